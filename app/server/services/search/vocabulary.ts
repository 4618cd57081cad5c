/**
 * All words that occur, with their stems. The index knows stems only; beginnings of words, slips of the finger and
 * words that look alike are looked up here and become stems.
 */
import MiniSearch from 'minisearch';
import { fold, stem } from './words.ts';

/** Shorter words have too many neighbours for a guess to be right. */
const SHORTEST_GUESSED = 5;
/** Two letters begin too many words. */
const SHORTEST_PREFIX = 3;

interface Known {
  /** As written in the texts, with accents. */
  readonly written: Set<string>;
  readonly stems: Set<string>;
  readonly langs: Set<string>;
}

export class Vocabulary {
  readonly #words = new Map<string, Known>();
  /** Stems by language and written word: the same words come millions of times. */
  readonly #stems = new Map<string, Map<string, string>>();
  readonly #allStems = new Set<string>();
  readonly #index = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });

  /** Takes up a word of a text and gives its stem. */
  learn(written: string, lang: string): string {
    const known = this.#stems.get(lang) ?? new Map<string, string>();
    this.#stems.set(lang, known);
    const found = known.get(written);
    if (found !== undefined) return found;
    const made = stem(written, lang);
    known.set(written, made);
    this.#add(fold(written), written, made, lang);
    return made;
  }

  #add(folded: string, written: string, made: string, lang: string): void {
    this.#allStems.add(made);
    const word = this.#words.get(folded) ?? { written: new Set(), stems: new Set(), langs: new Set() };
    if (!this.#words.has(folded)) this.#index.add({ id: folded });
    this.#words.set(folded, word);
    word.written.add(written);
    word.stems.add(made);
    word.langs.add(lang);
  }

  /** Whether texts are written with this word, accents aside. */
  has(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** The ways in which a word is written, the one met first leading; none when it does not occur. */
  formsOf(folded: string): string[] {
    return [...(this.#words.get(folded)?.written ?? [])];
  }

  hasStem(stemmed: string): boolean {
    return this.#allStems.has(stemmed);
  }

  /** Stems of a word in the languages in which it occurs; none when it does not. */
  stemsOf(folded: string): string[] {
    return [...(this.#words.get(folded)?.stems ?? [])];
  }

  /** Words that begin so and are longer. */
  beginningWith(folded: string): string[] {
    if (folded.length < SHORTEST_PREFIX) return [];
    return this.#look(folded, { prefix: true }).filter((word) => word !== folded);
  }

  /** Words one slip away: a letter too many, too few, another, or two changed about. Numbers and codes are not guessed. */
  corrections(folded: string): string[] {
    if (folded.length < SHORTEST_GUESSED || /\d/.test(folded)) return [];
    const swapped = transpositions(folded).filter((word) => this.has(word));
    return [...new Set([...swapped, ...this.#near(folded, 1)])];
  }

  /** Words of a language that look most like one that occurs nowhere, the closest first. */
  closest(folded: string, lang: string, atMost: number): string[] {
    if (folded.length < SHORTEST_GUESSED - 1 || /\d/.test(folded)) return [];
    const near = this.#near(folded, folded.length < SHORTEST_GUESSED + 2 ? 1 : 2);
    // Words that begin alike: "presupuestario" may do for "presupuestos".
    const head = folded.slice(0, Math.max(SHORTEST_GUESSED, folded.length - 3));
    const alike = [...new Set([...near, ...this.beginningWith(head)])];
    return alike.filter((word) => this.#words.get(word)?.langs.has(lang)).slice(0, atMost);
  }

  #near(folded: string, distance: number): string[] {
    return this.#look(folded, { fuzzy: distance }).filter((word) => !/\d/.test(word));
  }

  #look(folded: string, how: { prefix: true } | { fuzzy: number }): string[] {
    return this.#index.search(folded, how).map(({ id }) => id as string);
  }
}

function transpositions(word: string): string[] {
  return [...word]
    .slice(1)
    .map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2))
    .filter((swapped) => swapped !== word);
}
