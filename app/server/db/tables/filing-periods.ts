/** Reporting periods and what was decided on them. */
import { lastDay } from '#domain/dates.ts';
import { overlapping } from '#domain/filing/period-rules.ts';
import type { PeriodDecision, PeriodStore, StoredPeriodStep } from '../../services/ports-filing.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, json, keyOf, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { leaveTrace, undo } from './filing-trail.ts';
import { readPeriods } from './outline.ts';

const day = (date: string | null) => (date === null ? null : { date, precision: 'DAY' as const });

export async function openPeriod(tx: Transaction, period: Parameters<PeriodStore['open']>[0]): Promise<void> {
  const { id, planId, label, opensOn, closesOn } = period;
  const days = { ...dateColumns('opensOn', day(opensOn)), ...dateColumns('closesOn', day(closesOn)) };
  const again = { label: json(label), withdrawnAt: null, ...days };
  const { count } = await tx.reportingPeriod.updateMany({ where: { id, withdrawnAt: { not: null } }, data: again });
  // A place far away first; then the one behind the last.
  if (count === 0) {
    const data = { id, planId, position: -1, label: json(label), dataAvailable: true, ...days };
    await tx.reportingPeriod.create({ data });
  }
  const last = await tx.reportingPeriod.aggregate({ where: { planId }, _max: { position: true } });
  await tx.reportingPeriod.update({ where: { id }, data: { position: (last._max.position ?? -1) + 1 } });
  await addStep(tx, period);
  await refuseOverlap(tx, id);
}

export async function decidePeriod(tx: Transaction, decision: Parameters<PeriodStore['decide']>[0]): Promise<void> {
  const { id, closedOnBefore } = decision;
  const { count } = await tx.reportingPeriod.updateMany({
    where: { id, closesOn: closedOnBefore, lockedAt: null, withdrawnAt: null },
    data: changed(decision),
  });
  if (count === 0) throw undo('CHANGED');
  await refuseFiled(tx, decision);
  await addStep(tx, decision);
  if (decision.action === 'EXTENDED') await refuseOverlap(tx, id);
}

function changed({ action, closesOn, by }: PeriodDecision): Prisma.ReportingPeriodUpdateManyMutationInput {
  if (action === 'LOCKED') return { lockedAt: new Date(by.at) };
  if (action === 'WITHDRAWN') return { withdrawnAt: new Date(by.at) };
  return dateColumns('closesOn', day(closesOn));
}

/** Nothing that waits for an answer is locked away; nothing that somebody wrote is withdrawn with its period. */
async function refuseFiled(tx: Transaction, { id, action }: PeriodDecision): Promise<void> {
  if (action !== 'LOCKED' && action !== 'WITHDRAWN') return;
  const waiting = { in: ['SUBMITTED' as const, 'VALIDATED' as const] };
  const status = action === 'LOCKED' ? waiting : { not: 'WITHDRAWN' as const };
  if ((await tx.filing.count({ where: { periodId: id, status } })) > 0) throw undo('CHANGED');
}

/** Where two people open periods at the same moment, one of them is told. */
async function refuseOverlap(tx: Transaction, id: string): Promise<void> {
  const { planId } = await tx.reportingPeriod.findUniqueOrThrow({ where: { id }, select: { planId: true } });
  const periods = await readPeriods(tx, { planId, withdrawnAt: null });
  const own = periods.find((period) => period.id === keyOf(id));
  if (!own?.opensOn || !own.closesOn) return;
  const days = { opensOn: own.opensOn.date, closesOn: lastDay(own.closesOn) };
  if (
    overlapping(
      days,
      periods.filter((period) => period !== own),
    ) !== null
  )
    throw undo('CHANGED');
}

async function addStep(tx: Transaction, { id, action, closesOn, note, by, audit }: PeriodDecision): Promise<void> {
  const position = await tx.periodStep.count({ where: { periodId: id } });
  await tx.periodStep.create({
    data: {
      ...{ periodId: id, position, action, note, closesOn },
      ...{ at: new Date(by.at), userId: by.userId, office: json(by.office) },
    },
  });
  await leaveTrace(tx, by, audit, true);
}

export async function readPeriodSteps(tx: Transaction, planId: string): Promise<StoredPeriodStep[]> {
  const rows = await tx.periodStep.findMany({
    where: { period: { planId } },
    orderBy: [{ period: { position: 'asc' } }, { position: 'asc' }],
    omit: { userId: true, position: true },
  });
  return rows.map(({ periodId, at, office, ...rest }) => ({
    ...rest,
    period: keyOf(periodId),
    at: at.toISOString(),
    office: textOf(office),
  }));
}
