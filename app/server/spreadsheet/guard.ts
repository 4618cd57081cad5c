import { inflateRawSync } from 'node:zlib';
import { invalid } from '#domain/errors.ts';
import { readZip, type Source, type ZipEntry } from '../files/zip-directory.ts';
import { sheetFault } from './sheet-bounds.ts';

/** What a form may be at most. A plan of hundreds of milestones stays far below. */
export interface SheetLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Of everything in it, unpacked. */
  readonly unpackedBytes: number;
  /** Parts in the file. */
  readonly parts: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells of all sheets together. */
  readonly cells: number;
}

export const SHEET_LIMITS: SheetLimits = {
  bytes: 5 * 1024 * 1024,
  unpackedBytes: 24 * 1024 * 1024,
  parts: 200,
  rows: 5_000,
  columns: 200,
  cells: 200_000,
};

/** Visual Basic, Excel 4 macros, controls, and whatever a workbook may run or fetch by itself. */
const ACTIVE = /(^|\/)vbaProject|^xl\/(macrosheets|dialogsheets|activeX|ctrlProps|embeddings)\/|^customUI\//i;
const FETCHING = /^xl\/(externalLinks\/|connections\.xml|queryTables\/|webextensions\/|model\/)/i;
const MACRO_TYPE = /macroEnabled|vbaProject|ms-office\.activeX/i;
/** A link that a person follows is no danger; everything else outside the file is. */
const FETCHED = /<(?:\w+:)?Relationship\b(?![^>]*\/hyperlink["'])[^>]*TargetMode\s*=\s*["']External["']/i;
const ENTITIES = /<!(DOCTYPE|ENTITY)/i;

/**
 * Looks at a workbook before any library opens it, without believing what it says of itself: everything is unpacked once
 * within bounds of memory.
 * @throws INVALID with SHEET_EMPTY, SHEET_TOO_LARGE (subject: MB), SHEET_NOT_XLSX, SHEET_ENCRYPTED, SHEET_BROKEN,
 *   SHEET_BOMB, SHEET_MACROS, SHEET_EXTERNAL, SHEET_TOO_MANY_ROWS, SHEET_TOO_MANY_COLUMNS, SHEET_TOO_MANY_CELLS
 *   (subject: the limit)
 */
export async function guardWorkbook(file: Uint8Array, limits: SheetLimits): Promise<void> {
  if (file.length === 0) throw invalid('SHEET_EMPTY');
  if (file.length > limits.bytes) throw invalid('SHEET_TOO_LARGE', String(Math.floor(limits.bytes / 1024 / 1024)));
  const entries = await partsOf(file, limits);
  const names = entries.map(({ name }) => name);
  if (names.some((name) => ACTIVE.test(name))) throw invalid('SHEET_MACROS');
  if (names.some((name) => FETCHING.test(name))) throw invalid('SHEET_EXTERNAL');
  let left = limits.unpackedBytes;
  let cells = 0;
  for (const entry of entries) {
    const text = unpack(file, entry, left);
    left -= text.length;
    refuseActive(text, entry.name);
    // A workbook may call the parts that are its sheets whatever it likes.
    if (!text.includes('sheetData')) continue;
    const found = sheetFault(text, limits, cells);
    if (found.fault) throw invalid(found.fault.code, found.fault.limit);
    ({ cells } = found);
  }
}

/** Old Excel files, and encrypted ones, are compound files of another format. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

async function partsOf(file: Uint8Array, limits: SheetLimits): Promise<readonly ZipEntry[]> {
  if (COMPOUND.every((byte, at) => file[at] === byte)) {
    const encrypted = Buffer.from(file.buffer, file.byteOffset, file.length).includes(
      Buffer.from('EncryptionInfo', 'utf16le'),
    );
    throw invalid(encrypted ? 'SHEET_ENCRYPTED' : 'SHEET_NOT_XLSX');
  }
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw invalid('SHEET_NOT_XLSX');
  const source: Source = {
    size: file.length,
    read: async (offset, length) => file.subarray(offset, offset + length),
  };
  const contents = await readZip(source, limits.parts);
  if (!contents.ok) throw invalid(['MANY', 'OVERLAP'].includes(contents.fault) ? 'SHEET_BOMB' : 'SHEET_BROKEN');
  const { entries } = contents;
  if (entries.some(({ encrypted }) => encrypted)) throw invalid('SHEET_ENCRYPTED');
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw invalid('SHEET_NOT_XLSX');
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes) throw invalid('SHEET_BOMB');
  return entries;
}

/** The content of a part, as long as it is what its header says and fits into what is left. */
function unpack(file: Uint8Array, { start, packed, method, size }: ZipEntry, left: number): string {
  const bytes = file.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw invalid('SHEET_BROKEN');
  try {
    const content =
      method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, Math.min(size, left)) });
    if (content.length !== size) throw invalid('SHEET_BROKEN');
    return decode(content);
  } catch (failure) {
    // More came out than was said: whoever made it lied to get it past the check above.
    throw (failure as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? invalid('SHEET_BOMB')
      : invalid('SHEET_BROKEN');
  }
}

/** As it would be read; XML in UTF-16 is allowed, and would hide everything that is looked for below. */
function decode(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder('utf-8').decode(content);
}

function refuseActive(text: string, name: string): void {
  if (ENTITIES.test(text) || (/\.(xml|rels)$/i.test(name) && text.includes('\0'))) throw invalid('SHEET_BROKEN');
  if (name === '[Content_Types].xml' && MACRO_TYPE.test(text)) throw invalid('SHEET_MACROS');
  if (name.toLowerCase().endsWith('.rels') && FETCHED.test(text)) throw invalid('SHEET_EXTERNAL');
}
