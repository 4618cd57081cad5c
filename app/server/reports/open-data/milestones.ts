import type { IsoDate } from '#domain/dates.ts';
import { currentReports } from '#domain/progress.ts';
import type { Commitment, PlanDossier, ReportedState } from '#domain/records.ts';
import { type MilestoneStanding, planStandings } from '#domain/standing.ts';
import type { ReportSource } from '#domain/values.ts';
import { stateWord } from '#format/words.ts';
import { type Column, date, plain, text, flag, count } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';
import { comparison, overdueKnown } from '../unknowns.ts';

interface Row {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment | undefined;
  readonly standing: MilestoneStanding;
}

const SOURCES: readonly (readonly [ReportSource, string, string, string])[] = [
  ['AGENCY_SELF', 'agency', 'la entidad', 'the agency'],
  ['COUNTERPART', 'counterpart', 'la contraparte', 'the counterpart'],
  ['CORE_GROUP', 'core_group', 'el Grupo Núcleo', 'the Core Group'],
];

const stateOf = ({ standing }: Row, source: ReportSource): ReportedState | null =>
  standing.latest[source]?.state ?? null;

const bySource = SOURCES.flatMap(([source, name, es, en]): Column<Row>[] => [
  ...plain<Row>(
    `${name}_state`,
    `Estado según ${es}: código`,
    `State by the word of ${en}: code`,
    (row) => stateOf(row, source)?.value,
  ),
  ...plain<Row>(`${name}_state_es`, `Estado según ${es}, en español`, `State by the word of ${en}, in Spanish`, (row) =>
    word(stateOf(row, source), 'es'),
  ),
  ...plain<Row>(`${name}_state_en`, `Estado según ${es}, en inglés`, `State by the word of ${en}, in English`, (row) =>
    word(stateOf(row, source), 'en'),
  ),
  ...plain<Row>(`${name}_missing`, `Por qué no hay estado de ${es}`, `Why there is no state from ${en}`, (row) =>
    stateOf(row, source) ? null : 'NO_REPORT',
  ),
  ...plain<Row>(
    `${name}_organization`,
    `Quién reportó por ${es}`,
    `Who reported for ${en}`,
    ({ standing }) => standing.latest[source]?.organization,
  ),
  ...date<Row>(
    `${name}_reported_on`,
    `Día del reporte de ${es}`,
    `Day of the report by ${en}`,
    ({ standing }) => standing.latest[source]?.reportedOn,
  ),
]);

const word = (state: ReportedState | null, locale: 'es' | 'en'): string | null => state && stateWord(state, locale);

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>('commitment', 'Código del compromiso', 'Code of the commitment', ({ commitment }) => commitment?.code),
  ...plain<Row>(
    'id',
    'Identificador estable del hito',
    'Stable id of the milestone',
    ({ standing }) => standing.milestone.id,
  ),
  ...count<Row>(
    'number',
    'Número en el compromiso',
    'Number in the commitment',
    ({ standing }) => standing.milestone.number,
  ),
  ...text<Row>('title', 'Hito', 'Milestone', ({ standing }) => standing.version.title),
  ...text<Row>('deliverable', 'Producto entregable', 'Deliverable', ({ standing }) => standing.version.deliverable),
  ...plain<Row>(
    'wording_version',
    'Versión del plan de la que es el texto',
    'Version of the plan that the wording is from',
    ({ standing }) => standing.version.planVersion,
  ),
  ...date<Row>('starts_on', 'Inicio', 'Start', ({ standing }) => standing.version.startsOn),
  ...date<Row>('ends_on', 'Término', 'End', ({ standing }) => standing.version.endsOn),
  ...date<Row>(
    'original_ends_on',
    'Término original (vacío: desconocido)',
    'Original end (empty: unknown)',
    ({ standing }) => standing.baseline?.endsOn,
  ),
  ...count<Row>(
    'slippage_days',
    'Días que se movió el término (vacío: no se puede medir)',
    'Days that the end moved (empty: cannot be measured)',
    ({ standing }) => standing.slippageDays,
  ),
  ...flag<Row>(
    'overdue',
    'Vencido: pasó su término sin que la entidad lo dé por completo (vacío: no se conoce el término)',
    'Overdue: its end has passed and the agency does not call it complete (empty: the end is not known)',
    ({ standing }) => overdueKnown(standing),
  ),
  ...count<Row>('overdue_days', 'Días vencido', 'Days overdue', ({ standing }) => standing.overdueDays),
  ...bySource,
  ...count<Row>(
    'agency_percent',
    'Porcentaje autoinformado por la entidad',
    'Percentage reported by the agency itself',
    ({ standing }) => standing.latest.AGENCY_SELF?.percent,
  ),
  ...flag<Row>(
    'differs',
    'Si las fuentes difieren (vacío: no se puede comparar)',
    'Whether the sources differ (empty: cannot be compared)',
    ({ standing }) => comparison(standing).differs,
  ),
  ...count<Row>('steps_apart', 'Grados de distancia', 'Steps apart', ({ standing }) => standing.disagreement.steps),
  ...flag<Row>(
    'discrepancy',
    'Más de un grado de distancia (vacío: no se puede comparar)',
    'More than one step apart (empty: cannot be compared)',
    ({ standing }) => comparison(standing).discrepancy,
  ),
  ...count<Row>(
    'evidence',
    'Piezas de evidencia',
    'Pieces of evidence',
    ({ standing }) => currentReports(standing).flatMap(({ evidence }) => evidence).length,
  ),
];

export function milestonesTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.flatMap((dossier) => {
    const commitments = new Map(dossier.commitments.map((commitment) => [commitment.id, commitment]));
    return planStandings(dossier, asOf).map((standing) => ({
      dossier,
      standing,
      commitment: commitments.get(standing.milestone.commitment),
    }));
  });
  return openTable('hitos', COLUMNS, rows);
}
