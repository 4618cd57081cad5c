/** The beginning of a table: which separator it has and which of its first rows are the headers. */
import { parse } from 'csv-parse/sync';
import type { FileFacts } from './inspect-file.ts';
import { CSV_OPTIONS, LIMITS } from './limits.ts';
import { FileRefusal } from './refusal.ts';

export interface FileHead {
  readonly separator: string;
  /** Number of the row with the headers, from 1; rows before it say nothing. */
  readonly headerRow: number;
  readonly headers: readonly string[];
}

const HEAD_BYTES = 256 * 1024;
const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Titles and the `sep=;` of some programs may stand before the headers. */
const ROWS_LOOKED_AT = 5;

export async function readHead(file: FileFacts, knows: (headers: readonly string[]) => number): Promise<FileHead> {
  const text = await headText(file);
  const found = SEPARATORS.flatMap((separator) =>
    firstRows(text, separator).map((headers, index) => ({
      head: { separator, headerRow: index + 1, headers },
      known: knows(headers),
    })),
  );
  const widest = found.find(({ head }) => head.headers.length > LIMITS.columns);
  if (widest) throw new FileRefusal('TOO_MANY_COLUMNS', { row: widest.head.headerRow, limit: LIMITS.columns });
  const best = found.toSorted((a, b) => b.known - a.known)[0];
  if (best && best.known > 0) return best.head;
  throw new FileRefusal('FORMAT_UNKNOWN', { found: text.slice(0, 120).replace(/\s+/gu, ' ') });
}

async function headText({ read, encoding }: FileFacts): Promise<string> {
  const parts: Uint8Array[] = [];
  let left = HEAD_BYTES;
  for await (const chunk of read()) {
    parts.push(chunk.subarray(0, left));
    left -= chunk.length;
    if (left <= 0) break;
  }
  return new TextDecoder(encoding).decode(Buffer.concat(parts));
}

/** As many of the first rows as the beginning holds whole; it may end within a quotation. */
function firstRows(text: string, separator: string): string[][] {
  for (let rows = ROWS_LOOKED_AT; rows > 0; rows -= 1) {
    try {
      return parse(text, { ...CSV_OPTIONS, delimiter: separator, to: rows });
    } catch {
      // One row less may be whole.
    }
  }
  return [];
}
