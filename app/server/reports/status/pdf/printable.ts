/** Makes text fit for print: nothing that no embedded font can set, no word that is wider than its column. */
import { withoutControls } from '#domain/text.ts';
import { CHARACTER_RANGES } from '../fonts.ts';

/** Longer words get places to break at; Spanish has none so long. */
const LONG_WORD = /[^\s\u200b]{25,}/g;
const BREAK_EVERY = 16;
const ZERO_WIDTH_SPACE = '\u200b';
/** Shown as nothing by themselves: joiners, and what chooses between two looks of one sign. */
const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufeff|[\ufe00-\ufe0e]|\ufe0f/g;

function isPrintable(point: number): boolean {
  // Tab and line feed lay text out; direction marks are read, not set.
  if (point === 9 || point === 10 || (point >= 0x200e && point <= 0x200f) || (point >= 0x202a && point <= 0x202e))
    return true;
  if (point >= 0x2066 && point <= 0x2069) return true;
  return CHARACTER_RANGES.some(([from, to]) => point >= from && point <= to);
}

/**
 * The text in characters that can be set. One that no embedded font has is written by its code, `[U+1F389]`, rather than as an
 * empty box: an accessible PDF may have none, and the reader can tell what was there.
 */
export function settable(text: string): string {
  const clean = withoutControls(text.normalize('NFC')).replace(INVISIBLE, '').replaceAll('\u202f', '\u00a0');
  return [...clean.replace(/[\t\r]/g, ' ')]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0;
      return isPrintable(point) ? character : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .join('');
}

/** The same, with places to break at in words that are too long for a column. */
export const printable = (text: string): string => settable(text).replace(LONG_WORD, breakable);

/** Breaks after signs that end a part of an address; else after so many characters. */
function breakable(word: string): string {
  const pieces = word.match(new RegExp(`[^/._\\-?=&%]{1,${BREAK_EVERY}}[/._\\-?=&%]*|[/._\\-?=&%]+`, 'g')) ?? [word];
  return pieces.join(ZERO_WIDTH_SPACE);
}

/** A value of plain data with every text of it made fit; what is no text for readers stays as it is. */
export function eachText<T>(value: T, fit: (text: string) => string): T {
  if (typeof value === 'string') return fit(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => eachText(one, fit)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, own]) => [name, VERBATIM.has(name) ? own : eachText(own, fit)]);
  return Object.fromEntries(entries) as T;
}

const VERBATIM = new Set([
  'href',
  'kind',
  'lang',
  'locale',
  'paper',
  'file',
  'shape',
  'apart',
  'weight',
  'style',
  'page',
]);
