/** The outline of a plan: themes, pillars, rounds of reporting, process facts. */
import type { PlanDossier, ReportingPeriod, RequirementFact } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import {
  BY_POSITION,
  dateColumns,
  dateOrNull,
  fromJson,
  idOf,
  json,
  jsonOrNull,
  keyOf,
  keysOf,
  selectDates,
  textOf,
  textOrNull,
} from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const TITLED = { id: true, position: true, title: true } as const;
const PERIOD = {
  id: true,
  label: true,
  dataAvailable: true,
  lockedAt: true,
  withdrawnAt: true,
  steps: { select: { action: true }, where: { action: 'OPENED' } },
  ...selectDates('opensOn', 'closesOn', 'cutoffOn'),
} satisfies Prisma.ReportingPeriodSelect;
const FACT = {
  code: true,
  value: true,
  atLeast: true,
  url: true,
  note: true,
  sources: true,
  ...selectDates('asOf'),
} satisfies Prisma.RequirementFactSelect;

type PeriodRow = Prisma.ReportingPeriodGetPayload<{ select: typeof PERIOD }>;
type FactRow = Prisma.RequirementFactGetPayload<{ select: typeof FACT }>;
type Outline = Pick<PlanDossier, 'themes' | 'pillars' | 'periods' | 'requirementFacts'>;

export async function readOutline(tx: Transaction, planId: string): Promise<Outline> {
  const query = { where: { planId }, orderBy: BY_POSITION };
  const themes = await tx.theme.findMany({ ...query, select: { ...TITLED, description: true } });
  const pillars = await tx.pillar.findMany({ ...query, select: { ...TITLED, note: true } });
  const facts = await tx.requirementFact.findMany({ ...query, select: FACT });
  return {
    themes: themes.map((row) => ({ ...mapTitled(row), description: textOf(row.description) })),
    pillars: pillars.map((row) => ({ ...mapTitled(row), note: textOrNull(row.note) })),
    periods: await readPeriods(tx, { planId, withdrawnAt: null }),
    requirementFacts: facts.map(mapFact),
  };
}

/** Rounds of reporting in their order. */
export async function readPeriods(
  tx: Transaction,
  where: Prisma.ReportingPeriodWhereInput,
): Promise<ReportingPeriod[]> {
  const rows = await tx.reportingPeriod.findMany({ where, orderBy: BY_POSITION, select: PERIOD });
  return rows.map(mapPeriod);
}

function mapTitled({ id, position, title }: { id: string; position: number; title: Prisma.JsonValue }) {
  return { id: keyOf(id), order: position, title: textOf(title) };
}

function mapPeriod(row: PeriodRow) {
  return {
    id: keyOf(row.id),
    label: textOf(row.label),
    opensOn: dateOrNull(row.opensOn, row.opensOnPrecision),
    closesOn: dateOrNull(row.closesOn, row.closesOnPrecision),
    cutoffOn: dateOrNull(row.cutoffOn, row.cutoffOnPrecision),
    dataAvailable: row.dataAvailable,
    ...(row.steps.length === 0 ? {} : { opened: true }),
    ...(row.lockedAt === null ? {} : { lockedAt: row.lockedAt.toISOString() }),
    ...(row.withdrawnAt === null ? {} : { withdrawnAt: row.withdrawnAt.toISOString() }),
  };
}

function mapFact({ asOf, asOfPrecision, value, note, sources, ...rest }: FactRow): RequirementFact {
  return {
    ...rest,
    value: fromJson<RequirementFact['value']>(value),
    asOf: dateOrNull(asOf, asOfPrecision),
    note: textOrNull(note),
    sources: keysOf(sources),
  };
}

export async function writeOutline(tx: Transaction, dossier: PlanDossier): Promise<void> {
  const planId = dossier.plan.id;
  await tx.theme.createMany({
    data: dossier.themes.map(({ id, order, title, description }) => ({
      ...{ id: idOf(planId, id), planId, position: order },
      ...{ title: json(title), description: json(description) },
    })),
  });
  await tx.pillar.createMany({
    data: dossier.pillars.map(({ id, order, title, note }) => ({
      ...{ id: idOf(planId, id), planId, position: order },
      ...{ title: json(title), note: jsonOrNull(note) },
    })),
  });
  await tx.reportingPeriod.createMany({
    data: dossier.periods.map(({ id, label, opensOn, closesOn, cutoffOn, dataAvailable }, position) => ({
      ...{ id: idOf(planId, id), planId, position, label: json(label), dataAvailable },
      ...dateColumns('opensOn', opensOn),
      ...dateColumns('closesOn', closesOn),
      ...dateColumns('cutoffOn', cutoffOn),
    })),
  });
  await tx.requirementFact.createMany({
    data: (dossier.requirementFacts ?? []).map(({ value, asOf, note, sources, ...rest }, position) => ({
      ...{ ...rest, planId, position, value: jsonOrNull(value), note: jsonOrNull(note), sources: json(sources) },
      ...dateColumns('asOf', asOf),
    })),
  });
}
