/** Percentages that a government published itself. */
import type { PublishedFigures } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import {
  BY_POSITION,
  dateColumns,
  dateOf,
  idOf,
  idOrNull,
  json,
  jsonOrNull,
  keyOf,
  keysOf,
  selectDates,
  textOrNull,
  textsOf,
} from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const REPORT = {
  source: true,
  headlinePercent: true,
  statedRule: true,
  observations: true,
  sources: true,
  figures: { select: { commitmentId: true, milestoneId: true, percent: true }, orderBy: BY_POSITION },
  ...selectDates('cutoffOn'),
} satisfies Prisma.PublishedReportSelect;

type Row = Prisma.PublishedReportGetPayload<{ select: typeof REPORT }>;

export async function readPublishedFigures(tx: Transaction, planId: string): Promise<PublishedFigures[]> {
  const rows = await tx.publishedReport.findMany({ where: { planId }, orderBy: BY_POSITION, select: REPORT });
  return rows.map((row) => ({
    source: row.source,
    cutoffOn: dateOf(row.cutoffOn, row.cutoffOnPrecision),
    headlinePercent: row.headlinePercent,
    commitments: mapFigures(row.figures),
    statedRule: textOrNull(row.statedRule),
    observations: textsOf(row.observations),
    sources: keysOf(row.sources),
  }));
}

function mapFigures(rows: Row['figures']): PublishedFigures['commitments'] {
  return rows
    .filter(({ milestoneId }) => milestoneId === null)
    .map(({ commitmentId, percent }) => ({
      commitment: keyOf(commitmentId),
      percent,
      milestones: rows.flatMap((row) =>
        row.commitmentId === commitmentId && row.milestoneId !== null
          ? [{ milestone: keyOf(row.milestoneId), percent: row.percent }]
          : [],
      ),
    }));
}

export async function writePublishedFigures(
  tx: Transaction,
  planId: string,
  list: readonly PublishedFigures[],
): Promise<void> {
  for (const [position, figures] of list.entries()) {
    const { source, cutoffOn, headlinePercent, statedRule, observations = [], sources = [] } = figures;
    const id = idOf(planId, source);
    await tx.publishedReport.create({
      data: {
        ...{ id, planId, position, source, headlinePercent, ...dateColumns('cutoffOn', cutoffOn) },
        ...{ statedRule: jsonOrNull(statedRule), observations: json(observations), sources: json(sources) },
      },
    });
    await tx.publishedFigure.createMany({ data: figureRows(planId, id, figures) });
  }
}

/** A commitment's figure, then those of its milestones. */
function figureRows(planId: string, reportId: string, { commitments }: PublishedFigures) {
  const rows = commitments.flatMap(({ commitment, percent, milestones }) => [
    { commitment, milestone: null, percent },
    ...milestones.map((figure) => ({ commitment, ...figure })),
  ]);
  return rows.map(({ commitment, milestone, percent }, position) => ({
    ...{ reportId, position, percent },
    ...{ commitmentId: idOf(planId, commitment), milestoneId: idOrNull(planId, milestone) },
  }));
}
