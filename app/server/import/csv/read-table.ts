/** Reads a table from a CSV file as a stream, within bounds, whatever its encoding and separator. */
import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { CSV_OPTIONS, LIMITS } from './limits.ts';
import { type FileHead, readHead } from './read-head.ts';
import type { FileFacts } from './inspect-file.ts';
import { FileRefusal } from './refusal.ts';

/** One row as it is written. `row` counts as a spreadsheet does: the first row of the file is 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: FileFacts;
  readonly separator: string;
  /** In the order of the file, as they are written. */
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
}

/**
 * Opens a table. Its separator and the row of its headers are found by the headers themselves: among the first rows read
 * with each separator, the one that has most headers that are known.
 * @param knows how many of these headers are known
 * @throws FileRefusal when no row of the beginning has known headers
 */
export async function openTable(file: FileFacts, knows: (headers: readonly string[]) => number): Promise<Table> {
  const head = await readHead(file, knows);
  return { file, separator: head.separator, headers: head.headers, rows: rowsOf(file, head) };
}

/** Rows after the headers; blank ones are left out. */
async function* rowsOf(file: FileFacts, { separator, headerRow, headers }: FileHead): AsyncGenerator<TableRow> {
  const parser = parse({ ...CSV_OPTIONS, delimiter: separator });
  const source = Readable.from(textOf(file));
  source.on('error', (failure) => parser.destroy(failure));
  let row = 0;
  let last: TableRow | undefined;
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      if (row <= headerRow) continue;
      if (row > LIMITS.rows) throw new FileRefusal('TOO_MANY_ROWS', { limit: LIMITS.rows });
      if (cells.length > LIMITS.columns) throw new FileRefusal('TOO_MANY_COLUMNS', { row, limit: LIMITS.columns });
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (last) yield last;
      last = { row, cells };
    }
  } catch (failure) {
    throw refusalOf(failure, row + 1);
  } finally {
    source.destroy();
  }
  // Only the last row can be short because the file ends too early; any other one is a fault of that row.
  if (last && last.cells.length < headers.length) throw new FileRefusal('FILE_CUT_SHORT', { row: last.row });
  if (last) yield last;
}

async function* textOf({ read, encoding }: FileFacts): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of read()) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** What the parser says, as a refusal; anything else as it is. */
export function refusalOf(failure: unknown, row: number): unknown {
  const { code, message } = failure as Partial<CsvError>;
  if (failure instanceof FileRefusal || !code?.startsWith('CSV_')) return failure;
  if (code === 'CSV_MAX_RECORD_SIZE') return new FileRefusal('ROW_TOO_LONG', { row, limit: LIMITS.rowLength });
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new FileRefusal('FILE_CUT_SHORT', { row });
  return new FileRefusal('NOT_CSV', { row, reason: message ?? code });
}
