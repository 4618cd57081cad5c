/** The IRM's recommendations to a plan as a file: one row for each answer, and one for each that nobody answered. */
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import type { RecommendationResponse } from '#domain/recommendations/response.ts';
import { recommendationsOn, type RecommendationStanding } from '#domain/recommendations/standing.ts';
import { recommendationStateWord } from '#format/words/recommendations.ts';
import { code, type Column, plain, text, count } from '#server/reports/columns.ts';
import { openTable, tableCsv, tableRecords } from '#server/reports/table.ts';
import type { Dossiers } from './dossiers.ts';
import type { OpenDataFile } from './open-data.ts';

interface Row extends RecommendationStanding {
  readonly plan: string;
  readonly answer: RecommendationResponse | null;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ plan }) => plan),
  ...count<Row>('number', 'Número', 'Number', ({ number }) => number),
  ...plain<Row>('report', 'Informe del IRM', 'IRM report', ({ report }) => report),
  ...text<Row>('recommendation', 'Recomendación', 'Recommendation', (row) => row.text),
  ...code('state', 'Estado', 'State', ({ state }: Row) => state, recommendationStateWord),
  ...code('answer', 'Respuesta', 'Answer', ({ answer }: Row) => answer?.state, recommendationStateWord),
  ...plain<Row>('answer_text', 'Texto de la respuesta', 'Text of the answer', ({ answer }) => answer?.text),
  ...plain<Row>('answered_at', 'Cuándo se respondió', 'When it was answered', ({ answer }) => answer?.at),
  ...text<Row>('office', 'Oficina que respondió', 'Office that answered', ({ answer }) => answer?.office),
  ...plain<Row>(
    'carried_to_plan',
    'Plan que la retoma',
    'Plan that takes it up',
    ({ answer }) => answer?.carriedToPlan,
  ),
  ...plain<Row>(
    'carried_to_commitment',
    'Compromiso que la retoma',
    'Commitment that takes it up',
    ({ answer }) => answer?.carriedToCommitment,
  ),
];

export interface RecommendationsRequest {
  readonly plan: string;
  readonly asOf: IsoDate;
  readonly format: string;
  /** Lets spreadsheets that guess the encoding read the CSV as UTF-8. */
  readonly byteOrderMark?: boolean;
}

/** @throws NOT_FOUND when there is no such plan or format */
export async function recommendationsFile(dossiers: Dossiers, request: RecommendationsRequest): Promise<OpenDataFile> {
  const { plan, asOf, format } = request;
  const dossier = await dossiers.find(plan, asOf);
  const rows = recommendationsOn(dossier, asOf).flatMap((one): Row[] => {
    const answers = one.responses.length > 0 ? one.responses : [null];
    return answers.map((answer) => ({ ...one, plan, answer }));
  });
  const table = openTable('recomendaciones', COLUMNS, rows);
  const name = `recomendaciones-${plan}-${asOf}.${format}`;
  if (format === 'csv') return { body: tableCsv(table, request), type: 'text/csv; charset=utf-8', name };
  if (format !== 'json') throw notFound('FORMAT_UNKNOWN', 'csv json');
  const { id, columns } = table;
  const content = { table: id, asOf, revision: dossiers.revision(), columns, rows: tableRecords(table) };
  return { body: JSON.stringify(content), type: 'application/json', name };
}
