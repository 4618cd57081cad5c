/**
 * The milestones of a commitment as a table: one row for each milestone and source, so that a silent source is a row that
 * says so. The columns follow the site's open data.
 */
import type { BodyLabel } from '#contracts/view-labels.ts';
import type { CommitmentStory, FiledReport } from '#contracts/commitment-story.ts';
import type { Evidence } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { textIn } from '#domain/text.ts';
import type { ReportSource } from '#domain/values.ts';
import { perceivedChangeWord, sourceWord, stateWord } from '#format/words.ts';
import { code, type Column, date, plain, text, flag, count } from '#server/reports/columns.ts';
import { openTable, type OpenTable } from '#server/reports/table.ts';
import { overdueKnown } from '#server/reports/unknowns.ts';

interface Row {
  readonly story: CommitmentStory;
  readonly standing: MilestoneStanding;
  readonly source: ReportSource;
  readonly filed: FiledReport | null;
}

const reportOf = ({ filed }: Row) => filed?.report ?? null;
const bodyOf = ({ story, filed }: Row): BodyLabel | undefined =>
  filed ? story.bodies[filed.report.organization] : undefined;
const evidenceText = ({ title, url }: Evidence): string => [textIn(title, 'es').text, url ?? []].flat().join(' ');

const MILESTONE: readonly Column<Row>[] = [
  ...plain<Row>('commitment', 'Código del compromiso', 'Code of the commitment', ({ story }) => story.commitment.code),
  ...plain<Row>(
    'milestone',
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
    'plan_version',
    'Versión del plan de donde es el texto',
    'Version of the plan that the wording is from',
    ({ standing }) => standing.version.planVersion,
  ),
  ...date<Row>('starts_on', 'Inicio', 'Start', ({ standing }) => standing.version.startsOn),
  ...date<Row>('ends_on', 'Término', 'End', ({ standing }) => standing.version.endsOn),
  ...plain<Row>('ends_on_missing', 'Por qué no hay término', 'Why there is no end', ({ standing }) =>
    standing.version.endsOn ? null : 'END_UNKNOWN',
  ),
  ...date<Row>('original_ends_on', 'Término original', 'Original end', ({ standing }) => standing.baseline?.endsOn),
  ...plain<Row>(
    'original_ends_on_missing',
    'Por qué no hay término original',
    'Why there is no original end',
    ({ standing }) => (standing.baseline?.endsOn ? null : 'ORIGINAL_DATE_UNKNOWN'),
  ),
  ...flag<Row>(
    'overdue',
    'Vencido: pasó su término sin que la entidad lo dé por completo (vacío: no se conoce el término)',
    'Overdue: its end has passed and the agency does not call it complete (empty: the end is not known)',
    ({ standing }) => overdueKnown(standing),
  ),
  ...count<Row>('overdue_days', 'Días vencido', 'Days overdue', ({ standing }) => standing.overdueDays),
];

const REPORT: readonly Column<Row>[] = [
  ...code('source', 'Fuente', 'Source', ({ source }: Row) => source, sourceWord),
  ...plain<Row>(
    'state_vocabulary',
    'Vocabulario del estado',
    'Vocabulary of the state',
    (row) => reportOf(row)?.state.vocabulary,
  ),
  ...plain<Row>('state', 'Estado: código', 'State: code', (row) => reportOf(row)?.state.value),
  ...plain<Row>(
    'state_es',
    'Estado, en español',
    'State, in Spanish',
    ({ filed }) => filed && stateWord(filed.report.state, 'es'),
  ),
  ...plain<Row>(
    'state_en',
    'Estado, en inglés',
    'State, in English',
    ({ filed }) => filed && stateWord(filed.report.state, 'en'),
  ),
  ...plain<Row>('state_missing', 'Por qué no hay estado', 'Why there is no state', ({ filed }) =>
    filed ? null : 'NO_REPORT',
  ),
  ...plain<Row>('report', 'Identificador estable del reporte', 'Stable id of the report', (row) => reportOf(row)?.id),
  ...plain<Row>(
    'organization',
    'Institución que lo firma',
    'Organization that signs it',
    (row) => reportOf(row)?.organization,
  ),
  ...text<Row>('organization_name', 'Nombre de la institución', 'Name of the organization', (row) => bodyOf(row)?.name),
  ...date<Row>('reported_on', 'Fecha del reporte', 'Date of the report', (row) => reportOf(row)?.reportedOn),
  ...plain<Row>(
    'published_on',
    'Día desde el que es público',
    'Day from which it is public',
    (row) => reportOf(row)?.publishedOn,
  ),
  ...flag<Row>(
    'outside_period',
    'Posterior al período: no cuenta para el IRM',
    'After the period: does not count for the IRM',
    ({ filed }) => filed?.outsidePeriod,
  ),
  ...count<Row>('percent', 'Porcentaje autoinformado', 'Self-reported percentage', (row) => reportOf(row)?.percent),
  ...code(
    'perceived_change',
    'Cambio percibido',
    'Perceived change',
    (row: Row) => reportOf(row)?.perceivedChange,
    perceivedChangeWord,
  ),
  ...text<Row>('narrative', 'Relato (paráfrasis)', 'Narrative (paraphrase)', (row) => reportOf(row)?.narrative),
  ...count<Row>('evidence', 'Piezas de evidencia', 'Pieces of evidence', (row) => reportOf(row)?.evidence.length),
  ...plain<Row>(
    'evidence_list',
    'Evidencia: título y dirección',
    'Evidence: title and address',
    (row) => reportOf(row)?.evidence.map(evidenceText).join('; ') || null,
  ),
  ...plain<Row>('as_of', 'Día al que corresponde la fila', 'Day that the row is about', ({ story }) => story.asOf),
  ...count<Row>('revision', 'Revisión de los datos', 'Data revision', ({ story }) => story.revision),
];

export function commitmentTable(story: CommitmentStory): OpenTable {
  const rows = story.milestones.flatMap(({ standing, statements }) =>
    statements.map(({ source, filed }) => ({ story, standing, source, filed })),
  );
  return openTable(story.commitment.code, [...MILESTONE, ...REPORT], rows);
}
