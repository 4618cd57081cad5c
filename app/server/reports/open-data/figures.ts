import type { IsoDate } from '#domain/dates.ts';
import { coverage, differing, discrepancies, type Figure, milestonesComplete, overdueCount } from '#domain/figures.ts';
import type { PlanDossier } from '#domain/records.ts';
import { type MilestoneStanding, planStandings } from '#domain/standing.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';
import { sourceWord } from '#format/words.ts';
import { code, type Column, count, day, list, plain } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row {
  readonly plan: string;
  /** Code of the commitment; null: the whole plan. */
  readonly commitment: string | null;
  readonly source: ReportSource | null;
  readonly figure: Figure<number | null>;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ plan }) => plan),
  ...plain<Row>('scope', 'De qué: PLAN o COMMITMENT', 'Of what: PLAN or COMMITMENT', ({ commitment }) =>
    commitment === null ? 'PLAN' : 'COMMITMENT',
  ),
  ...plain<Row>('commitment', 'Código del compromiso', 'Code of the commitment', ({ commitment }) => commitment),
  ...plain<Row>(
    'formula',
    'Fórmula, con su versión: la explica la página de método',
    'Formula, with its version: explained on the page on method',
    ({ figure }) => figure.explanation.formula,
  ),
  ...code('source', 'Según quién', 'By whose word', ({ source }: Row) => source, sourceWord),
  ...count<Row>(
    'value',
    'Valor; vacío: nada que contar',
    'Value; empty: nothing to count',
    ({ figure }) => figure.value,
  ),
  ...count<Row>(
    'counted',
    'Hitos que entran en la cuenta',
    'Milestones that entered',
    (row) => row.figure.explanation.n,
  ),
  ...count<Row>('of', 'Hitos en total', 'Milestones in all', ({ figure }) => figure.explanation.N),
  ...day<Row>('cutoff', 'Último día que cuenta', 'Last day that counts', ({ figure }) => figure.explanation.cutoff),
  ...list<Row>('inputs', 'Datos de la fórmula', 'Inputs of the formula', ({ figure }) =>
    figure.explanation.inputs.map(({ name, value }) => `${name}=${value}`),
  ),
  ...list<Row>('left_out', 'Qué quedó fuera y por qué', 'What was left out and why', ({ figure }) =>
    figure.explanation.leftOut.map(({ reason, count: items }) => `${reason}=${items}`),
  ),
];

type Scope = Pick<Row, 'plan' | 'commitment'>;

function figuresOf(scope: Scope, standings: readonly MilestoneStanding[], asOf: IsoDate): Row[] {
  const bySource = REPORT_SOURCES.flatMap((source) =>
    [milestonesComplete(standings, source, asOf), coverage(standings, source, asOf)].map((figure) => ({
      ...scope,
      source,
      figure,
    })),
  );
  const whole = [overdueCount(standings, asOf), differing(standings, asOf), discrepancies(standings, asOf)];
  return [...bySource, ...whole.map((figure) => ({ ...scope, source: null, figure }))];
}

/** The figures of each plan and commitment, each with what it was made from. */
export function figuresTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.flatMap((dossier) => {
    const standings = planStandings(dossier, asOf);
    const plan = dossier.plan.slug;
    return [
      ...figuresOf({ plan, commitment: null }, standings, asOf),
      ...dossier.commitments.flatMap(({ id, code: commitment }) =>
        figuresOf(
          { plan, commitment },
          standings.filter(({ milestone }) => milestone.commitment === id),
          asOf,
        ),
      ),
    ];
  });
  return openTable('cifras', COLUMNS, rows);
}
