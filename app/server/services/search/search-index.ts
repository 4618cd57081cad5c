/** The index of all commitments in one language: which of them hold all the words searched for, and how well. */
import MiniSearch from 'minisearch';
import type { PlaceKind, SearchReading } from '#contracts/commitment-list.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import { textIn, type SpokenText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { correctedMatcher, matcherOf, type WordMatcher } from './matcher.ts';
import { Recent, rememberPerPlans } from './memory.ts';
import { isDated, isFindable, type PlanParts, planParts, type SearchText, textsOf } from './texts.ts';
import { Vocabulary } from './vocabulary.ts';
import { isStopWord, stem, type Word, wordsOf } from './words.ts';

/** A commitment with what is needed to read its texts. */
export interface Indexed {
  readonly dossier: PlanDossier;
  readonly parts: PlanParts;
  readonly commitment: Commitment;
}

/** Commitments that hold a word or all words, by their place in the list, with their score. */
export type Hits = ReadonlyMap<number, number>;

/** What the words of a search led to. */
export interface Search {
  readonly reading: SearchReading;
  readonly matchers: readonly WordMatcher[];
  readonly hits: Hits;
}

const FIELD_OF: Readonly<Record<PlaceKind, Field>> = {
  title: 'name',
  officialTitle: 'name',
  otherTitle: 'name',
  code: 'name',
  body: 'bodies',
  theme: 'topics',
  area: 'topics',
  pillar: 'topics',
  milestone: 'milestones',
  problem: 'story',
  description: 'story',
  contribution: 'story',
  relevance: 'story',
  additionalInfo: 'story',
  technicalNote: 'story',
  note: 'story',
  irmReport: 'story',
  irmFinding: 'story',
};
const FIELDS = ['name', 'bodies', 'topics', 'milestones', 'story', 'dated'] as const;
type Field = (typeof FIELDS)[number];
const BOOST: Readonly<Record<Field, number>> = { name: 8, bodies: 4, topics: 3, milestones: 2, story: 1, dated: 1 };

interface DatedText {
  readonly text: SearchText;
  readonly terms: ReadonlySet<string>;
}

type Document = Record<Field, string[]> & { readonly id: number };

/** Stems stand apart from words, so that the beginning of a word never meets a stem. */
const STEM_SIGN = '=';
/** Names of bodies are indexed in every language, the site's own languages with their endings. */
const STEMMED = ['es', 'en'];
const KEEP_WORDS = 256;

/** The index of these plans in a language, made once for each revision of the data. */
export const searchIndex = rememberPerPlans((dossiers, locale) => new SearchIndex(dossiers, locale as Locale), 2) as (
  dossiers: readonly PlanDossier[],
  locale: Locale,
) => SearchIndex;

/** What a text says in a language; a name of a body in each of its languages. */
export function spokenIn(text: SearchText, locale: Locale): SpokenText[] {
  const own = textIn(text.text, locale);
  if (!text.everyLanguage) return [own];
  const others = Object.entries(text.text).filter(([lang, said]) => lang !== own.lang && said !== own.text);
  return [own, ...others.map(([lang, said]) => ({ lang, text: said ?? '' }))];
}

