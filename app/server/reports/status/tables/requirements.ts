import { factValue, processName } from '#components/plan/process-words.ts';
import type { ReportRequirement, StatusReport } from '#contracts/status-report.ts';
import { type Column, date, list, plain, text } from '../../columns.ts';
import { openTable, type OpenTable } from '../../table.ts';
import { perLocale } from './columns.ts';

const REQUIREMENTS: readonly Column<ReportRequirement>[] = [
  ...plain<ReportRequirement>('code', 'Código', 'Code', ({ fact }) => fact.code),
  ...perLocale<ReportRequirement>('name', 'Qué se pide', 'What is asked', ({ fact }, locale) =>
    processName(fact.code, locale),
  ),
  ...perLocale<ReportRequirement>('known', 'Qué consta', 'What is known', ({ fact }, locale) =>
    factValue(fact, locale),
  ),
  ...date<ReportRequirement>('as_of', 'A qué fecha', 'As of', ({ fact }) => fact.asOf),
  ...plain<ReportRequirement>('url', 'Dónde se ve', 'Where it is seen', ({ fact }) => fact.url),
  ...text<ReportRequirement>('note', 'Nota', 'Note', ({ fact }) => fact.note),
  ...list<ReportRequirement>('sources', 'Fuentes', 'Sources', ({ sources }) => sources.map(({ id }) => id)),
];

export const requirementsTable = ({ requirements }: StatusReport): OpenTable =>
  openTable('requisitos', REQUIREMENTS, requirements);
