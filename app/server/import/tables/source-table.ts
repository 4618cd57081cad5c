/** Rows of a table as they are written, with their columns known: from a CSV file or from a sheet of a workbook. */
import type { TemplateColumn, TemplateTable } from '#contracts/import-template/columns.ts';
import type { FileFacts } from '../csv/inspect-file.ts';
import { openTable } from '../csv/read-table.ts';
import { importFinding, type ImportFinding } from '../package/finding.ts';
import { columnFor, knownHeaders, tableFor } from './headers.ts';

/** A cell: its text, or why it has none that can be taken. */
export interface SourceCell {
  readonly text: string;
  readonly fault?: 'FORMULA' | 'CELL_ERROR';
}

export interface SourceRow {
  readonly table: TemplateTable['id'];
  /** Name of the sheet or file, for findings. */
  readonly where: string;
  /** As a spreadsheet counts. */
  readonly row: number;
  /** By the column's technical name; blank cells are left out. */
  readonly cells: ReadonlyMap<string, SourceCell>;
}

export interface ReadTables {
  readonly rows: readonly SourceRow[];
  readonly findings: readonly ImportFinding[];
  /** Names of the tables that were read. */
  readonly tables: readonly string[];
}

export interface RawSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: Iterable<{ readonly row: number; readonly cells: readonly SourceCell[] }>;
}

/** Null: it is no table of the template. */
export function readSheet({ name, headers, rows }: RawSheet): ReadTables | null {
  const table = tableFor(name, headers);
  if (!table) return null;
  const findings: ImportFinding[] = [];
  const at = placesOf(table, headers, (code, column) => findings.push(importFinding(code, { table: name, column })));
  const read: SourceRow[] = [];
  for (const { row, cells } of rows) {
    const own = new Map<string, SourceCell>();
    for (const [place, { id }] of at) {
      const cell = cells[place];
      if (cell && (cell.text.trim() !== '' || cell.fault)) own.set(id, { ...cell, text: cleaned(cell.text) });
    }
    if (own.size > 0) read.push({ table: table.id, where: name, row, cells: own });
  }
  return { rows: read, findings, tables: [name] };
}

const CONTROL = /[^\P{Cc}\t\n\r]/gu;
/** What programs put before a text so that a spreadsheet runs no formula. */
const GUARD = /^'(?=[=+\-@])/u;
const cleaned = (text: string): string => text.replace(CONTROL, '').replace(/\r\n?/gu, '\n').trim().replace(GUARD, '');

function placesOf(
  table: TemplateTable,
  headers: readonly string[],
  tell: (code: 'COLUMN_UNKNOWN' | 'COLUMN_REPEATED', column: string) => void,
): Map<number, TemplateColumn> {
  const places = new Map<number, TemplateColumn>();
  const seen = new Set<string>();
  headers.forEach((header, place) => {
    const column = columnFor(table, header);
    if (column === undefined && header.trim() !== '') tell('COLUMN_UNKNOWN', header.trim());
    else if (column && seen.has(column.id)) tell('COLUMN_REPEATED', header.trim());
    else if (column) places.set(place, column);
    if (column) seen.add(column.id);
  });
  return places;
}

/** @throws FileRefusal for what cannot be read as a table of the template */
export async function readCsvTable(file: FileFacts): Promise<ReadTables> {
  const { headers, rows } = await openTable(file, knownHeaders);
  const all: { readonly row: number; readonly cells: readonly SourceCell[] }[] = [];
  for await (const { row, cells } of rows) all.push({ row, cells: cells.map((text) => ({ text })) });
  const read = readSheet({ name: file.name, headers, rows: all });
  const damaged = all.find(({ cells }) => cells.some(({ text }) => text.includes('\u{fffd}')));
  const told = damaged ? [importFinding('LETTERS_DAMAGED', { table: file.name, row: damaged.row })] : [];
  return read ? { ...read, findings: [...read.findings, ...told] } : { rows: [], findings: told, tables: [] };
}

export const togetherTables = (parts: readonly ReadTables[]): ReadTables => ({
  rows: parts.flatMap(({ rows }) => rows),
  findings: parts.flatMap(({ findings }) => findings),
  tables: parts.flatMap(({ tables }) => tables),
});
