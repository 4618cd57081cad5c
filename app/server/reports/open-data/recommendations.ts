import type { IsoDate } from '#domain/dates.ts';
import type { RecommendationResponse } from '#domain/recommendations/response.ts';
import { recommendationsOn, type RecommendationStanding } from '#domain/recommendations/standing.ts';
import type { PlanDossier } from '#domain/records.ts';
import { recommendationStateWord } from '#format/words/recommendations.ts';
import { code, type Column, count, plain, text } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

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

/** The IRM's recommendations to plans: one row for each answer, and one for each that nobody answered. */
export function recommendationsTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.flatMap((dossier) =>
    recommendationsOn(dossier, asOf).flatMap((one): Row[] => {
      const answers = one.responses.length > 0 ? one.responses : [null];
      return answers.map((answer) => ({ ...one, plan: dossier.plan.slug, answer }));
    }),
  );
  return openTable('recomendaciones', COLUMNS, rows);
}
