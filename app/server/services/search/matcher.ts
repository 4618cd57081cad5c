/** A word searched for, as a test that any word of a text can be put to. */
import type { SearchWord } from '#contracts/commitment-list.ts';
import type { Vocabulary } from './vocabulary.ts';
import { stem, type Word } from './words.ts';

/** Two letters begin too many words. */
const SHORTEST_PREFIX = 3;

/** Names that mean the same. Older Spanish reports call the IRM "MRI", and OGP is also "AGA" there. */
const SYNONYMS: Readonly<Record<string, string>> = { mri: 'irm', irm: 'mri', aga: 'ogp', ogp: 'aga' };

export interface WordMatcher extends SearchWord {
  /** Folded words that fit as they are. */
  readonly forms: ReadonlySet<string>;
  /** Beginning that fits; null when the word is too short for one. */
  readonly prefix: string | null;
  readonly stems: ReadonlySet<string>;
}

export function fits(matcher: WordMatcher, word: Word, lang: string): boolean {
  if (matcher.forms.has(word.folded)) return true;
  if (matcher.prefix !== null && word.folded.startsWith(matcher.prefix)) return true;
  return matcher.stems.has(stem(word.written, lang));
}

/** The test for a word as it was typed. `langs`: languages that names and texts are in. */
export function matcherOf(word: Word, vocabulary: Vocabulary, langs: readonly string[]): WordMatcher {
  const synonym = SYNONYMS[word.folded];
  const forms = new Set(synonym ? [word.folded, synonym] : [word.folded]);
  // Typed without its accents, "contratacion" has the stem that "contratación" has: the texts know how it is written.
  const written = [word.written, ...vocabulary.formsOf(word.folded), word.written.replace(/cion$/, 'ción')];
  return {
    given: word.written,
    corrected: [],
    forms,
    prefix: word.folded.length >= SHORTEST_PREFIX ? word.folded : null,
    stems: stemsOf(written, langs),
  };
}

/** The test for a word that occurs nowhere, by the words that were probably meant. */
export function correctedMatcher(
  word: Word,
  meant: readonly string[],
  vocabulary: Vocabulary,
  langs: readonly string[],
): WordMatcher {
  const written = meant.flatMap((folded) => vocabulary.formsOf(folded));
  return {
    given: word.written,
    corrected: meant.map((folded) => vocabulary.formsOf(folded)[0] ?? folded),
    forms: new Set(meant),
    prefix: null,
    stems: stemsOf(written, langs),
  };
}

function stemsOf(written: readonly string[], langs: readonly string[]): Set<string> {
  return new Set(written.flatMap((form) => langs.map((lang) => stem(form, lang))));
}
