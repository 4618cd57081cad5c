/**
 * One value laid over another: what differs, and what the newer one does not say. Nothing is emptied or taken away: where the
 * newer one is silent, what stands here stays, and that is told.
 */

/** A fact that is another one, at a place within its record such as `versions[original].title.es`. */
export interface MergedFact {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Merged {
  readonly value: unknown;
  readonly facts: readonly MergedFact[];
  /** Places where something stands here and nothing in the newer one. */
  readonly lacking: readonly string[];
}

/** What tells the entries of a list apart, by the path of the list without its brackets; undefined: the list is one value. */
export type KeyFor = (list: string) => ((entry: never) => string) | undefined;

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing is said: null, no text, no entry. */
export function isSilent(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isPlain(value) && Object.keys(value).length === 0;
}

/** Equal as data: the order of keys does not count, and what is left out is as good as null. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (isPlain(a) && isPlain(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
  return a === b || ((a ?? null) === null && (b ?? null) === null);
}

/** Facts that are one: a day without its precision, a state without its vocabulary say nothing. */
const isWhole = (value: Plain): boolean =>
  ('date' in value && 'precision' in value) || ('vocabulary' in value && 'value' in value);
/** Objects whose keys are data: languages, versions of the plan. What they lack is told; other keys are of the format. */
const isByKey = (value: Plain, path: string): boolean =>
  /(^|\.)periods$/u.test(path) ||
  Object.entries(value).every(([key, text]) => LANGUAGE.test(key) && typeof text === 'string');
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u;

export function mergeValues(before: unknown, after: unknown, path: string, keyFor: KeyFor): Merged {
  const stays: Merged = { value: before, facts: [], lacking: [] };
  if (after === undefined || isSame(before, after)) return stays;
  if (isSilent(after)) return isSilent(before) ? stays : { ...stays, lacking: [path] };
  const changed: Merged = { value: after, facts: [{ path, before: before ?? null, after }], lacking: [] };
  if (isSilent(before)) return changed;
  if (Array.isArray(before) && Array.isArray(after)) {
    const key = keyFor(path.replace(/\[[^\]]*\]/gu, ''));
    return key ? mergeLists(before, after, path, key, keyFor) : changed;
  }
  if (isPlain(before) && isPlain(after) && !isWhole(after)) return mergeObjects(before, after, path, keyFor);
  return changed;
}

function mergeObjects(before: Plain, after: Plain, path: string, keyFor: KeyFor): Merged {
  const byKey = isByKey(after, path);
  const value: Record<string, unknown> = { ...before };
  const parts = Object.keys({ ...before, ...after }).map((key) => {
    const at = path === '' ? key : `${path}.${key}`;
    // Keys that are data are never "unknown to the format": what they lack is told.
    const part = mergeValues(before[key], byKey ? (after[key] ?? null) : after[key], at, keyFor);
    if (part.value !== undefined) value[key] = part.value;
    return part;
  });
  return together(value, parts);
}

function mergeLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
  key: (entry: never) => string,
  keyFor: KeyFor,
): Merged {
  const [mine, theirs] = [keyed(before, key), keyed(after, key)];
  const value: unknown[] = [];
  const parts: Merged[] = [];
  for (const [name, entry] of mine) {
    const at = `${path}[${name}]`;
    const part = mergeValues(entry, theirs.has(name) ? theirs.get(name) : null, at, keyFor);
    value.push(part.value);
    parts.push(part);
  }
  for (const [name, entry] of theirs) {
    if (mine.has(name)) continue;
    value.push(entry);
    parts.push({ value: entry, facts: [{ path: `${path}[${name}]`, before: null, after: entry }], lacking: [] });
  }
  return together(value, parts);
}

const together = (value: unknown, parts: readonly Merged[]): Merged => ({
  value,
  facts: parts.flatMap(({ facts }) => facts),
  lacking: parts.flatMap(({ lacking }) => lacking),
});

/** Entries by what tells them apart; a second one of the same name bears its number. */
export function keyed<T>(list: readonly T[], key: (entry: never) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const entry of list) {
    const name = key(entry as never);
    let own = name;
    for (let count = 2; found.has(own); count += 1) own = `${name} #${count}`;
    found.set(own, entry);
  }
  return found;
}
