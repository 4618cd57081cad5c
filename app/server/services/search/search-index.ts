/** The index of all commitments in one language: which of them hold all the words searched for, and how well. */
import type { SearchReading } from '#contracts/commitment-list.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { textIn, type SpokenText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { type WordMatcher, matcherOf } from './matcher.ts';
import { pauses } from '../pauses.ts';
import { Recent } from '../recent.ts';
import { rememberPerPlans } from './memory.ts';
import { allCommitments, type PlacedCommitment } from './placed.ts';
import { Postings } from './postings.ts';
import { BOOST, type Field, FIELD_OF, FIELDS } from './search-fields.ts';
import { isDated, isFindable, type SearchText, textsOf } from './texts.ts';
import { Vocabulary } from './vocabulary.ts';
import { fold, isStopWord, STEMMED, type Word, wordsOf } from './words.ts';

/** Commitments that hold a word or all words, by their place in the list, with their score. */
export type Hits = ReadonlyMap<number, number>;

/** What the words of a search led to. */
export interface Search {
  readonly reading: SearchReading;
  readonly matchers: readonly WordMatcher[];
  readonly hits: Hits;
  /** Places of the hits, the best match first; ties in the order of the list. */
  readonly ranked: readonly number[];
}

/** A longer word that begins with the one searched for counts for less than the word itself. */
const LONGER = 0.4;

type Document = Readonly<Record<Field, Set<string>>>;

interface DatedText {
  readonly text: SearchText;
  readonly stems: readonly string[];
}

/** Searches and words whose hits are remembered: people turn pages, choose facets, and ask for the same things. */
const KEEP_SEARCHES = 64;
const KEEP_WORDS = 128;

/** The index of these plans in a language, made once for each revision of the data; of many plans in turns with requests. */
export const searchIndex = rememberPerPlans((dossiers, locale) => SearchIndex.of(dossiers, locale as Locale), 2) as (
  dossiers: readonly PlanDossier[],
  locale: Locale,
) => Promise<SearchIndex>;

/** What a text says in a language; a name of a body in each of its languages. */
export function spokenIn(text: SearchText, locale: Locale): SpokenText[] {
  const own = textIn(text.text, locale);
  if (!text.everyLanguage) return [own];
  const others = Object.entries(text.text).filter(([lang, said]) => lang !== own.lang && said !== own.text);
  return [own, ...others.map(([lang, said]) => ({ lang, text: said ?? '' }))];
}

export class SearchIndex {
  readonly #locale: Locale;
  readonly #commitments: readonly PlacedCommitment[];
  readonly #vocabulary = new Vocabulary();
  readonly #searches = new Recent<Search>(KEEP_SEARCHES);
  readonly #words = new Recent<Hits>(KEEP_WORDS);
  /** Texts that may be found on certain days only, by commitment. */
  readonly #dated: (readonly DatedText[])[] = [];
  readonly #postings = new Postings(FIELDS, BOOST);

  private constructor(dossiers: readonly PlanDossier[], locale: Locale) {
    this.#locale = locale;
    this.#commitments = allCommitments(dossiers);
  }

  static async of(dossiers: readonly PlanDossier[], locale: Locale): Promise<SearchIndex> {
    const index = new SearchIndex(dossiers, locale);
    const pause = pauses();
    for (const [id, placed] of index.#commitments.entries()) {
      index.#postings.add(index.#document(placed, id));
      await pause();
    }
    return index;
  }

  /** Commitments that hold every word of a search on a day. */
  search(query: string, asOf: IsoDate): Search {
    return this.#searches.get(`${asOf} ${query}`, () => this.#search(query, asOf));
  }

  #search(query: string, asOf: IsoDate): Search {
    const words = wordsOf(query);
    const asked = words.filter((word) => !this.#isCommon(word, words.length > 1));
    const matchers = asked.map((word) => matcherOf(word, this.#vocabulary));
    const ignored = words.filter((word) => !asked.includes(word)).map(({ written }) => written);
    const hits = intersect(matchers.map((matcher) => this.hitsOf(matcher, asOf)));
    const score = (place: number): number => hits.get(place) ?? 0;
    const ranked = [...hits.keys()].sort((a, b) => score(b) - score(a) || a - b);
    return { reading: { words: matchers, ignored }, matchers, hits, ranked };
  }

  /** Commitments that hold one word on a day. */
  hitsOf(matcher: WordMatcher, asOf: IsoDate): Hits {
    return this.#words.get(`${asOf} ${matcher.given}`, () => this.#find(matcher, asOf));
  }

  /** Words of this language that do occur and look like one that does not, the closest first. */
  closest({ given }: WordMatcher, atMost: number): string[] {
    const near = this.#vocabulary.closest(fold(given), this.#locale, atMost);
    return near.map((folded) => this.#vocabulary.formsOf(folded)[0] ?? folded);
  }

  /** Beside other words, small words of any language say nothing; alone, "UN" may be an acronym in English. */
  #isCommon({ written }: Word, besideOthers: boolean): boolean {
    return (besideOthers ? STEMMED : [this.#locale]).some((lang) => isStopWord(fold(written), lang));
  }

  #find({ stems, longer }: WordMatcher, asOf: IsoDate): Hits {
    const hits = new Map<number, number>();
    /** Commitments that hold it in a text of certain days, with the stems found there. */
    const dated = new Map<number, string[]>();
    const always = new Set<number>();
    for (const stem of new Set([...stems, ...longer])) {
      this.#postings.score(stem, stems.has(stem) ? 1 : LONGER, (place, score, field) => {
        hits.set(place, (hits.get(place) ?? 0) + score);
        if (field === 'dated') dated.set(place, [...(dated.get(place) ?? []), stem]);
        else always.add(place);
      });
    }
    for (const [place, found] of dated) {
      if (!always.has(place) && !this.#isFindable(place, found, asOf)) hits.delete(place);
    }
    return hits;
  }

  /** Whether stems that stand only in texts of certain days stand in one of the day asked for. */
  #isFindable(id: number, found: readonly string[], asOf: IsoDate): boolean {
    const dossier = this.#commitments[id]?.dossier;
    if (!dossier) return false;
    const dated = this.#dated[id] ?? [];
    return dated.some(({ text, stems }) => found.some((one) => stems.includes(one)) && isFindable(text, dossier, asOf));
  }

  #document(placed: PlacedCommitment, id: number): Document {
    const fields = Object.fromEntries(FIELDS.map((field) => [field, new Set<string>()])) as Record<Field, Set<string>>;
    const dated: DatedText[] = [];
    for (const text of textsOf(placed)) {
      const stems = spokenIn(text, this.#locale).flatMap((spoken) => this.#stemsOf(spoken));
      if (isDated(text)) dated.push({ text, stems });
      const field = fields[isDated(text) ? 'dated' : FIELD_OF[text.kind]];
      for (const found of stems) field.add(found);
    }
    this.#dated[id] = dated;
    return fields;
  }

  #stemsOf({ text, lang }: SpokenText): string[] {
    const words = wordsOf(text).filter(({ written }) => !isStopWord(written, lang));
    return words.map(({ written }) => this.#vocabulary.learn(written, lang));
  }
}

/** What is in all of them, with its scores added up. */
function intersect(found: readonly Hits[]): Hits {
  const [smallest = new Map<number, number>(), ...others] = found.toSorted((a, b) => a.size - b.size);
  const common = new Map<number, number>();
  for (const [id, score] of smallest) {
    if (others.some((hits) => !hits.has(id))) continue;
    common.set(
      id,
      others.reduce((sum, hits) => sum + (hits.get(id) ?? 0), score),
    );
  }
  return common;
}
