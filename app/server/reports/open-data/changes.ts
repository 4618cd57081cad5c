import type { ChangeEntry } from '#contracts/change-views.ts';
import type { PartialDate } from '#domain/dates.ts';
import { changeKindWord, changeSentence } from '#format/sentences/change-entry.ts';
import { type Column, date, list, plain } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

/** A change of a plan with its day, as the page of changes has it. */
export interface ChangeRow {
  readonly plan: string;
  readonly date: PartialDate;
  readonly entry: ChangeEntry;
}

function milestonesOf(entry: ChangeEntry): readonly number[] {
  if (!('milestone' in entry)) return entry.kind === 'REPORTS' ? entry.milestones : [];
  return entry.milestone === null ? [] : [entry.milestone];
}

function bodiesOf(entry: ChangeEntry): readonly string[] {
  if (entry.kind === 'REPORTS' || entry.kind === 'BLOCKAGE') return entry.by ? [entry.by.id] : [];
  if (entry.kind === 'RESPONSIBILITY') return [entry.from, entry.to].flatMap((body) => body?.id ?? []);
  return entry.kind === 'EVENT' ? entry.bodies.map(({ id }) => id) : [];
}

const COLUMNS: readonly Column<ChangeRow>[] = [
  ...plain<ChangeRow>('plan', 'Dirección del plan', 'Address of the plan', ({ plan }) => plan),
  ...plain<ChangeRow>('id', 'Identificador estable del cambio', 'Stable id of the change', ({ entry }) => entry.id),
  ...date<ChangeRow>('made_on', 'Día del cambio', 'Day of the change', (row) => row.date),
  ...plain<ChangeRow>('kind', 'Clase de cambio: código', 'Kind of change: code', ({ entry }) => entry.kind),
  ...plain<ChangeRow>('kind_es', 'Clase de cambio, en español', 'Kind of change, in Spanish', ({ entry }) =>
    changeKindWord(entry, 'es'),
  ),
  ...plain<ChangeRow>('kind_en', 'Clase de cambio, en inglés', 'Kind of change, in English', ({ entry }) =>
    changeKindWord(entry, 'en'),
  ),
  ...plain<ChangeRow>(
    'commitment',
    'Código del compromiso (vacío: el plan entero)',
    'Code of the commitment (empty: the whole plan)',
    ({ entry }) => entry.commitment?.code,
  ),
  ...list<ChangeRow>('milestones', 'Números de los hitos', 'Numbers of the milestones', ({ entry }) =>
    milestonesOf(entry),
  ),
  ...plain<ChangeRow>('source', 'Fuente del reporte', 'Source of the report', ({ entry }) =>
    entry.kind === 'REPORTS' ? entry.source : null,
  ),
  ...list<ChangeRow>('organizations', 'Instituciones', 'Organizations', ({ entry }) => bodiesOf(entry)),
  ...plain<ChangeRow>('summary_es', 'Qué pasó, en español', 'What happened, in Spanish', ({ entry }) =>
    changeSentence(entry, 'es'),
  ),
  ...plain<ChangeRow>('summary_en', 'Qué pasó, en inglés', 'What happened, in English', ({ entry }) =>
    changeSentence(entry, 'en'),
  ),
];

/** What was published of each plan, and when. What the site itself did is in its record of activity. */
export const changesTable = (rows: readonly ChangeRow[]): OpenTable => openTable('cambios', COLUMNS, rows);