export class SearchIndex {
  readonly commitments: readonly Indexed[];
  readonly #locale: Locale;
  readonly #vocabulary = new Vocabulary();
  readonly #words = new Recent<Hits>(KEEP_WORDS);
  /** Texts of certain days by commitment, with their terms. */
  readonly #dated: (readonly DatedText[])[] = [];
  readonly #index = new MiniSearch<Document>({
    fields: [...FIELDS],
    stringifyField: (terms) => (Array.isArray(terms) ? terms.join(' ') : String(terms)),
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: 'OR', tokenize: (term) => [term], processTerm: (term) => term },
  });

  constructor(dossiers: readonly PlanDossier[], locale: Locale) {
    this.#locale = locale;
    this.commitments = dossiers.flatMap((dossier) => {
      const parts = planParts(dossier);
      return dossier.commitments.map((commitment) => ({ dossier, parts, commitment }));
    });
    this.#index.addAll(this.commitments.map((indexed, id) => this.#document(indexed, id)));
  }

  /** Commitments that hold every word of a search on a day. */
  search(query: string, asOf: IsoDate): Search {
    const words = wordsOf(query);
    const asked = words.filter((word) => !this.#isCommon(word, words.length > 1));
    const matchers = asked.map((word) => this.#matcher(word));
    const ignored = words.filter((word) => !asked.includes(word)).map(({ written }) => written);
    const hits = matchers.length > 0 ? intersect(matchers.map((matcher) => this.hitsOf(matcher, asOf))) : new Map();
    return { reading: { words: matchers, ignored }, matchers, hits };
  }

  /** Commitments that hold one word on a day. */
  hitsOf(matcher: WordMatcher, asOf: IsoDate): Hits {
    return this.#words.get(`${asOf} ${matcher.given}`, () => this.#find(matcher, asOf));
  }

  /** Words that do occur and look like this one, the closest first. */
  closest({ given }: WordMatcher, atMost: number): WordMatcher[] {
    const near = wordsOf(given).flatMap(({ folded }) => this.#vocabulary.closest(folded, atMost));
    return near.flatMap((folded) =>
      wordsOf(this.#vocabulary.formsOf(folded)[0] ?? folded).map((word) => this.#matcher(word)),
    );
  }

  /** Beside other words, small words of any language say nothing; alone, "UN" may be an acronym in English. */
  #isCommon({ folded }: Word, besideOthers: boolean): boolean {
    return (besideOthers ? STEMMED : [this.#locale]).some((lang) => isStopWord(folded, lang));
  }

  #matcher(word: Word): WordMatcher {
    const matcher = matcherOf(word, this.#vocabulary, STEMMED);
    if (this.#occurs(matcher)) return matcher;
    const meant = this.#vocabulary.corrections(word.folded);
    return meant.length > 0 ? correctedMatcher(word, meant, this.#vocabulary, STEMMED) : matcher;
  }

  #occurs(matcher: WordMatcher): boolean {
    return this.#lookUp(matcher).length > 0;
  }

  #lookUp({ forms, prefix, stems }: WordMatcher) {
    return this.#index.search({
      queries: [
        ...[...forms].map((form) => ({ queries: [form], prefix: form === prefix })),
        ...[...stems].map((found) => STEM_SIGN + found),
      ],
    });
  }

  #find(matcher: WordMatcher, asOf: IsoDate): Hits {
    const hits = new Map<number, number>();
    for (const { id, score, match } of this.#lookUp(matcher)) {
      const isAlways = Object.values(match).some((fields) => fields.some((field) => field !== 'dated'));
      if (isAlways || this.#isFindable(id as number, Object.keys(match), asOf)) hits.set(id as number, score);
    }
    return hits;
  }

  /** Whether terms that stand only in texts of certain days stand in one of the day asked for. */
  #isFindable(id: number, found: readonly string[], asOf: IsoDate): boolean {
    const indexed = this.commitments[id];
    return (this.#dated[id] ?? []).some(
      ({ text, terms }) =>
        found.some((term) => terms.has(term)) && indexed !== undefined && isFindable(text, indexed.dossier, asOf),
    );
  }

  #document({ dossier, parts, commitment }: Indexed, id: number): Document {
    const document: Document = { id, name: [], bodies: [], topics: [], milestones: [], story: [], dated: [] };
    const dated: DatedText[] = [];
    this.#dated[id] = dated;
    for (const text of textsOf(dossier, parts, commitment)) {
      const terms = spokenIn(text, this.#locale).flatMap((spoken) => this.#termsOf(spoken));
      if (isDated(text)) dated.push({ text, terms: new Set(terms) });
      document[isDated(text) ? 'dated' : FIELD_OF[text.kind]].push(...terms);
    }
    return document;
  }

  #termsOf({ text, lang }: SpokenText): string[] {
    const words = wordsOf(text).filter((word) => !isStopWord(word.folded, lang));
    for (const word of words) this.#vocabulary.add(word);
    return words.flatMap((word) => [word.folded, STEM_SIGN + stem(word.written, lang)]);
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
