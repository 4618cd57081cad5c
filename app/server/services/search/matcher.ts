/** A word searched for, as a test that any word of a text can be put to. */
import type { SearchWord } from '#contracts/commitment-list.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fold, stem, STEMMED, type Word } from './words.ts';

/** Names that mean the same. Older Spanish reports call the IRM "MRI", and OGP is also "AGA" there. */
const SYNONYMS: Readonly<Record<string, string>> = { mri: 'irm', irm: 'mri', aga: 'ogp', ogp: 'aga' };

export interface WordMatcher extends SearchWord {
  /** Stems of the word itself, of its synonym, or of what was probably meant. */
  readonly stems: ReadonlySet<string>;
  /** Stems of longer words that begin with it. */
  readonly longer: ReadonlySet<string>;
}

/** Whether a word of a text is one that was searched for. */
export function fits({ stems, longer }: WordMatcher, word: Word, lang: string): boolean {
  const found = stem(word.written, lang);
  return stems.has(found) || longer.has(found);
}

/** The test for a word as it was typed; for one that occurs nowhere, by the words that were probably meant. */
export function matcherOf({ written }: Word, vocabulary: Vocabulary): WordMatcher {
  const folded = fold(written);
  const beginnings = vocabulary.beginningWith(folded);
  const stems = new Set([folded, SYNONYMS[folded] ?? folded].flatMap((word) => stemsOf(word, written, vocabulary)));
  const longer = new Set(beginnings.flatMap((word) => vocabulary.stemsOf(word)));
  const plain = { given: written, corrected: [], stems, longer };
  if (beginnings.length > 0 || [...stems].some((found) => vocabulary.hasStem(found))) return plain;
  const meant = vocabulary.corrections(folded);
  if (meant.length === 0) return plain;
  return {
    given: written,
    corrected: meant.map((word) => vocabulary.formsOf(word)[0] ?? word),
    stems: new Set(meant.flatMap((word) => vocabulary.stemsOf(word))),
    longer: new Set(),
  };
}

/**
 * Typed without its accents, "contratacion" has the stem that "contratación" has: the texts know how it is written. One
 * that they do not know may still share its stem with another: "publicacion" with "publicaciones".
 */
function stemsOf(folded: string, written: string, vocabulary: Vocabulary): string[] {
  const guesses = [written, written.replace(/cion$/, 'ción')].flatMap((form) =>
    STEMMED.map((lang) => stem(form, lang)),
  );
  return [...vocabulary.stemsOf(folded), ...(folded === fold(written) ? guesses : [])];
}
