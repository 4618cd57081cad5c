/**
 * Makes one tagged PDF of several that Typst has laid out: pages, bookmarks and tags follow each other as if they had been laid
 * out together. Each file is taken up as soon as it is there, and of it only what is packed is kept.
 */
import { createHash } from 'node:crypto';
import { PdfFile } from './pdf-file.ts';
import { DRAW_NUMBER, type PlacedPage, readNumbers } from './page-numbers.ts';
import type { PdfObject } from './read-pdf.ts';
import { type PlacedHeading, readVolume, sizeOf, type Volume } from './read-volume.ts';

/** A bookmark: how deep, and the heading it leads to. */
export interface Bookmark {
  readonly level: number;
  readonly heading: PlacedHeading;
}

type Kept = Omit<Volume, 'objects'>;

export class JoinedPdf {
  readonly #file = new PdfFile();
  readonly #pages = this.#file.take();
  readonly #tags = this.#file.take();
  readonly #document = this.#file.take();
  readonly #numbering = this.#file.take();
  readonly #volumes: Kept[] = [];
  readonly #hash = createHash('sha256');
  #ordered: readonly Kept[] = [];

  /**
   * Takes a file up.
   * @param headings where its links lead that say `to:N`
   */
  add(file: Buffer, headings: readonly PlacedHeading[] = []): Kept {
    this.#hash.update(file);
    const { objects, ...kept } = readVolume(file, {
      ...{ name: `v${this.#volumes.length}`, first: this.#file.take(sizeOf(file)), headings },
      ...{ pages: this.#pages, tags: this.#tags, document: this.#document, numbering: this.#numbering },
      take: () => this.#file.take(),
      keys: this.#volumes.reduce((sum, { parents }) => sum + parents.length, 0),
    });
    this.#write(objects);
    this.#volumes.push(kept);
    return kept;
  }

  /**
   * Puts the files in the order in which they are on paper, by their place in the order in which they were taken up.
   * @returns the pages of the whole
   */
  order(places: readonly number[]): readonly PlacedPage[] {
    this.#ordered = places.flatMap((at) => this.#volumes[at] ?? []);
    return this.#ordered.flatMap(({ pages }) => pages);
  }

  /** Takes up a file with the numbers of these pages. */
  number(pages: readonly PlacedPage[], file: Buffer): void {
    this.#hash.update(file);
    this.#write(
      readNumbers(
        file,
        pages.map(({ number }) => number),
        this.#file.take(sizeOf(file)),
      ),
    );
  }

  /** The whole. */
  close(bookmarks: readonly Bookmark[]): Uint8Array {
    const file = this.#file;
    const ordered = this.#ordered;
    const [first] = ordered;
    const pages = ordered.flatMap((volume) => volume.pages.map(({ id }) => id));
    file.addStream(this.#numbering, `<< /Length ${DRAW_NUMBER.length} >>`, DRAW_NUMBER);
    file.add(this.#pages, `<< /Type /Pages /Count ${pages.length} /Kids [${listed(pages)}] >>`);
    const tags = listed(ordered.flatMap((volume) => volume.tags));
    file.add(this.#document, `<< /Type /StructElem /S /Document /P ${this.#tags} 0 R /K [${tags}] >>`);
    file.add(this.#tags, this.#tagsText(ordered));
    const id = this.#hash.digest('base64').slice(0, 22);
    const [info, metadata, root] = [file.take(), file.take(), file.take()];
    file.add(info, first?.info ?? '<< >>');
    const said = Buffer.from(metadataOf(first?.metadata ?? '', pages.length, id));
    file.addStream(metadata, `<< /Length ${said.length} /Type /Metadata /Subtype /XML >>`, said);
    const outlines = addOutlines(file, bookmarks);
    const roots = { Pages: this.#pages, StructTreeRoot: this.#tags, Metadata: metadata, Outlines: outlines };
    file.add(root, catalogOf(first?.catalog ?? '', roots));
    return file.close(`/Root ${root} 0 R /Info ${info} 0 R /ID [(${id}) (${id})]`);
  }

  #write(objects: readonly PdfObject[]): void {
    for (const { id, text, stream } of objects) {
      if (stream === null) this.#file.add(id, text);
      else this.#file.addStream(id, text, stream);
    }
  }

  #tagsText(ordered: readonly Kept[]): string {
    const names = ordered.flatMap((volume) => volume.names).sort(([a], [b]) => (a < b ? -1 : 1));
    const tree = names.map(([name, tag]) => `(${name}) ${tag} 0 R`).join(' ');
    // In the order in which the files were taken up: so their keys follow each other.
    const parents = this.#volumes.flatMap((volume) => volume.parents);
    return (
      `<< /Type /StructTreeRoot ${ordered[0]?.roles ?? ''} /K [${this.#document} 0 R] /IDTree << /Names [${tree}] >> ` +
      `/ParentTree << /Nums [${parents.join(' ')}] >> /ParentTreeNextKey ${parents.length} >>`
    );
  }
}

const listed = (ids: readonly number[]): string => ids.map((id) => `${id} 0 R`).join(' ');

/** What the first file says of itself, with roots of the whole. */
function catalogOf(text: string, roots: Readonly<Record<string, number>>): string {
  const own = text.replace(/\/Outlines \d+ 0 R/, '').replace(/>>\s*$/, `/Outlines ${roots.Outlines} 0 R >>`);
  return own.replace(/\/(Pages|StructTreeRoot|Metadata) \d+ 0 R/g, (_, name: string) => `/${name} ${roots[name]} 0 R`);
}

const metadataOf = (text: string, pages: number, id: string): string =>
  text.replace(/(<xmpTPg:NPages>)\d+/, `$1${pages}`).replace(/(<xmpMM:(?:InstanceID|DocumentID)>)[^<]*/g, `$1${id}`);

/** Bookmarks as a tree; the number of its root. */
function addOutlines(file: PdfFile, bookmarks: readonly Bookmark[]): number {
  const [root, first] = [file.take(), file.take(bookmarks.length)];
  const within = (from: number, to: number, level: number): number[] =>
    bookmarks.flatMap((one, at) => (at >= from && at < to && one.level === level ? [at] : []));
  const add = (at: number, parent: number, before: number | undefined, after: number | undefined): void => {
    const mark = bookmarks[at];
    if (!mark) return;
    const end = bookmarks.findIndex((one, next) => next > at && one.level <= mark.level);
    const below = within(at + 1, end < 0 ? bookmarks.length : end, mark.level + 1);
    const ends =
      below.length > 0
        ? `/First ${first + (below[0] ?? 0)} 0 R /Last ${first + (below.at(-1) ?? 0)} 0 R /Count ${-below.length} `
        : '';
    const beside = [
      before === undefined ? '' : `/Prev ${first + before} 0 R `,
      after === undefined ? '' : `/Next ${first + after} 0 R `,
    ];
    const place = `/Title ${mark.heading.title} /Dest ${mark.heading.destination} 0 R`;
    file.add(first + at, `<< /Parent ${parent} 0 R ${beside.join('')}${ends}${place} >>`);
    below.forEach((one, i) => add(one, first + at, below[i - 1], below[i + 1]));
  };
  const top = within(0, bookmarks.length, 1);
  top.forEach((one, i) => add(one, root, top[i - 1], top[i + 1]));
  file.add(
    root,
    `<< /Type /Outlines /First ${first + (top[0] ?? 0)} 0 R /Last ${first + (top.at(-1) ?? 0)} 0 R /Count ${top.length} >>`,
  );
  return root;
}
