import type { CocreationView, ProposalFate } from '#contracts/cocreation-views.ts';
import { outcomeWord } from '#format/words.ts';
import { code, type Column, list, plain, text, count } from '#server/reports/columns.ts';
import { openTable, type OpenTable } from '#server/reports/table.ts';
import { cocreationPage } from './cocreation-page.ts';
import type { Dossiers } from './dossiers.ts';
import { type TableFile, tableFile, type TableForm } from './table-file.ts';
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

export type ProposalsRequest = AboutRequest & TableForm;

/**
 * The integrated proposals as a file, from the same view as the page; without rows before their fate was public.
 * @throws NOT_FOUND when there is no such plan or format
 */
export async function proposalsFile(dossiers: Dossiers, request: ProposalsRequest): Promise<TableFile> {
  const view = await cocreationPage(dossiers, request);
  const table = tableOf(view);
  const facts = { name: `propuestas-${view.plan.slug}`, asOf: view.asOf, revision: dossiers.revision() };
  return tableFile(table, facts, request);
}

function tableOf({ plan, figures }: CocreationView): OpenTable {
  const fates = (figures?.categories ?? []).flatMap(({ proposals }) => proposals);
  const rows = fates.map((fate) => ({ ...fate, plan: plan.slug }));
  return openTable('propuestas', COLUMNS, rows);
}
