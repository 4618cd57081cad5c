/**
 * The numbers at the foot of the pages of a long report. Volumes are laid out before anybody knows how many pages there are; the
 * numbers are laid out last, one to a page, and each becomes a picture that its page draws.
 */
import { arrayIn, named, objectsOf, type PdfObject, referencesIn, trailerOf, withReferences } from './read-pdf.ts';

/** A page in the whole. */
export interface PlacedPage {
  readonly id: number;
  /** The object that will draw its number. */
  readonly number: number;
  /** Lies across. */
  readonly wide: boolean;
}

/** Name under which a page knows the picture of its number. */
const PICTURE = 'pageNumber';

/** What every page draws last. */
export const DRAW_NUMBER = Buffer.from(`/${PICTURE} Do\n`);

export function placedPage(text: string, id: number, number: number): PlacedPage {
  const [width = 0, height = 0] = (BOX.exec(text) ?? []).slice(1).map(Number);
  return { id, number, wide: width > height };
}
const BOX = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/;

/**
 * The text of a page with a picture among what it may draw, which it draws last.
 * @param draw the object that holds `DRAW_NUMBER`
 */
export function numberedPage(text: string, picture: number, draw: number): string {
  const entry = `/${PICTURE} ${picture} 0 R`;
  const own = text.includes('/XObject <<')
    ? text.replace('/XObject <<', `/XObject << ${entry}`)
    : text.replace('/Resources <<', `/Resources << /XObject << ${entry} >>`);
  return own.replace(/\/Contents (\d+ 0 R)/, `/Contents [$1 ${draw} 0 R]`);
}

/**
 * The pages of a file as pictures, and what they need besides.
 * @param numbers of the objects that they become, in the order of the pages
 * @param first new number of the file's first object
 */
export function readNumbers(file: Buffer, numbers: readonly number[], first: number): PdfObject[] {
  const objects = new Map([...objectsOf(file)].map((one) => [one.id, one]));
  const root = objects.get(named(trailerOf(file), 'Root'))?.text ?? '';
  const kids = referencesIn(arrayIn(objects.get(named(root, 'Pages'))?.text ?? '', 'Kids'));
  if (kids.length !== numbers.length) throw new Error('The pages of a report and their numbers do not go together');
  const renamed = (text: string): string => withReferences(text, (id) => first + id);
  const pages = kids.map((id) => objects.get(id)?.text ?? '');
  const pictures = pages.map((page, at) => {
    const drawn = objects.get(named(page, 'Contents'));
    if (!drawn) throw new Error('Not a PDF as it was expected');
    return { id: numbers[at] ?? 0, text: pictureOf(renamed(page), drawn.text), stream: drawn.stream };
  });
  const needs = neededBy(pages.map(resourcesIn), objects);
  return [...pictures, ...needs.map(({ id, text, stream }) => ({ id: first + id, text: renamed(text), stream }))];
}

/** The dictionary of a page's drawing, made that of a picture as large as the page. */
const pictureOf = (page: string, drawing: string): string =>
  drawing.replace(
    '<<',
    `<< /Type /XObject /Subtype /Form /BBox ${/\/MediaBox (\[[^\]]*\])/.exec(page)?.[1]} /Resources ${resourcesIn(page)}`,
  );

/** A page's dictionary of resources, which stands right before its size. */
function resourcesIn(page: string): string {
  const [, resources] = /\/Resources (<<[\s\S]*>>)\s*\/MediaBox/.exec(page) ?? [];
  if (resources === undefined) throw new Error('Not a PDF as it was expected');
  return resources;
}

/** Every object that the texts name, and those that these name. */
function neededBy(texts: readonly string[], objects: ReadonlyMap<number, PdfObject>): PdfObject[] {
  const found = new Map<number, PdfObject>();
  const open = [...texts];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const id of referencesIn(text)) {
      const object = objects.get(id);
      if (!object || found.has(id)) continue;
      found.set(id, object);
      open.push(object.text);
    }
  }
  return [...found.values()];
}
