/** Looks through a file once, before a single cell is read: its size, its hash, how its letters are written. */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileRefusal } from './refusal.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What is known of a file before it is read. */
export interface FileFacts {
  /** From the beginning, each time that it is asked for. */
  readonly read: () => AsyncIterable<Uint8Array>;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Places where its letters could not be decoded, in a file that is UTF-8 otherwise; they read as "�". */
  readonly damaged: number;
}

/** OGP's whole dataset has some 25 MB. */
const MAX_BYTES = 100 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
const HEAD = 4096;
export const CHUNK = 256 * 1024;

/** @throws FileRefusal when it is no text, empty, or larger than what is taken */
export async function inspectFile(path: string, maxBytes = MAX_BYTES): Promise<FileFacts> {
  await sizeOf(path, maxBytes);
  return inspect(basename(path), () => createReadStream(path, { highWaterMark: CHUNK }));
}

/** The same of a file that lies in memory, as members of archives do. */
export async function inspectBytes(name: string, bytes: Uint8Array): Promise<FileFacts> {
  if (bytes.length === 0) throw new FileRefusal('FILE_EMPTY');
  return inspect(name, async function* () {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
  });
}

async function inspect(name: string, read: FileFacts['read']): Promise<FileFacts> {
  const hash = createHash('sha256');
  const letters = letterCounter();
  let head: Buffer | undefined;
  let wide: Encoding | null = null;
  let bytes = 0;
  for await (const part of read()) {
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.length);
    bytes += chunk.length;
    hash.update(chunk);
    wide = head ? wide : wideEncoding(chunk);
    head ??= chunk.subarray(0, HEAD);
    if (wide === null) letters.add(chunk);
  }
  if (wide === null && (letters.hasNull() || isBinary(head ?? Buffer.alloc(0)))) throw new FileRefusal('NOT_TEXT');
  const narrow = letters.result();
  const { encoding, damaged } = wide === null ? narrow : { encoding: wide, damaged: 0 };
  return { read, name, bytes, sha256: hash.digest('hex'), encoding, damaged };
}

/** Bytes of a file. @throws FileRefusal when it is not there, empty, or larger than what is taken */
export async function sizeOf(path: string, maxBytes = MAX_BYTES): Promise<number> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) throw new FileRefusal('NOT_FOUND', { file: path });
  if (!facts.isFile()) throw new FileRefusal('NOT_A_FILE', { file: path });
  if (facts.size === 0) throw new FileRefusal('FILE_EMPTY');
  if (facts.size > maxBytes) {
    const [found, limit] = [facts.size, maxBytes].map((size) => Math.ceil(size / MEGABYTE));
    throw new FileRefusal('FILE_TOO_LARGE', { found: found ?? 0, limit: limit ?? 0 });
  }
  return facts.size;
}

/** UTF-16 by its mark or, without one, by every other byte of the beginning being null; null: another encoding. */
function wideEncoding(start: Buffer): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(start.length, HEAD) / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (start[at] === 0) even += 1;
    if (start[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : null;
}

/** Text has tabs and line ends, and hardly any other control character. */
function isBinary(head: Buffer): boolean {
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls > head.length / 100;
}

/**
 * Tells UTF-8 from Windows-1252: what is no UTF-8 is Windows-1252, unless most of its letters beyond ASCII are right as
 * UTF-8. Then it is UTF-8 with damaged places.
 */
function letterCounter() {
  const decoder = new TextDecoder('utf-8');
  let [wrong, right, hasNull] = [0, 0, false];
  const count = (text: string): void => {
    const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    const bad = text.match(/\u{fffd}/gu)?.length ?? 0;
    wrong += bad;
    right += beyond - bad;
  };
  return {
    add(chunk: Buffer): void {
      hasNull ||= chunk.includes(0);
      const text = decoder.decode(chunk, { stream: true });
      if (!isAscii(chunk)) count(text);
    },
    hasNull: () => hasNull,
    result(): { readonly encoding: Encoding; readonly damaged: number } {
      count(decoder.decode());
      return wrong > right ? { encoding: 'windows-1252', damaged: 0 } : { encoding: 'utf-8', damaged: wrong };
    },
  };
}
