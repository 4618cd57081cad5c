/** Who takes part in a commitment, and how that changed. */
import type { Participation, ResponsibilityChange } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import {
  dateColumns,
  dateOrNull,
  idOf,
  idOrNull,
  json,
  jsonOrNull,
  keyOf,
  keyOrNull,
  keysOf,
  selectDates,
  textOrNull,
} from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { insertRows } from '../insert-rows.ts';

export const PARTICIPATION = {
  commitmentId: true,
  organizationId: true,
  role: true,
  basis: true,
  viaId: true,
  ...selectDates('from', 'to'),
} satisfies Prisma.ParticipationSelect;
const CHANGE = {
  commitmentId: true,
  fromId: true,
  toId: true,
  note: true,
  sources: true,
  ...selectDates('changedOn'),
} satisfies Prisma.ResponsibilityChangeSelect;

/** By commitment, then in the order of the source. */
const ORDER = [{ commitment: { number: 'asc' } }, { position: 'asc' }] as const;

export async function readParticipations(tx: Transaction, planId: string): Promise<Participation[]> {
  const query = { where: { commitment: { planId } }, orderBy: [...ORDER] };
  const rows = await tx.participation.findMany({ ...query, select: PARTICIPATION });
  return rows.map(mapParticipation);
}

export function mapParticipation(row: Prisma.ParticipationGetPayload<{ select: typeof PARTICIPATION }>): Participation {
  return {
    commitment: keyOf(row.commitmentId),
    organization: keyOf(row.organizationId),
    role: row.role,
    from: dateOrNull(row.from, row.fromPrecision),
    to: dateOrNull(row.to, row.toPrecision),
    basis: row.basis,
    via: keyOrNull(row.viaId),
  };
}

export async function readResponsibilityChanges(tx: Transaction, planId: string): Promise<ResponsibilityChange[]> {
  const query = { where: { commitment: { planId } }, orderBy: [...ORDER] };
  const rows = await tx.responsibilityChange.findMany({ ...query, select: CHANGE });
  return rows.map((row) => ({
    commitment: keyOf(row.commitmentId),
    from: keyOf(row.fromId),
    to: keyOf(row.toId),
    on: dateOrNull(row.changedOn, row.changedOnPrecision),
    note: textOrNull(row.note),
    sources: keysOf(row.sources),
  }));
}

export async function writeParticipations(
  tx: Transaction,
  planId: string,
  jurisdictionId: string,
  list: readonly Participation[],
): Promise<void> {
  await insertRows(
    tx,
    'Participation',
    list.map(({ commitment, organization, role, from, to, basis, via }, position) => ({
      ...{ commitmentId: idOf(planId, commitment), position, role, basis },
      ...{ organizationId: idOf(jurisdictionId, organization), viaId: idOrNull(jurisdictionId, via) },
      ...{ ...dateColumns('from', from), ...dateColumns('to', to) },
    })),
  );
}

export async function writeResponsibilityChanges(
  tx: Transaction,
  planId: string,
  jurisdictionId: string,
  list: readonly ResponsibilityChange[],
): Promise<void> {
  await tx.responsibilityChange.createMany({
    data: list.map(({ commitment, from, to, on, note, sources }, position) => ({
      ...{ commitmentId: idOf(planId, commitment), position, note: jsonOrNull(note), sources: json(sources) },
      ...{ fromId: idOf(jurisdictionId, from), toId: idOf(jurisdictionId, to), ...dateColumns('changedOn', on) },
    })),
  });
}
