/** New dates: proposed, then decided by the forum. */
import type { ReschedulingDecision, ReschedulingStore, StoredRescheduling } from '../../services/ports-filing.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, dateOf, dateOrNull, json, selectDates, textOf, textOrNull } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { leaveTrace, undo } from './filing-trail.ts';

const STORED = {
  id: true,
  milestoneId: true,
  reason: true,
  status: true,
  proposedAt: true,
  proposedByOffice: true,
  decidedOn: true,
  decidedByOffice: true,
  documentTitle: true,
  documentUrl: true,
  decisionNote: true,
  ...selectDates('startsOn', 'endsOn'),
} satisfies Prisma.ReschedulingSelect;

export async function readReschedulings(
  tx: Transaction,
  where: Prisma.ReschedulingWhereInput,
): Promise<StoredRescheduling[]> {
  const rows = await tx.rescheduling.findMany({
    where,
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    select: STORED,
  });
  return rows.map(({ startsOn, startsOnPrecision, endsOn, endsOnPrecision, ...row }) => ({
    ...row,
    startsOn: dateOrNull(startsOn, startsOnPrecision),
    endsOn: dateOf(endsOn, endsOnPrecision),
    reason: textOf(row.reason),
    proposedAt: row.proposedAt.toISOString(),
    proposedByOffice: textOf(row.proposedByOffice),
    decidedByOffice: textOrNull(row.decidedByOffice),
  }));
}

export async function proposeRescheduling(
  tx: Transaction,
  { id, milestoneId, startsOn, endsOn, reason, by, audit }: Parameters<ReschedulingStore['propose']>[0],
): Promise<void> {
  await tx.rescheduling.create({
    data: {
      ...{ id, milestoneId, reason: json(reason), status: 'PROPOSED', proposedAt: new Date(by.at) },
      ...{ proposedById: by.userId, proposedByOffice: json(by.office) },
      ...{ ...dateColumns('startsOn', startsOn), ...dateColumns('endsOn', endsOn) },
    },
  });
  if ((await tx.rescheduling.count({ where: { milestoneId, status: 'PROPOSED' } })) > 1) throw undo('CHANGED');
  await leaveTrace(tx, by, audit);
}

export async function decideRescheduling(tx: Transaction, decision: ReschedulingDecision): Promise<void> {
  const { id, approved, decidedOn, documentTitle, documentUrl, decisionNote, by, audit } = decision;
  const { count } = await tx.rescheduling.updateMany({
    where: { id, status: 'PROPOSED' },
    data: {
      ...{ status: approved ? 'APPROVED' : 'REJECTED', decidedOn, documentTitle, documentUrl, decisionNote },
      ...{ decidedById: by.userId, decidedByOffice: json(by.office) },
    },
  });
  if (count === 0) throw undo('CHANGED');
  await leaveTrace(tx, by, audit);
}
