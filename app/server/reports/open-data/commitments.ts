import type { IsoDate } from '#domain/dates.ts';
import { coverage, differing, discrepancies, type Figure, milestonesComplete, overdueCount } from '#domain/figures.ts';
import { type IrmCell, irmAsOf, type IrmRow } from '#domain/irm/assessments.ts';
import { counterpartOrganizationsOn, leadOrganizationsOn } from '#domain/participation.ts';
import { lastUpdate } from '#domain/progress.ts';
import type { Commitment, PlanDossier, Theme } from '#domain/records.ts';
import { type MilestoneStanding, planStandings } from '#domain/standing.ts';
import { type ReportSource, type Variable } from '#domain/values.ts';
import { commitmentPeriodOn, type Period } from '#domain/versions.ts';
import { lifecycleWord, valueWord } from '#format/words.ts';
import { code, type Column, date, list, plain, text, flag, count, day } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
  readonly theme: Theme | undefined;
  readonly period: Period | null;
  readonly standings: readonly MilestoneStanding[];
  readonly irm: readonly IrmRow[];
  readonly asOf: IsoDate;
}

const SOURCES: readonly (readonly [ReportSource, string, string, string])[] = [
  ['AGENCY_SELF', 'agency', 'la entidad responsable', 'the lead agency'],
  ['COUNTERPART', 'counterpart', 'la contraparte', 'the counterpart'],
  ['CORE_GROUP', 'core_group', 'el Grupo Núcleo', 'the Core Group'],
];

const VARIABLES: readonly (readonly [Variable, string])[] = [
  ['VERIFIABILITY', 'irm_verifiability'],
  ['RELEVANCE', 'irm_relevance'],
  ['POTENTIAL_IMPACT', 'irm_potential_impact'],
  ['COMPLETION', 'irm_completion'],
  ['DIOG', 'irm_diog'],
];

const leads = ({ dossier, commitment, asOf }: Row) => leadOrganizationsOn(dossier, commitment.id, asOf);
const counterparts = ({ dossier, commitment, asOf }: Row) => counterpartOrganizationsOn(dossier, commitment.id, asOf);

const bySource = SOURCES.flatMap(([source, name, es, en]): Column<Row>[] => [
  ...count<Row>(
    `complete_${name}`,
    `Hitos completos según ${es}`,
    `Milestones complete by the word of ${en}`,
    ({ standings, asOf }) => milestonesComplete(standings, source, asOf).value,
  ),
  ...count<Row>(
    `reported_${name}`,
    `Hitos con reporte de ${es}`,
    `Milestones on which ${en} reported`,
    ({ standings, asOf }) => coverage(standings, source, asOf).value,
  ),
]);

/** The last moment's value; the reason stands in a column of its own when there is none (rule D4). */
const irmCell = (row: Row, variable: Variable): IrmCell | undefined =>
  row.irm.find((found) => found.variable === variable)?.cells.at(-1);

const irmColumns = VARIABLES.flatMap(([variable, id]): Column<Row>[] => [
  ...code<Row, string>(
    id,
    `IRM, ${variable}`,
    `IRM, ${variable}`,
    (row) => irmCell(row, variable)?.value,
    (value, locale) => valueWord(variable, value, locale),
  ),
  ...plain<Row>(
    `${id}_missing`,
    `IRM, ${variable}: por qué no hay valor`,
    `IRM, ${variable}: why there is no value`,
    (row) => {
      const cell = irmCell(row, variable);
      return cell ? cell.absence : 'NOT_YET_ASSESSED';
    },
  ),
  ...plain<Row>(
    `${id}_report`,
    `IRM, ${variable}: informe del que se transcribió`,
    `IRM, ${variable}: report that it was transcribed from`,
    (row) => irmCell(row, variable)?.report.id,
  ),
]);

