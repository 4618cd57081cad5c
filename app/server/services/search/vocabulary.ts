/** All words that occur, to set right a slip of the finger and to suggest a word when one occurs nowhere. */
import MiniSearch from 'minisearch';
import type { Word } from './words.ts';

/** Shorter words have too many neighbours for a guess to be right. */
const SHORTEST_GUESSED = 5;

export class Vocabulary {
  readonly #written = new Map<string, Set<string>>();
  readonly #index = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });

  add({ folded, written }: Word): void {
    const forms = this.#written.get(folded);
    if (forms) {
      forms.add(written);
      return;
    }
    this.#written.set(folded, new Set([written]));
    this.#index.add({ id: folded });
  }

  has(folded: string): boolean {
    return this.#written.has(folded);
  }

  /** The ways in which a word is written, with their accents; the one met first leads. */
  formsOf(folded: string): string[] {
    return [...(this.#written.get(folded) ?? [])];
  }

  /** Words one slip away: a letter too many, too few, another, or two changed about. Numbers and codes are not guessed. */
  corrections(folded: string): string[] {
    if (folded.length < SHORTEST_GUESSED || /\d/.test(folded)) return [];
    const swapped = transpositions(folded).filter((word) => this.has(word));
    return [...new Set([...swapped, ...this.#near(folded, 1)])];
  }

  /** Words that look most like one that occurs nowhere, the closest first. */
  closest(folded: string, atMost: number): string[] {
    if (folded.length < SHORTEST_GUESSED - 1 || /\d/.test(folded)) return [];
    const near = this.#near(folded, folded.length < SHORTEST_GUESSED + 2 ? 1 : 2);
    return [...new Set([...near, ...this.#sameStart(folded)])].slice(0, atMost);
  }

  #near(folded: string, distance: number): string[] {
    const found = this.#index.search(folded, { fuzzy: distance, prefix: false });
    return found.map(({ id }) => id as string).filter((word) => !/\d/.test(word));
  }

  /** Words that begin alike: "presupuestario" may do for "presupuestos". */
  #sameStart(folded: string): string[] {
    const head = folded.slice(0, Math.max(SHORTEST_GUESSED, folded.length - 3));
    return this.#index.search(head, { prefix: true }).map(({ id }) => id as string);
  }
}

function transpositions(word: string): string[] {
  return [...word]
    .slice(1)
    .map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2))
    .filter((swapped) => swapped !== word);
}
