import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier, PlanVersion } from '#domain/records.ts';
import { planVersionOn } from '#domain/standing.ts';
import { isPublishedBy } from '#domain/versions.ts';
import { versionKindWord } from '#format/words.ts';
import { code, type Column, date, flag, plain, text } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row {
  readonly dossier: PlanDossier;
  readonly version: PlanVersion;
  readonly inForce: boolean;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>('id', 'Clave de la versión en el plan', 'Key of the version in the plan', ({ version }) => version.id),
  ...code('kind', 'Clase de versión', 'Kind of version', ({ version }: Row) => version.kind, versionKindWord),
  ...text<Row>('label', 'Nombre de la versión', 'Name of the version', ({ version }) => version.label),
  ...date<Row>('submitted_on', 'Entrega a OGP', 'Submission to OGP', ({ version }) => version.submittedOn),
  ...date<Row>('published_on', 'Publicación', 'Publication', ({ version }) => version.publishedOn),
  ...date<Row>('starts_on', 'Inicio', 'Start', ({ version }) => version.startsOn),
  ...date<Row>('ends_on', 'Término', 'End', ({ version }) => version.endsOn),
  ...flag<Row>('in_force', 'En vigor a esta fecha', 'In force on this day', ({ inForce }) => inForce),
  ...flag<Row>(
    'milestone_dates_known',
    'Si se conocen las fechas de los hitos en esta versión',
    'Whether the dates of milestones in this version are known',
    ({ version }) => version.milestoneDatesKnown,
  ),
  ...plain<Row>('approved_by', 'Quién la aprobó', 'Who approved it', ({ version }) => version.approvedBy),
  ...text<Row>('reason', 'Motivo', 'Reason', ({ version }) => version.reason),
];

/** Every version of a plan that was public on that day. */
export function versionsTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.flatMap((dossier) => {
    const inForce = planVersionOn(dossier, asOf);
    return dossier.versions
      .filter((version) => isPublishedBy(version, asOf))
      .map((version) => ({ dossier, version, inForce: version === inForce }));
  });
  return openTable('versiones', COLUMNS, rows);
}