/** A count of what is known; null where nothing is. */
const covered = ({ value, explanation }: Figure<number>): number | null => (explanation.n === 0 ? null : value);

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>(
    'code',
    'Código público del compromiso',
    'Public code of the commitment',
    ({ commitment }) => commitment.code,
  ),
  ...count<Row>('number', 'Número en el plan', 'Number in the plan', ({ commitment }) => commitment.number),
  ...flag<Row>(
    'ogp_id_confirmed',
    'Si el código de OGP fue leído (true) o deducido (false)',
    'Whether the OGP code was read (true) or deduced (false)',
    ({ commitment }) => commitment.ogpIdConfirmed,
  ),
  ...code('lifecycle', 'Vigencia', 'Lifecycle', ({ commitment }: Row) => commitment.lifecycle, lifecycleWord),
  ...plain<Row>('theme', 'Tema: código', 'Theme: code', ({ theme }) => theme?.id),
  ...text<Row>('theme', 'Tema', 'Theme', ({ theme }) => theme?.title),
  ...text<Row>('short_title', 'Título corto', 'Short title', ({ commitment }) => commitment.shortTitle),
  ...text<Row>('title', 'Título oficial', 'Official title', ({ commitment }) => commitment.title),
  ...text<Row>('problem', 'Problema', 'Problem', ({ commitment }) => commitment.problem),
  ...text<Row>('description', 'Promesa', 'Promise', ({ commitment }) => commitment.description),
  ...text<Row>('contribution', 'Contribución', 'Contribution', ({ commitment }) => commitment.contribution),
  ...text<Row>('relevance', 'Relevancia', 'Relevance', ({ commitment }) => commitment.relevance),
  ...date<Row>('starts_on', 'Inicio', 'Start', ({ period }) => period?.startsOn),
  ...date<Row>('ends_on', 'Término', 'End', ({ period }) => period?.endsOn),
  ...list<Row>('leads', 'Entidades responsables a esta fecha', 'Lead agencies on this day', (row) =>
    leads(row).map(({ id }) => id),
  ),
  ...list<Row>('counterparts', 'Contrapartes a esta fecha', 'Counterparts on this day', (row) =>
    counterparts(row).map(({ id }) => id),
  ),
  ...list<Row>(
    'sdgs',
    'Objetivos de Desarrollo Sostenible',
    'Sustainable Development Goals',
    ({ commitment }) => commitment.sdgs,
  ),
  ...list<Row>(
    'pillars',
    'Pilares declarados por el plan',
    'Pillars declared by the plan',
    ({ commitment }) => commitment.pillars,
  ),
  ...list<Row>('policy_areas', 'Áreas de política de OGP', 'OGP policy areas', ({ commitment }) =>
    commitment.policyAreas.map((area) => area.code),
  ),
  ...count<Row>('milestones', 'Hitos', 'Milestones', ({ standings }) => standings.length),
  ...bySource,
  ...count<Row>(
    'overdue',
    'Hitos vencidos, de los que tienen término conocido (vacío: ninguno)',
    'Milestones overdue, of those whose end is known (empty: none)',
    ({ standings, asOf }) => covered(overdueCount(standings, asOf)),
  ),
  ...count<Row>(
    'comparable',
    'Hitos con estado de dos fuentes o más',
    'Milestones with a state from two sources or more',
    ({ standings, asOf }) => differing(standings, asOf).explanation.n,
  ),
  ...count<Row>(
    'differing',
    'Hitos en que las fuentes difieren (vacío: ninguno se puede comparar)',
    'Milestones on which sources differ (empty: none can be compared)',
    ({ standings, asOf }) => covered(differing(standings, asOf)),
  ),
  ...count<Row>(
    'discrepancies',
    'Hitos con más de un grado de distancia (vacío: ninguno se puede comparar)',
    'Milestones more than one step apart (empty: none can be compared)',
    ({ standings, asOf }) => covered(discrepancies(standings, asOf)),
  ),
  ...day<Row>(
    'last_update',
    'Día del último reporte público',
    'Day of the last public report',
    ({ standings, asOf }) => lastUpdate(standings, asOf).value?.publishedOn,
  ),
  ...irmColumns,
];

export function commitmentsTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  return openTable(
    'compromisos',
    COLUMNS,
    dossiers.flatMap((dossier) => rowsOf(dossier, asOf)),
  );
}

function rowsOf(dossier: PlanDossier, asOf: IsoDate): Row[] {
  const standings = planStandings(dossier, asOf);
  const irm = irmAsOf(dossier, asOf);
  return dossier.commitments.map((commitment) => ({
    dossier,
    commitment,
    asOf,
    theme: dossier.themes.find(({ id }) => id === commitment.theme),
    period: commitmentPeriodOn(dossier, commitment, asOf),
    standings: standings.filter(({ milestone }) => milestone.commitment === commitment.id),
    irm: irm.get(commitment.id) ?? [],
  }));
}
