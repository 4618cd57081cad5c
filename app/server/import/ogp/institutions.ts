/** Names of institutions as OGP's dataset has them: lists in a cell, many spellings, acronyms in brackets. */

/** A body as it is named in a cell. */
export interface NamedBody {
  /** As it is written, without bullets and without the acronym. */
  readonly name: string;
  readonly acronym: string | null;
  /** Ecuador's plans mark the counterpart within the list of actors. */
  readonly isCounterpart: boolean;
}

export interface NamedBodies {
  readonly bodies: readonly NamedBody[];
  /** Lines below a first one that has no bullet are its units: they are no bodies of their own. */
  readonly hasUnits: boolean;
}

/** A longer text is no name. */
export const LONGEST_NAME = 200;
const BULLET = /^\s*(?:[•·▪◦‣●*–—-]|\d{1,2}[.)])\s+/u;
/** A line that ends so goes on in the next one. */
const GOES_ON = /(?:^|\s)(?:de|del|la|las|los|el|y|e|en|para|of|the|and|for|da|do|dos|das|du|des|et|,)$/iu;
const HEADING =
  /^(?:coordinador(?:a)?|responsables?|lidera|líder|lead|gobierno|government|instituci[oó]n(?:es)?|actores(?: de(?:l)? (?:gobierno|estado))?)\s*:\s*/iu;
const ACRONYM = /\s*\(\s*([\p{Lu}\d][\p{L}\d.&-]{1,14})\s*\)?\s*$/u;

/** The bodies of a cell. Commas stand within names as well as between them, so they part nothing here. */
export function namedIn(cell: string): NamedBodies {
  const lines = joinedLines(cell);
  const bulleted = lines.filter((line) => BULLET.test(line)).length;
  const hasUnits = lines.length > 1 && bulleted > 0 && !BULLET.test(lines[0] ?? '');
  const kept = hasUnits ? lines.slice(0, 1) : lines;
  const parts = kept.flatMap((line) =>
    line
      .replace(BULLET, '')
      // A full stop after an acronym in brackets ends a name.
      .split(/\s*;\s*|(?<=\))\.\s+(?=\p{Lu})|\s+[•·▪●]\s*/u),
  );
  return { bodies: parts.flatMap((part) => bodyOf(part) ?? []), hasUnits };
}

/** Lines as they were meant: those that a table broke in the middle of a name are put together again. */
function joinedLines(cell: string): string[] {
  const lines: string[] = [];
  for (const line of cell.replace(/\s+(?=[•▪●]\s)/gu, '\n').split(/\r?\n/u)) {
    const text = line.replace(/\s+/gu, ' ').trim();
    if (text === '') continue;
    const last = lines.at(-1);
    const goesOn = last !== undefined && (GOES_ON.test(last) || /^[\p{Ll}(]/u.test(text));
    if (goesOn) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  return lines;
}

/** The bodies of a cell that commas part; only of use where each of them is known by itself. */
export const partedByCommas = (name: string): NamedBody[] =>
  name.split(/\s*,\s*(?:y\s+|and\s+)?/u).flatMap((part) => bodyOf(part) ?? []);

function bodyOf(part: string): NamedBody | null {
  const isCounterpart = /\(\s*contraparte\s*\)/iu.test(part);
  const text = part
    .replace(/\(\s*contraparte\s*\)/iu, '')
    .replace(HEADING, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.;:-]+|[\s,.;:-]+$/gu, '');
  const acronym = ACRONYM.exec(text)?.[1]?.replace(/\.$/u, '') ?? null;
  const name = text.replace(ACRONYM, '').trim();
  if (!/\p{L}{2}/u.test(name)) return acronym === null ? null : { name: acronym, acronym, isCounterpart };
  return { name, acronym, isCounterpart };
}

/** A name by which spellings are matched: without case, accents, punctuation and double spaces. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two bodies of different names could be one: the same acronym, or one name going on where the other ends. */
export function couldBeOne(a: Pick<NamedBody, 'name' | 'acronym'>, b: Pick<NamedBody, 'name' | 'acronym'>): boolean {
  const [one, other] = [plainName(a.name), plainName(b.name)];
  if (one === other) return false;
  if (a.acronym !== null && a.acronym.toLowerCase() === b.acronym?.toLowerCase()) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.split(' ').length > 1 && long.startsWith(`${short} `);
}
