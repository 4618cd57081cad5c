/** The tabular template: from a CSV file, a ZIP of them, or a workbook, to plans that are compared. */
import { readFile } from 'node:fs/promises';
import type { AppError } from '#domain/errors.ts';
import type { PlanStore } from '#server/services/ports-packages.ts';
import { readSheets } from '#server/spreadsheet/read-sheets.ts';
import { inspectBytes } from '../csv/inspect-file.ts';
import { FileRefusal } from '../csv/refusal.ts';
import { importFinding, type ImportFinding } from '../package/finding.ts';
import { comparePlansFile, type PlansFile, type PlansFileComparison } from '../package/import-plans.ts';
import type { Archive } from '../package/read-archive.ts';
import { buildPlans, plansNamed } from './build-plans.ts';
import { knownHeaders } from './headers.ts';
import { type RawSheet, readCsvTable, readSheet, type ReadTables, togetherTables } from './source-table.ts';

/** @throws FileRefusal where no member is a table of the template */
export async function readCsvArchive(archive: Archive): Promise<ReadTables> {
  const parts: ReadTables[] = [];
  for (const name of archive.names.filter((one) => /\.(csv|tsv|txt)$/iu.test(one))) {
    try {
      parts.push(await readCsvTable(await inspectBytes(name, await archive.read(name))));
    } catch (failure) {
      if (!(failure instanceof FileRefusal) || !['FORMAT_UNKNOWN', 'FILE_EMPTY', 'NOT_TEXT'].includes(failure.code))
        throw failure;
      parts.push(ignored(name));
    }
  }
  return orRefuse(togetherTables(parts), archive.names);
}

/** @throws FileRefusal for what is no workbook that can be read, or has no table of the template */
export async function readWorkbook(path: string): Promise<ReadTables> {
  try {
    const sheets = await readSheets(await readFile(path));
    return orRefuse(
      togetherTables(sheets.map((sheet) => readSheet(rawSheet(sheet)) ?? ignored(sheet.name))),
      sheets.map(({ name }) => name),
    );
  } catch (failure) {
    throw sheetRefusal(failure);
  }
}

/** What the workbook's guard says, as a refusal of the file; anything else as it is. */
function sheetRefusal(failure: unknown): unknown {
  const { code, detail = '', subject } = failure as Partial<AppError>;
  if (code !== 'INVALID') return failure;
  const known = ['SHEET_MACROS', 'SHEET_EXTERNAL', 'SHEET_ENCRYPTED', 'SHEET_BOMB'] as const;
  const same = known.find((one) => one === detail);
  if (same) return new FileRefusal(same);
  if (detail.startsWith('SHEET_TOO_')) return new FileRefusal('SHEET_TOO_LARGE', { limit: subject ?? '' });
  return new FileRefusal('SHEET_BROKEN');
}

const ROWS_LOOKED_AT = 5;

/** Titles may stand before the headers. */
function rawSheet({ name, rows }: Awaited<ReturnType<typeof readSheets>>[number]): RawSheet {
  const texts = rows.slice(0, ROWS_LOOKED_AT).map((row) => row.map(({ text }) => text));
  const counts = texts.map(knownHeaders);
  const at = counts.indexOf(Math.max(0, ...counts));
  const body = rows.map((cells, index) => ({ row: index + 1, cells }));
  return { name, headers: texts[at] ?? [], rows: body.slice(at + 1) };
}

const ignored = (name: string): ReadTables => ({
  rows: [],
  tables: [],
  findings: [importFinding('SHEET_IGNORED', { table: name })],
});

function orRefuse(read: ReadTables, names: readonly string[]): ReadTables {
  if (read.tables.length === 0) throw new FileRefusal('NOTHING_TO_IMPORT', { found: names.slice(0, 8).join(', ') });
  return read;
}

export async function compareTables(store: PlanStore, file: PlansFile, read: ReadTables): Promise<PlansFileComparison> {
  const known = await store.known(
    plansNamed(read.rows),
    read.rows.some(({ table }) => table === 'organizations'),
  );
  const built = buildPlans(read.rows, known);
  const about = {
    es: `plantilla · ${read.tables.join(', ')} · ${read.rows.length} filas`,
    en: `template · ${read.tables.join(', ')} · ${read.rows.length} rows`,
  };
  const compared = await comparePlansFile(store, { ...file, about }, { plans: built.plans, findings: [] });
  // Tables say part of a plan: what they do not say is not worth telling.
  const told = compared.findings.filter(({ code }) => code !== 'LACKING').map((one) => placed(one, built.rowOf));
  return {
    ...{ ...compared, findings: [...read.findings, ...built.findings, ...told] },
    revision: Math.min(compared.revision, known.revision.number),
  };
}

/** A finding on a record, with the row that it comes from. */
function placed(finding: ImportFinding, rowOf: ReturnType<typeof buildPlans>['rowOf']): ImportFinding {
  const slug = finding.table?.endsWith('/') ? finding.table.slice(0, -1) : '';
  const row = rowOf(slug, (finding.column ?? '').split(' ')[0] ?? '');
  return row ? { ...finding, table: row.where, row: row.row, record: finding.column, column: null } : finding;
}
