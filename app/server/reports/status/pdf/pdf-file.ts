/** Writes a PDF file object by object: what has no stream is packed by the hundreds, so that tags take little room. */
import { deflateSync } from 'node:zlib';

/** Objects in one packed stream. */
const TOGETHER = 500;
/** Bytes of an entry in the table of where objects are: 1 and a place in the file, or 2, a packed stream and a place in it. */
const ENTRY = 7;
/** Both grow by doubling: hundreds of small pieces would keep the memory around them from being given back. */
const FIRST_BYTES = 1 << 20;

export class PdfFile {
  #bytes: Buffer = Buffer.alloc(FIRST_BYTES);
  #length = this.#bytes.write('%PDF-1.7\n%\x80\x80\x80\x80\n\n', 'latin1');
  #places: Buffer = Buffer.alloc(FIRST_BYTES);
  #next = 1;
  #together: { readonly id: number; readonly text: string }[] = [];

  /** Numbers for so many objects that follow each other; the first of them. */
  take(count = 1): number {
    this.#next += count;
    return this.#next - count;
  }

  add(id: number, text: string): void {
    this.#together.push({ id, text });
    if (this.#together.length === TOGETHER) this.#pack();
  }

  /** @param text the stream's dictionary, its length in it */
  addStream(id: number, text: string, stream: Uint8Array): void {
    this.#place(id, 1, this.#length, 0);
    this.#write(Buffer.from(`${id} 0 obj\n${text}\nstream\n`, 'latin1'));
    this.#write(stream);
    this.#write(Buffer.from('\nendstream\nendobj\n\n'));
  }

  /** The file. @param trailer what its trailer says besides how to find objects */
  close(trailer: string): Uint8Array {
    this.#pack();
    const id = this.take();
    this.#place(id, 1, this.#length, 0);
    this.#places.writeUInt16BE(0xffff, ENTRY - 2);
    const table = deflateSync(this.#places.subarray(0, this.#next * ENTRY));
    const start = this.#length;
    const size = `/Type /XRef /Size ${this.#next} /W [1 4 2]`;
    this.addStream(id, `<< ${size} ${trailer} /Length ${table.length} /Filter /FlateDecode >>`, table);
    this.#write(Buffer.from(`startxref\n${start}\n%%EOF\n`));
    return this.#bytes.subarray(0, this.#length);
  }

  #pack(): void {
    const objects = this.#together;
    if (objects.length === 0) return;
    this.#together = [];
    const within = this.take();
    let at = 0;
    const heads = objects.map(({ id, text }, index) => {
      this.#place(id, 2, within, index);
      const head = `${id} ${at}`;
      at += text.length + 1;
      return head;
    });
    const index = `${heads.join(' ')}\n`;
    const body = deflateSync(Buffer.from(index + objects.map(({ text }) => `${text}\n`).join(''), 'latin1'));
    const dictionary = `<< /Type /ObjStm /N ${objects.length} /First ${index.length} /Length ${body.length} /Filter /FlateDecode >>`;
    this.addStream(within, dictionary, body);
  }

  #place(id: number, kind: 1 | 2, first: number, second: number): void {
    const at = id * ENTRY;
    this.#places = withRoom(this.#places, at + ENTRY);
    this.#places.writeUInt8(kind, at);
    this.#places.writeUInt32BE(first, at + 1);
    this.#places.writeUInt16BE(second, at + 5);
  }

  #write(bytes: Uint8Array): void {
    this.#bytes = withRoom(this.#bytes, this.#length + bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }
}

/** The same bytes where there is room for so many; the rest is zero. */
function withRoom(bytes: Buffer, length: number): Buffer {
  if (length <= bytes.length) return bytes;
  const more = Buffer.alloc(Math.max(length, 2 * bytes.length));
  more.set(bytes);
  return more;
}
