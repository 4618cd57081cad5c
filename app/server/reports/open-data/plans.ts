import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier, PlanVersion } from '#domain/records.ts';
import { planVersionOn } from '#domain/standing.ts';
import { planStatusWord } from '#format/words.ts';
import { code, type Column, date, plain, text, flag, count } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row {
  readonly dossier: PlanDossier;
  readonly version: PlanVersion;
  readonly original: PlanVersion;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>(
    'jurisdiction',
    'País o gobierno local',
    'Country or local government',
    ({ dossier }) => dossier.jurisdiction.slug,
  ),
  ...count<Row>('number', 'Número del plan', 'Number of the plan', ({ dossier }) => dossier.plan.number),
  ...text<Row>('title', 'Título', 'Title', ({ dossier }) => dossier.plan.title),
  ...code('status', 'Situación', 'Status', ({ dossier }: Row) => dossier.plan.status, planStatusWord),
  ...plain<Row>(
    'ogp_action_plan_id',
    'Identificador de OGP',
    'OGP identifier',
    ({ dossier }) => dossier.plan.ogpActionPlanId,
  ),
  ...flag<Row>(
    'ogp_id_confirmed',
    'Si el identificador fue leído (true) o deducido (false)',
    'Whether the identifier was read (true) or deduced (false)',
    ({ dossier }) => dossier.plan.ogpIdConfirmed,
  ),
  ...text<Row>('version', 'Versión en vigor', 'Version in force', ({ version }) => version.label),
  ...date<Row>('starts_on', 'Inicio', 'Start', ({ version }) => version.startsOn),
  ...date<Row>('ends_on', 'Término', 'End', ({ version }) => version.endsOn),
  ...date<Row>(
    'original_ends_on',
    'Término según la versión original',
    'End by the original version',
    ({ original }) => original.endsOn,
  ),
  ...count<Row>('commitments', 'Compromisos', 'Commitments', ({ dossier }) => dossier.commitments.length),
  ...count<Row>('milestones', 'Hitos', 'Milestones', ({ dossier }) => dossier.milestones.length),
];

export function plansTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.map((dossier) => {
    const version = planVersionOn(dossier, asOf);
    return { dossier, version, original: dossier.versions[0] ?? version };
  });
  return openTable('planes', COLUMNS, rows);
}
