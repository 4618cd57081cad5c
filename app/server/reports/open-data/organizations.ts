import type { IsoDate } from '#domain/dates.ts';
import { organizationRecord, type OrganizationRecord } from '#domain/organizations.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planStandings } from '#domain/standing.ts';
import type { ParticipationRole, ReportSource } from '#domain/values.ts';
import { organizationTypeWord } from '#format/words.ts';
import { code, type Column, list, plain, text, count } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row {
  readonly dossier: PlanDossier;
  readonly record: OrganizationRecord;
}

const LEADS: readonly ParticipationRole[] = ['LEAD', 'CO_LEAD'];

const commitmentsOf = ({ dossier, record }: Row, roles: readonly ParticipationRole[]): string[] => {
  const ids = record.parts
    .filter(({ part, current }) => current && roles.includes(part.role))
    .map(({ part }) => part.commitment);
  return dossier.commitments.filter(({ id }) => ids.includes(id)).map((commitment) => commitment.code);
};

const sum = ({ record }: Row, source: ReportSource, field: 'filed' | 'total'): number | null => {
  const own = record.reporting.filter((part) => part.source === source);
  return own.length === 0 ? null : own.reduce((total, part) => total + part[field], 0);
};

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>('id', 'Identificador estable', 'Stable id', ({ record }) => record.organization.id),
  ...text<Row>('name', 'Nombre', 'Name', ({ record }) => record.organization.name),
  ...plain<Row>('acronym', 'Siglas', 'Acronym', ({ record }) => record.organization.acronym),
  ...code('type', 'Tipo', 'Type', ({ record }: Row) => record.organization.type, organizationTypeWord),
  ...plain<Row>('sector', 'Sector', 'Sector', ({ record }) => record.organization.sector),
  ...list<Row>(
    'leads',
    'Compromisos por los que responde a esta fecha',
    'Commitments it answers for on this day',
    (row) => commitmentsOf(row, LEADS),
  ),
  ...list<Row>(
    'counterpart_of',
    'Compromisos de los que es contraparte a esta fecha',
    'Commitments it is counterpart of on this day',
    (row) => commitmentsOf(row, ['COUNTERPART']),
  ),
  ...count<Row>('agency_filed', 'Hitos que reportó como entidad', 'Milestones it reported on as agency', (row) =>
    sum(row, 'AGENCY_SELF', 'filed'),
  ),
  ...count<Row>(
    'agency_total',
    'Hitos por los que responde o respondió',
    'Milestones it answers or answered for',
    (row) => sum(row, 'AGENCY_SELF', 'total'),
  ),
  ...count<Row>(
    'counterpart_filed',
    'Hitos que reportó como contraparte',
    'Milestones it reported on as counterpart',
    (row) => sum(row, 'COUNTERPART', 'filed'),
  ),
  ...count<Row>(
    'counterpart_total',
    'Hitos de los que es o fue contraparte',
    'Milestones it is or was counterpart of',
    (row) => sum(row, 'COUNTERPART', 'total'),
  ),
  ...list<Row>('predecessors', 'A quiénes sucedió', 'Whom it succeeded', ({ record }) =>
    record.predecessors.flatMap(({ from }) => from),
  ),
  ...list<Row>('successors', 'Quién la sucedió', 'Who succeeded it', ({ record }) =>
    record.successors.map(({ to }) => to),
  ),
];

export function organizationsTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.flatMap((dossier) => {
    const standings = planStandings(dossier, asOf);
    return dossier.organizations.flatMap(({ id }) => {
      const record = organizationRecord(dossier, id, asOf, standings);
      return record ? [{ dossier, record }] : [];
    });
  });
  return openTable('organizaciones', COLUMNS, rows);
}
