/** Versions of a plan. */
import type { PlanVersion } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import {
  BY_POSITION,
  dateColumns,
  dateOf,
  dateOrNull,
  idOf,
  idOrNull,
  json,
  jsonOrNull,
  keyOf,
  keyOrNull,
  keysOf,
  selectDates,
  textOf,
  textOrNull,
} from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

export const VERSION = {
  id: true,
  kind: true,
  label: true,
  milestoneDatesKnown: true,
  approvedById: true,
  reason: true,
  rules: true,
  note: true,
  sources: true,
  ...selectDates('submittedOn', 'publishedOn', 'startsOn', 'endsOn'),
} satisfies Prisma.PlanVersionSelect;

type VersionRow = Prisma.PlanVersionGetPayload<{ select: typeof VERSION }>;

export async function readVersions(tx: Transaction, planId: string): Promise<PlanVersion[]> {
  const rows = await tx.planVersion.findMany({ where: { planId }, orderBy: BY_POSITION, select: VERSION });
  return rows.map(mapVersion);
}

export function mapVersion(row: VersionRow): PlanVersion {
  return {
    id: keyOf(row.id),
    kind: row.kind,
    label: textOf(row.label),
    submittedOn: dateOrNull(row.submittedOn, row.submittedOnPrecision),
    publishedOn: dateOrNull(row.publishedOn, row.publishedOnPrecision),
    startsOn: dateOf(row.startsOn, row.startsOnPrecision),
    endsOn: dateOf(row.endsOn, row.endsOnPrecision),
    milestoneDatesKnown: row.milestoneDatesKnown,
    approvedBy: keyOrNull(row.approvedById),
    reason: textOrNull(row.reason),
    rules: textOrNull(row.rules),
    note: textOrNull(row.note),
    sources: keysOf(row.sources),
  };
}

export async function writeVersions(
  tx: Transaction,
  planId: string,
  jurisdictionId: string,
  versions: readonly PlanVersion[],
): Promise<void> {
  await tx.planVersion.createMany({
    data: versions.map((version, position) => versionRow(planId, jurisdictionId, version, position)),
  });
}

export function versionRow(planId: string, jurisdictionId: string, version: PlanVersion, position: number) {
  return {
    id: idOf(planId, version.id),
    planId,
    position,
    kind: version.kind,
    label: json(version.label),
    milestoneDatesKnown: version.milestoneDatesKnown,
    approvedById: idOrNull(jurisdictionId, version.approvedBy),
    reason: jsonOrNull(version.reason),
    rules: jsonOrNull(version.rules),
    note: jsonOrNull(version.note),
    sources: json(version.sources),
    ...dateColumns('submittedOn', version.submittedOn),
    ...dateColumns('publishedOn', version.publishedOn),
    ...dateColumns('startsOn', version.startsOn),
    ...dateColumns('endsOn', version.endsOn),
  };
}
