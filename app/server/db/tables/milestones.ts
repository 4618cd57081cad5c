/** Milestones, as each version of the plan words and dates them. */
import type { ApprovedRescheduling, Milestone, MilestoneVersion } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import {
  dateColumns,
  dateOf,
  dateOrNull,
  idOf,
  json,
  jsonOrNull,
  keyOf,
  keysOf,
  selectDates,
  textOf,
  textOrNull,
  textsOf,
} from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const VERSION = {
  planVersionId: true,
  title: true,
  deliverable: true,
  contentChange: true,
  reason: true,
  dataNotes: true,
  sources: true,
  ...selectDates('startsOn', 'endsOn'),
} satisfies Prisma.MilestoneVersionSelect;
const RESCHEDULING = {
  id: true,
  reason: true,
  decidedOn: true,
  proposedByOffice: true,
  decidedByOffice: true,
  documentTitle: true,
  documentUrl: true,
  ...selectDates('startsOn', 'endsOn'),
} satisfies Prisma.ReschedulingSelect;
const MILESTONE = {
  id: true,
  commitmentId: true,
  number: true,
  versions: { select: VERSION, orderBy: { planVersion: { position: 'asc' } } },
  reschedulings: {
    select: RESCHEDULING,
    where: { status: 'APPROVED' },
    orderBy: [{ decidedOn: 'asc' }, { proposedAt: 'asc' }],
  },
} satisfies Prisma.MilestoneSelect;

/** By commitment and number. */
export async function readMilestones(tx: Transaction, planId: string): Promise<Milestone[]> {
  const rows = await tx.milestone.findMany({
    where: { commitment: { planId } },
    orderBy: [{ commitment: { number: 'asc' } }, { number: 'asc' }],
    select: MILESTONE,
  });
  return rows.map(({ id, commitmentId, number, versions, reschedulings }) => ({
    ...{ id: keyOf(id), commitment: keyOf(commitmentId), number },
    versions: versions.map(mapVersion),
    ...(reschedulings.length === 0 ? {} : { reschedulings: reschedulings.map(mapRescheduling) }),
  }));
}

function mapRescheduling(row: Prisma.ReschedulingGetPayload<{ select: typeof RESCHEDULING }>): ApprovedRescheduling {
  const { id, documentTitle: title, documentUrl: url } = row;
  return {
    id,
    startsOn: dateOrNull(row.startsOn, row.startsOnPrecision),
    endsOn: dateOf(row.endsOn, row.endsOnPrecision),
    reason: textOf(row.reason),
    decidedOn: row.decidedOn ?? '',
    proposedBy: textOf(row.proposedByOffice),
    decidedBy: textOrNull(row.decidedByOffice) ?? {},
    document: title === null && url === null ? null : { title, url },
  };
}

function mapVersion(row: Prisma.MilestoneVersionGetPayload<{ select: typeof VERSION }>): MilestoneVersion {
  return {
    planVersion: keyOf(row.planVersionId),
    title: textOf(row.title),
    deliverable: textOrNull(row.deliverable),
    startsOn: dateOrNull(row.startsOn, row.startsOnPrecision),
    endsOn: dateOrNull(row.endsOn, row.endsOnPrecision),
    contentChange: row.contentChange,
    reason: textOrNull(row.reason),
    dataNotes: textsOf(row.dataNotes),
    sources: keysOf(row.sources),
  };
}

export async function writeMilestones(tx: Transaction, planId: string, list: readonly Milestone[]): Promise<void> {
  await tx.milestone.createMany({
    data: list.map(({ id, commitment, number }) => ({
      ...{ id: idOf(planId, id), commitmentId: idOf(planId, commitment), number },
    })),
  });
  await tx.milestoneVersion.createMany({
    data: list.flatMap(({ id, versions }) =>
      versions.map((version) => ({ milestoneId: idOf(planId, id), ...milestoneVersionRow(planId, version) })),
    ),
  });
}

export function milestoneVersionRow(planId: string, version: MilestoneVersion) {
  return {
    planVersionId: idOf(planId, version.planVersion),
    title: json(version.title),
    deliverable: jsonOrNull(version.deliverable),
    contentChange: version.contentChange,
    reason: jsonOrNull(version.reason),
    dataNotes: json(version.dataNotes),
    sources: json(version.sources),
    ...dateColumns('startsOn', version.startsOn),
    ...dateColumns('endsOn', version.endsOn),
  };
}
