import type { StatusReport } from '#contracts/status-report.ts';
import type { RequirementCheck } from '#domain/requirements/checks.ts';
import type { PeriodCheck } from '#domain/requirements/result.ts';
import { periodEdge } from '#domain/requirements/span.ts';
import { isUnconfirmed } from '#domain/requirements/table.ts';
import type { Locale } from '#format/locale.ts';
import { checkRecordWords } from '#format/words/check-records.ts';
import { checkBasisWord, checkReasonWord, requirementName, requirementStateWord } from '#format/words/requirements.ts';
import { code, type Column, plain, flag, count } from '../../columns.ts';
import { declaredColumns } from '../../declared-columns.ts';
import { openTable, type OpenTable } from '../../table.ts';
import { perLocale } from './columns.ts';

interface Row {
  readonly check: RequirementCheck;
  /** Null: nothing can be computed. */
  readonly found: PeriodCheck | null;
}

const records = (found: PeriodCheck | null, kind: 'shows' | 'missing', locale: Locale): string | null =>
  found?.[kind].map((record) => checkRecordWords(record, locale)).join('; ') || null;

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('requirement', 'Requisito', 'Requirement', ({ check }) => check.requirement.id),
  ...plain<Row>(
    'standard',
    'Número en los estándares de 2022',
    'Number in the 2022 standards',
    ({ check }) => check.requirement.standard,
  ),
  ...perLocale<Row>('name', 'Nombre', 'Name', ({ check }, locale) => requirementName(check.requirement.id, locale)),
  ...flag<Row>(
    'unconfirmed',
    'Redacción sin confirmar con el texto de OGP',
    "Wording not confirmed against OGP's text",
    ({ check }) => isUnconfirmed(check.requirement),
  ),
  ...code('state', 'Respuesta', 'Answer', ({ check }: Row) => check.state, requirementStateWord),
  ...code('basis', 'En qué se apoya', 'What it stands on', ({ check }: Row) => check.basis, checkBasisWord),
  ...plain<Row>('from', 'Desde', 'From', ({ found }) => found && periodEdge(found.period, 'from')),
  ...plain<Row>('to', 'Hasta', 'To', ({ found }) => found && periodEdge(found.period, 'to')),
  ...code(
    'period_state',
    'Respuesta del período',
    'Answer for the period',
    ({ found }: Row) => found?.state,
    requirementStateWord,
  ),
  ...count<Row>('n', 'Cuántos', 'How many', ({ found }) => found?.n),
  ...count<Row>('of', 'De cuántos', 'Of how many', ({ found }) => found?.N),
  ...code(
    'reason',
    'Por qué no dice más',
    'Why it does not say more',
    ({ found }: Row) => found?.reason,
    checkReasonWord,
  ),
  ...perLocale<Row>('shows', 'Qué lo muestra', 'What shows it', ({ found }, locale) => records(found, 'shows', locale)),
  ...perLocale<Row>('missing', 'Qué falta', 'What is missing', ({ found }, locale) =>
    records(found, 'missing', locale),
  ),
  ...declaredColumns<Row>(({ check }) => check.declared),
];

export function requirementsTable({ requirements }: StatusReport): OpenTable {
  const rows = requirements.flatMap((check): Row[] =>
    check.periods.length > 0 ? check.periods.map((found) => ({ check, found })) : [{ check, found: null }],
  );
  return openTable('requisitos', COLUMNS, rows);
}
