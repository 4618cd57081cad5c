/** OGP's requirements of a plan as a file, from the same view as the page: one row for each requirement and period. */
import type { RequirementChecksView } from '#contracts/requirement-views.ts';
import type { RequirementCheck } from '#domain/requirements/checks.ts';
import type { CheckRecord, PeriodCheck } from '#domain/requirements/result.ts';
import { periodEdge } from '#domain/requirements/span.ts';
import { isUnconfirmed } from '#domain/requirements/table.ts';
import type { Locale } from '#format/locale.ts';
import { checkRecordWords } from '#format/words/check-records.ts';
import {
  checkBasisWord,
  checkReasonWord,
  requirementAsks,
  requirementName,
  requirementStateWord,
} from '#format/words/requirements.ts';
import { code, type Column, list, plain, flag, count } from '#server/reports/columns.ts';
import { declaredColumns } from '#server/reports/declared-columns.ts';
import { openTable, type OpenTable } from '#server/reports/table.ts';
import type { Dossiers } from './dossiers.ts';
import { type TableFile, tableFile, type TableForm } from './table-file.ts';
import { type ComplianceRequest, requirementChecks } from './requirement-checks.ts';

interface Row extends Omit<RequirementCheck, 'periods'> {
  readonly plan: string;
  /** Null: nothing can be computed. */
  readonly found: PeriodCheck | null;
}

const inBoth = (
  id: string,
  es: string,
  en: string,
  say: (row: Row, locale: Locale) => string | null,
): Column<Row>[] => [
  ...plain<Row>(`${id}_es`, `${es}, en español`, `${en}, in Spanish`, (row) => say(row, 'es')),
  ...plain<Row>(`${id}_en`, `${es}, en inglés`, `${en}, in English`, (row) => say(row, 'en')),
];
const recordsIn = (records: readonly CheckRecord[] | undefined, locale: Locale): string | null =>
  records?.map((record) => checkRecordWords(record, locale)).join('; ') || null;

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ plan }) => plan),
  ...plain<Row>('requirement', 'Requisito', 'Requirement', ({ requirement }) => requirement.id),
  ...plain<Row>(
    'standard',
    'Número en los estándares de 2022',
    'Number in the 2022 standards',
    (r) => r.requirement.standard,
  ),
  ...inBoth('name', 'Nombre', 'Name', ({ requirement }, locale) => requirementName(requirement.id, locale)),
  ...inBoth(
    'asks',
    'Qué pide, en palabras de este sitio',
    'What it asks, in this site’s words',
    ({ requirement }, locale) => requirementAsks(requirement.id, locale),
  ),
  ...flag<Row>(
    'wording_confirmed',
    'La redacción se comparó con OGP',
    'The wording was compared with OGP’s',
    (row) => !isUnconfirmed(row.requirement),
  ),
  ...list<Row>('rules', 'Reglas que lo piden', 'Rules that ask it', ({ requirement }) => requirement.ruleSets),
  ...code('state', 'Respuesta en conjunto', 'Answer in all', ({ state }: Row) => state, requirementStateWord),
  ...code('basis', 'De dónde sale', 'Where it comes from', ({ basis }: Row) => basis, checkBasisWord),
  ...plain<Row>(
    'period_from',
    'Período comprobado: desde',
    'Period checked: from',
    ({ found }) => found && periodEdge(found.period, 'from'),
  ),
  ...plain<Row>(
    'period_to',
    'Período comprobado: hasta',
    'Period checked: to',
    ({ found }) => found && periodEdge(found.period, 'to'),
  ),
  ...count<Row>(
    'year',
    'Año calendario; vacío: todo el plan o la cocreación',
    'Calendar year; empty: the whole plan or the co-creation',
    (r) => r.found?.period.year,
  ),
  ...code(
    'found',
    'Lo calculado en el período',
    'What was computed for the period',
    ({ found }: Row) => found?.state,
    requirementStateWord,
  ),
  ...count<Row>('n', 'Cuántos', 'How many', ({ found }) => found?.n),
  ...count<Row>('of', 'De cuántos, o cuántos se piden', 'Of how many, or how many are asked', ({ found }) => found?.N),
  ...code(
    'reason',
    'Por qué no se dice más',
    'Why no more is said',
    ({ found }: Row) => found?.reason,
    checkReasonWord,
  ),
  ...inBoth('shows', 'Registros que lo muestran', 'Records that show it', ({ found }, locale) =>
    recordsIn(found?.shows, locale),
  ),
  ...inBoth('missing', 'Lo que falta', 'What is missing', ({ found }, locale) => recordsIn(found?.missing, locale)),
  ...declaredColumns<Row>(({ declared }) => declared),
];

export type ComplianceFileRequest = ComplianceRequest & TableForm;

/** @throws NOT_FOUND when there is no such plan, year or format */
export async function requirementsFile(dossiers: Dossiers, request: ComplianceFileRequest): Promise<TableFile> {
  const view = await requirementChecks(dossiers, request);
  const table = requirementsTable(view);
  const facts = { name: `requisitos-${view.plan.slug}`, asOf: view.asOf, revision: dossiers.revision() };
  return tableFile(table, facts, request);
}

function requirementsTable({ plan, checks }: Pick<RequirementChecksView, 'plan' | 'checks'>): OpenTable {
  const rows = checks.flatMap(({ periods, ...check }): Row[] => {
    const found: readonly (PeriodCheck | null)[] = periods.length > 0 ? periods : [null];
    return found.map((one) => ({ ...check, plan: plan.slug, found: one }));
  });
  return openTable('requisitos', COLUMNS, rows);
}
