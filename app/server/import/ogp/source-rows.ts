/** Rows of OGP's dataset with their columns known, each with the identifier that places it. */
import type { PolicyArea } from '#domain/records.ts';
import type { TableRow } from '../csv/read-table.ts';
import { flagOf } from './codes.ts';
import type { ColumnPlan } from './columns.ts';
import type { Report } from './finding.ts';
import { type ColumnKey, labelOf } from './labels.ts';
import { missingIn } from './missing.ts';

export interface SourceRow {
  readonly row: number;
  /** OGP's identifier of the commitment. */
  readonly id: string;
  /** What stands in a column; empty where the file does not have it. */
  readonly cell: (key: ColumnKey) => string;
  readonly areas: readonly PolicyArea[];
  /** Every cell that says something, by the name of its column; of policy areas those that are neither 0 nor 1. */
  readonly cells: Readonly<Record<string, string>>;
}

const ID = /^[A-Z]{2,3}\d{4}$/u;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** What programs put before a text so that a spreadsheet runs no formula. */
const GUARD = /^'(?=[=+\-@])/u;
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/** A row that can be placed; null with a finding for any other. */
export function sourceRow({ row, cells }: TableRow, plan: ColumnPlan, report: Report): SourceRow | null {
  const extra = cells.slice(plan.count).some((cell) => cell.trim() !== '');
  if (cells.length < plan.count || extra) {
    report('ROW_LENGTH', { row, value: cells[0] ?? '' }, { found: cells.length, expected: plan.count });
    return null;
  }
  const texts = cells.map((cell) => cell.replace(CONTROL, '').trim().replace(GUARD, ''));
  const cell = (key: ColumnKey): string => texts[plan.at.get(key) ?? -1] ?? '';
  const id = idOf(row, cell, report);
  if (id === null) return null;
  const place = { row, commitment: id };
  const clean = texts.map((text, at) =>
    withoutEmails(text, () => report('EMAIL_LEFT_OUT', { ...place, column: nameAt(plan, at) })),
  );
  for (const [at, name] of plan.names) {
    if (clean[at]?.includes('\u{fffd}')) report('LETTERS_DAMAGED', { ...place, column: name, value: clean[at] });
  }
  const areas = areasOf(clean, plan, (column, value) => report('FLAG_UNKNOWN', { ...place, column, value }));
  const kept = plan.names.flatMap(([at, name]) => (clean[at] ? [[name, clean[at]] as const] : []));
  return {
    ...{ row, id, areas: areas.tagged, cells: Object.fromEntries([...kept, ...areas.odd]) },
    cell: (key) => clean[plan.at.get(key) ?? -1] ?? '',
  };
}

const nameAt = ({ names }: ColumnPlan, place: number): string => names.find(([at]) => at === place)?.[1] ?? '';

function withoutEmails(text: string, told: () => void): string {
  if (!text.includes('@')) return text;
  const clean = text.replace(EMAIL, '[e-mail]');
  if (clean !== text) told();
  return clean;
}

function idOf(row: number, cell: (key: ColumnKey) => string, report: Report): string | null {
  const written = cell('id');
  const id = written.toUpperCase();
  if (ID.test(id)) return id;
  const fromUrl = /\/commitments\/([a-z]{2,3}\d{4})\/?$/iu.exec(cell('url'))?.[1]?.toUpperCase();
  const place = { row, column: labelOf('id'), value: written };
  if (missingIn(written) === null) {
    report('ID_UNREADABLE', place);
    return null;
  }
  if (fromUrl === undefined) report('ID_MISSING', { ...place, value: cell('title') });
  else report('ID_FROM_URL', { ...place, commitment: fromUrl, value: cell('url') });
  return fromUrl ?? null;
}

function areasOf(texts: readonly string[], plan: ColumnPlan, told: (column: string, value: string) => void) {
  const tagged: PolicyArea[] = [];
  const odd: [string, string][] = [];
  for (const [at, area] of plan.areas) {
    const text = texts[at] ?? '';
    const flag = flagOf(text);
    if (flag === true) tagged.push(area);
    if (flag !== null) continue;
    const label = area.label['en'] ?? area.code;
    if (text !== '') odd.push([label, text]);
    if (missingIn(text) === null) told(label, text);
  }
  return { tagged, odd };
}
