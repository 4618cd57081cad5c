/** Writes a PDF file object by object: what has no stream is packed by the hundreds, so that tags take little room. */
import { deflateSync } from 'node:zlib';

/** Objects in one packed stream. */
const TOGETHER = 500;

type Place = { readonly at: number } | { readonly within: number; readonly index: number };

export class PdfFile {
  readonly #parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n\n', 'latin1')];
  readonly #places = new Map<number, Place>();
  #length = this.#parts[0]?.length ?? 0;
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
    this.#places.set(id, { at: this.#length });
    this.#write(
      Buffer.from(`${id} 0 obj\n${text}\nstream\n`, 'latin1'),
      stream,
      Buffer.from('\nendstream\nendobj\n\n'),
    );
  }

  /** The file. @param trailer what its trailer says besides how to find objects */
  close(trailer: string): Uint8Array {
    this.#pack();
    const id = this.take();
    const table = deflateSync(this.#table(id));
    const start = this.#length;
    const size = `/Type /XRef /Size ${this.#next} /W [1 4 2]`;
    this.addStream(id, `<< ${size} ${trailer} /Length ${table.length} /Filter /FlateDecode >>`, table);
    this.#write(Buffer.from(`startxref\n${start}\n%%EOF\n`));
    return Buffer.concat(this.#parts);
  }

  #pack(): void {
    const objects = this.#together;
    if (objects.length === 0) return;
    this.#together = [];
    const within = this.take();
    let at = 0;
    const heads = objects.map(({ id, text }, index) => {
      this.#places.set(id, { within, index });
      const head = `${id} ${at}`;
      at += text.length + 1;
      return head;
    });
    const index = `${heads.join(' ')}\n`;
    const body = deflateSync(Buffer.from(index + objects.map(({ text }) => `${text}\n`).join(''), 'latin1'));
    const dictionary = `<< /Type /ObjStm /N ${objects.length} /First ${index.length} /Length ${body.length} /Filter /FlateDecode >>`;
    this.addStream(within, dictionary, body);
  }

  /** Where each object is: 1 and a place in the file, or 2, the stream that it is packed in and its place there. */
  #table(own: number): Buffer {
    const table = Buffer.alloc(this.#next * 7);
    table.writeUInt16BE(0xffff, 5);
    for (const [id, place] of this.#places) {
      const [kind, first, second] = 'at' in place ? [1, place.at, 0] : [2, place.within, place.index];
      table.writeUInt8(kind, id * 7);
      table.writeUInt32BE(first, id * 7 + 1);
      table.writeUInt16BE(second, id * 7 + 5);
    }
    table.writeUInt8(1, own * 7);
    table.writeUInt32BE(this.#length, own * 7 + 1);
    return table;
  }

  #write(...buffers: Uint8Array[]): void {
    for (const buffer of buffers) {
      this.#parts.push(Buffer.from(buffer));
      this.#length += buffer.length;
    }
  }
}
