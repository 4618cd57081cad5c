/** Writes a ZIP archive whose members are packed while they are being written, so that none is ever whole in memory. */
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
/** Names in UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
/** Pieces are packed together up to about so many characters. */
const PIECE = 500_000;

type Piece = string | Uint8Array;

export class ZipWriter {
  readonly #parts: Buffer[] = [];
  readonly #entries: Buffer[] = [];
  readonly #time: number;
  #length = 0;

  /** @param date of every member */
  constructor(date: Date) {
    this.#time = dosTime(date);
  }

  async add(name: string, content: Iterable<Piece> | AsyncIterable<Piece>): Promise<void> {
    const { body, crc, size } = await deflated(content);
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(VERSION, 0);
    head.writeUInt16LE(FLAGS, 2);
    head.writeUInt16LE(DEFLATED, 4);
    head.writeUInt32LE(this.#time, 6);
    head.writeUInt32LE(crc, 10);
    head.writeUInt32LE(body.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(title.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(this.#length, 10);
    this.#entries.push(Buffer.concat([numbers([CENTRAL, 4], [VERSION, 2]), head, rest, title]));
    this.#write(numbers([LOCAL, 4]), head, title, body);
  }

  close(): Uint8Array {
    const [start, count] = [this.#length, this.#entries.length];
    const directory = Buffer.concat(this.#entries);
    const end = numbers([END, 4], [0, 4], [count, 2], [count, 2], [directory.length, 4], [start, 4], [0, 2]);
    this.#write(directory, end);
    return new Uint8Array(Buffer.concat(this.#parts));
  }

  #write(...buffers: Buffer[]): void {
    for (const buffer of buffers) {
      this.#parts.push(buffer);
      this.#length += buffer.length;
    }
  }
}

/** Numbers in so many bytes each, the lowest first. */
function numbers(...given: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    given.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

async function deflated(content: Iterable<Piece> | AsyncIterable<Piece>) {
  const deflate = createDeflateRaw();
  const packed: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => packed.push(chunk));
  let [crc, size] = [0, 0];
  const write = async (piece: Piece): Promise<void> => {
    const bytes = Buffer.from(piece as string);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  };
  let waiting = '';
  for await (const piece of content) {
    if (typeof piece !== 'string') await write(piece);
    else if ((waiting += piece).length >= PIECE) {
      await write(waiting);
      waiting = '';
    }
  }
  await write(waiting);
  deflate.end();
  await once(deflate, 'end');
  return { body: Buffer.concat(packed), crc, size };
}

/** Time in the low half, day in the high one, as MS-DOS had them; UTC. */
function dosTime(date: Date): number {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
