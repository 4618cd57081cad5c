import type { Locale } from '#format/locale.ts';
import { glossaryIn } from './glossary.ts';
import type { GlossaryEntry } from './glossary/entry.ts';

/** Entries that fit a query, each in the alphabetical order of the language. */
export interface GlossaryHits {
  /** One of its names, in any language, has every word. */
  readonly named: readonly GlossaryEntry[];
  /** Only what is said of it, in the language, has every word. */
  readonly mentioned: readonly GlossaryEntry[];
}

/**
 * Looks words up in the glossary: accents and capitals do not matter, and the beginning of a word is enough. Names count in
 * both languages, so that a term met in English is found on the Spanish page.
 */
export function searchGlossary(query: string, locale: Locale): GlossaryHits {
  const wanted = wordsOf(query);
  const fits = (texts: readonly string[]): boolean => {
    const words = texts.flatMap(wordsOf);
    return wanted.every((word) => words.some((known) => known.startsWith(word)));
  };
  const entries = wanted.length > 0 ? glossaryIn(locale) : [];
  const named = entries.filter((entry) => namesOf(entry).some((name) => fits([name])));
  const rest = entries.filter((entry) => !named.includes(entry));
  return { named, mentioned: rest.filter((entry) => fits([...namesOf(entry), ...saidOf(entry, locale)])) };
}

const namesOf = ({ term, alsoKnown }: GlossaryEntry): string[] => [term.es, term.en, ...alsoKnown.es, ...alsoKnown.en];

const saidOf = ({ definition, note }: GlossaryEntry, locale: Locale): string[] => [
  definition[locale],
  ...(note ? [note[locale]] : []),
];

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
