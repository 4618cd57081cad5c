/** Opens a ZIP archive that people send, within bounds of memory, and without believing what it says of itself. */
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { readZip, type Source, type ZipEntry, type ZipFault } from '#server/files/zip-directory.ts';
import { FileRefusal, type RefusalCode } from '../csv/refusal.ts';

/** More members than any package has: eight files for each plan, and the tables. */
const MAX_ENTRIES = 5_000;
const MB = 1024 * 1024;
/** What is unpacked of one archive, in all. Members that nobody asks for are never unpacked. */
const MAX_UNPACKED = 128 * MB;

export interface Archive {
  readonly names: readonly string[];
  /** @throws FileRefusal */
  read(name: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

const FAULTS: Readonly<Record<ZipFault, RefusalCode>> = {
  BROKEN: 'ARCHIVE_BROKEN',
  PREFIX: 'ARCHIVE_BROKEN',
  MANY: 'ARCHIVE_MANY',
  PATHS: 'ARCHIVE_PATHS',
  OVERLAP: 'ARCHIVE_BOMB',
};

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

/** @throws FileRefusal for what is no whole archive, or a dangerous one */
export async function openArchive(path: string): Promise<Archive> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const read: Source['read'] = async (offset, length) => {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await handle.read(bytes, 0, length, offset);
      if (bytesRead < length) throw new FileRefusal('ARCHIVE_BROKEN', { reason: 'EOF' });
      return bytes;
    };
    const contents = await readZip({ size, read }, MAX_ENTRIES);
    if (!contents.ok)
      throw new FileRefusal(FAULTS[contents.fault], { reason: contents.fault, limit: limitOf(contents.fault) });
    if (contents.entries.some(({ encrypted }) => encrypted)) throw new FileRefusal('ARCHIVE_ENCRYPTED');
    return archiveOf(contents.entries, read, () => handle.close());
  } catch (failure) {
    await handle.close();
    throw failure;
  }
}

const limitOf = (fault: ZipFault): number => (fault === 'MANY' ? MAX_ENTRIES : MAX_UNPACKED / MB);

function archiveOf(entries: readonly ZipEntry[], read: Source['read'], close: () => Promise<void>): Archive {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let left = MAX_UNPACKED;
  return {
    names: entries.map(({ name }) => name),
    read: async (name) => {
      const entry = byName.get(name);
      if (!entry) throw new FileRefusal('ARCHIVE_BROKEN', { reason: name });
      if (entry.size > left || entry.packed > MAX_UNPACKED)
        throw new FileRefusal('ARCHIVE_BOMB', { limit: MAX_UNPACKED / MB });
      const bytes = await unpack(entry, await read(entry.start, entry.packed));
      left -= bytes.length;
      return bytes;
    },
    close,
  };
}

/** The content of a member, as long as it is what its header says. */
async function unpack({ name, method, size }: ZipEntry, packed: Uint8Array): Promise<Uint8Array> {
  if (method !== 0 && method !== 8) throw new FileRefusal('ARCHIVE_BROKEN', { reason: `${name}: ${method}` });
  if (method === 0) {
    if (packed.length !== size) throw new FileRefusal('ARCHIVE_BROKEN', { reason: name });
    return packed;
  }
  try {
    // One byte more than it claims: what unpacks to more than that lies.
    const bytes = await inflate(packed, { maxOutputLength: size + 1 });
    if (bytes.length === size) return bytes;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new FileRefusal('ARCHIVE_BOMB', { limit: MAX_UNPACKED / MB });
  }
  throw new FileRefusal('ARCHIVE_BROKEN', { reason: name });
}
