/** What one laid-out file brings to a joined one: its objects under new numbers, its pages, its tags and its headings. */
import { numberedPage, type PlacedPage, placedPage } from './page-numbers.ts';
import {
  arrayIn,
  named,
  objectsOf,
  pdfString,
  type PdfObject,
  referencesIn,
  trailerOf,
  withReferences,
} from './read-pdf.ts';

/** A heading as the bookmarks have it. */
export interface PlacedHeading {
  readonly title: string;
  /** Number of the object that says where it is. */
  readonly destination: number;
  /** On which page of its own file, from 0. */
  readonly page: number;
}

/** Where a file's objects go in the whole. */
export interface Seat {
  /** Tells the names of its tags from those of other files. */
  readonly name: string;
  /** New number of an object. */
  readonly first: number;
  /** Roots of the whole, in place of its own. */
  readonly pages: number;
  readonly tags: number;
  readonly document: number;
  /** How many entries the table of tags has before it. */
  readonly keys: number;
  /** Where links lead that say `to:N`. */
  readonly headings: readonly PlacedHeading[];
  /** What each page draws last: its number. */
  readonly numbering: number;
  /** A number for one more object. */
  readonly take: () => number;
}

export interface Volume {
  readonly objects: readonly PdfObject[];
  readonly pages: readonly PlacedPage[];
  readonly tags: readonly number[];
  readonly headings: readonly PlacedHeading[];
  /** Entries of the table from content to tags, and of the table of tags by name. */
  readonly parents: readonly string[];
  readonly names: readonly (readonly [name: string, tag: number])[];
  /** Texts of what a file has once. */
  readonly info: string;
  readonly roles: string;
  readonly catalog: string;
  readonly metadata: string;
}

/** How many numbers the objects of a file take. */
export const sizeOf = (file: Buffer): number => Number(/\/Size (\d+)/.exec(trailerOf(file))?.[1]);

export function readVolume(file: Buffer, seat: Seat): Volume {
  const objects = new Map([...objectsOf(file)].map((one) => [one.id, one]));
  const text = (id: number): string => objects.get(id)?.text ?? '';
  const trailer = trailerOf(file);
  const catalog = named(trailer, 'Root');
  const root = (name: string): number => named(text(catalog), name);
  const [pages, tags, outlines] = [root('Pages'), root('StructTreeRoot'), root('Outlines')];
  const [document = 0] = referencesIn(arrayIn(text(tags), 'K'));
  const own = new Map([pages, tags, document].map((id, at) => [id, [seat.pages, seat.tags, seat.document][at] ?? 0]));
  const renumbered = (id: number): number => own.get(id) ?? seat.first + id;
  const renamed = (words: string): string => withReferences(words, renumbered);
  const items = outlines ? [...itemsBelow(outlines, text)] : [];
  const leaves = referencesIn(arrayIn(text(pages), 'Kids'));
  const placed = new Map(leaves.map((id) => [id, placedPage(text(id), renumbered(id), seat.take())]));
  const once = new Set([catalog, pages, tags, document, outlines, ...items]);
  for (const id of [named(trailer, 'Info'), root('Metadata')]) once.add(id);
  return {
    objects: [...objects.values()]
      .filter(({ id }) => !once.has(id))
      .map(({ id, text: words, stream }) => {
        const own = seated(renamed(words), seat);
        const page = placed.get(id);
        return { id: renumbered(id), text: page ? numberedPage(own, page.number, seat.numbering) : own, stream };
      }),
    pages: [...placed.values()],
    tags: referencesIn(arrayIn(text(document), 'K')).map(renumbered),
    headings: items.map((id) => headingOf(text(id), leaves, text, renumbered)),
    parents: [...arrayIn(text(tags), 'Nums').matchAll(/(\d+) (\d+) 0 R/g)].map(
      ([, key, id]) => `${Number(key) + seat.keys} ${renumbered(Number(id))} 0 R`,
    ),
    names: [...arrayIn(text(tags), 'Names').matchAll(/\(([^)]*)\) (\d+) 0 R/g)].map(
      ([, name, id]) => [`${seat.name}${name}`, renumbered(Number(id))] as const,
    ),
    info: text(named(trailer, 'Info')),
    roles: /\/RoleMap <<[^>]*>>/.exec(text(tags))?.[0] ?? '',
    catalog: text(catalog),
    metadata: Buffer.from(objects.get(root('Metadata'))?.stream ?? []).toString('utf8'),
  };
}

/** The bookmarks below one, in the order of reading. */
function* itemsBelow(parent: number, text: (id: number) => string): Generator<number> {
  for (let item = named(text(parent), 'First'); item > 0; item = named(text(item), 'Next')) {
    yield item;
    yield* itemsBelow(item, text);
  }
}

function headingOf(
  item: string,
  leaves: readonly number[],
  text: (id: number) => string,
  renumbered: (id: number) => number,
): PlacedHeading {
  const destination = named(item, 'Dest');
  const [page = 0] = referencesIn(text(destination));
  const title = /\/Title (.*)\n/.exec(item)?.[1] ?? '()';
  return { title, destination: renumbered(destination), page: leaves.indexOf(page) };
}

/** An object's text as it is in the whole: its place in the table of tags, names that are its own, links within the document. */
function seated(text: string, { keys, name, headings }: Seat): string {
  if (!/\/StructParent|\/ID \(|\/Headers \[/.test(text)) return text;
  return text
    .replace(/\/(StructParents?) (\d+)/, (_, entry: string, key: string) => `/${entry} ${Number(key) + keys}`)
    .replace(/\/ID \(|\/Headers \[[^\]]*\]/g, (part) => part.replaceAll('(', `(${name}`))
    .replace(
      /\/A <<[^>]*\/URI \(to:(\d+)\)[^>]*>>/,
      (_, at: string) => `/Dest ${headings[Number(at)]?.destination} 0 R`,
    )
    .replace(/\/Contents \(to:(\d+)\)/, (_, at: string) => `/Contents ${headings[Number(at)]?.title ?? pdfString('')}`);
}
