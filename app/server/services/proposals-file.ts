import type { CocreationView, ProposalFate } from '#contracts/cocreation-views.ts';
import { notFound } from '#domain/errors.ts';
import { outcomeWord } from '#format/words.ts';
import { code, type Column, list, plain, text, count } from '#server/reports/columns.ts';
import { openTable, type OpenTable, tableCsv, tableRecords } from '#server/reports/table.ts';
import { cocreationPage } from './cocreation-page.ts';
import type { Dossiers } from './dossiers.ts';
import type { OpenDataFile } from './open-data.ts';
import type { AboutRequest } from './partnership-page.ts';

interface Row extends ProposalFate {
  readonly plan: string;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ plan }) => plan),
  ...count<Row>('category', 'Categoría', 'Category', ({ category }) => category),
  ...count<Row>('number', 'Número dentro de la categoría', 'Number within the category', ({ number }) => number),
  ...text<Row>('title', 'Título resumido', 'Title in short', ({ title }) => title),
  ...code('outcome', 'Qué pasó con ella', 'What became of it', ({ outcome }: Row) => outcome, outcomeWord),
  ...text<Row>('reason', 'Razón que da el plan', 'Reason that the plan gives', ({ reason }) => reason),
  ...plain<Row>('commitment', 'Compromiso', 'Commitment', ({ commitment }) => commitment?.code),
  ...count<Row>(
    'fallback_category',
    'Categoría a la que pasaba si quedaba en reserva',
    'Category that it fell into from the reserve',
    ({ fallbackCategory }) => fallbackCategory,
  ),
  ...list<Row>('organizations', 'Instituciones que se ocupan', 'Bodies that took it up', ({ bodies }) =>
    bodies.map(({ id }) => id),
  ),
];

export interface ProposalsRequest extends AboutRequest {
  readonly format: string;
  /** Lets spreadsheets that guess the encoding read the CSV as UTF-8. */
  readonly byteOrderMark?: boolean;
}

/**
 * The integrated proposals as a file, from the same view as the page; without rows before their fate was public.
 * @throws NOT_FOUND when there is no such plan or format
 */
export async function proposalsFile(dossiers: Dossiers, request: ProposalsRequest): Promise<OpenDataFile> {
  const view = await cocreationPage(dossiers, request);
  const table = tableOf(view);
  const name = `propuestas-${view.plan.slug}-${view.asOf}.${request.format}`;
  if (request.format === 'csv') return { body: tableCsv(table, request), type: 'text/csv; charset=utf-8', name };
  if (request.format !== 'json') throw notFound('FORMAT_UNKNOWN', 'csv json');
  const { id, columns } = table;
  const content = { table: id, asOf: view.asOf, revision: dossiers.revision(), columns, rows: tableRecords(table) };
  return { body: JSON.stringify(content), type: 'application/json', name };
}

function tableOf({ plan, figures }: CocreationView): OpenTable {
  const fates = (figures?.categories ?? []).flatMap(({ proposals }) => proposals);
  const rows = fates.map((fate) => ({ ...fate, plan: plan.slug }));
  return openTable('propuestas', COLUMNS, rows);
}
