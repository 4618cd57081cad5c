/** Reads the table of contents of a ZIP archive without unpacking anything: everything in it is hostile until proven otherwise. */

/** Bytes at any place of a file. */
export interface Source {
  readonly size: number;
  /** Exactly so many bytes from there; only asked for what lies within the file. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A member of an archive, as its table of contents describes it; what it says of sizes may be a lie. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others exist. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes once unpacked, it says. */
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

/**
 * What is wrong with an archive. BROKEN: its parts do not fit together; PREFIX: something stands before it (two files in
 * one); MANY: too many members; PATHS: a name leads out of the folder it is unpacked into, or occurs twice; OVERLAP:
 * members share bytes (a bomb).
 */
export type ZipFault = 'BROKEN' | 'PREFIX' | 'MANY' | 'PATHS' | 'OVERLAP';

export type ZipContents =
  { readonly ok: true; readonly entries: readonly ZipEntry[] } | { readonly ok: false; readonly fault: ZipFault };

const END = 0x06054b50;
const MEMBER = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MEMBER_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
/** A member described in so many bytes on average has an absurd name. */
const MAX_MEMBER_BYTES = 1024;

class Fault extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Whether a file ends as a ZIP archive does, whatever stands before. */
export async function endsAsZip(source: Source): Promise<boolean> {
  return (await findEnd(source)) !== null;
}

/**
 * The members of an archive, each within the file and none sharing bytes with another.
 * @param maxEntries more members make it MANY
 */
export async function readZip(source: Source, maxEntries: number): Promise<ZipContents> {
  try {
    return { ok: true, entries: await readEntries(source, maxEntries) };
  } catch (failure) {
    if (failure instanceof Fault) return { ok: false, fault: failure.fault };
    throw failure;
  }
}

interface End {
  readonly count: number;
  readonly bytes: number;
  readonly start: number;
}

async function findEnd(source: Source): Promise<End | null> {
  const length = Math.min(source.size, END_BYTES + MAX_COMMENT);
  if (length < END_BYTES) return null;
  const view = viewOf(await source.read(source.size - length, length));
  for (let at = length - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END || at + END_BYTES + view.getUint16(at + 20, true) !== length) continue;
    const [count, bytes, start] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    return { count, bytes, start };
  }
  return null;
}

async function readEntries(source: Source, maxEntries: number): Promise<ZipEntry[]> {
  const end = await findEnd(source);
  // Larger archives (ZIP64) say 0xffff here; no file that is accepted is that large.
  if (end === null || end.count === 0 || end.count === 0xffff || end.start + end.bytes > source.size)
    throw new Fault('BROKEN');
  if (end.count > maxEntries || end.bytes > end.count * MAX_MEMBER_BYTES) throw new Fault('MANY');
  const described = describe(await source.read(end.start, end.bytes), end.count);
  const entries: ZipEntry[] = [];
  let free = 0;
  for (const entry of described.toSorted((a, b) => a.start - b.start)) {
    if (free === 0 && entry.start !== 0) throw new Fault('PREFIX');
    if (entry.start < free) throw new Fault('OVERLAP');
    const start = await bodyStart(source, entry);
    free = start + entry.packed;
    if (free > end.start) throw new Fault('BROKEN');
    entries.push({ ...entry, start });
  }
  if (!namesAreSafe(entries)) throw new Fault('PATHS');
  return entries;
}

/** The members in the table of contents; `start` is still that of their local header. */
function describe(table: Uint8Array, count: number): ZipEntry[] {
  const view = viewOf(table);
  let at = 0;
  return Array.from({ length: count }, () => {
    if (at + MEMBER_BYTES > table.length || view.getUint32(at, true) !== MEMBER) throw new Fault('BROKEN');
    const nameEnd = at + MEMBER_BYTES + view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const entry = {
      name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(table.subarray(at + MEMBER_BYTES, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    };
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at > table.length) throw new Fault('BROKEN');
    return entry;
  });
}

/** Where the bytes of a member begin: its own header must be there and must not tell another name. */
async function bodyStart(source: Source, { name, start }: ZipEntry): Promise<number> {
  if (start + LOCAL_BYTES > source.size) throw new Fault('BROKEN');
  const view = viewOf(await source.read(start, LOCAL_BYTES));
  if (view.getUint32(0, true) !== LOCAL) throw new Fault('BROKEN');
  const nameBytes = view.getUint16(26, true);
  const nameEnd = start + LOCAL_BYTES + nameBytes;
  if (nameEnd > source.size) throw new Fault('BROKEN');
  const utf8 = (view.getUint16(6, true) & 0x800) !== 0;
  const own = new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(await source.read(start + LOCAL_BYTES, nameBytes));
  if (own !== name) throw new Fault('BROKEN');
  return nameEnd + view.getUint16(28, true);
}

/** Names that stay below the folder of unpacking, on every system, and no two the same where letters have no case. */
function namesAreSafe(entries: readonly ZipEntry[]): boolean {
  const names = entries.map(({ name }) => name);
  const safe = names.every(
    (name) =>
      name !== '' &&
      // eslint-disable-next-line no-control-regex -- that is what is looked for
      !/[\\:\u0000-\u001f]|^\//.test(name) &&
      !name.split('/').includes('..'),
  );
  return safe && new Set(names.map((name) => name.toLowerCase())).size === names.length;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
