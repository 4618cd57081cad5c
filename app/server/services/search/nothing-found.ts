/** Ways on when nothing fits: fewer filters, single words, words that look alike. */
import type { NothingFound } from '#contracts/commitment-list.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { ListFacts } from './list-facts.ts';
import type { WordMatcher } from './matcher.ts';
import type { Search, SearchIndex } from './search-index.ts';
import { tally, type Choice, type Tally } from './tally.ts';

export interface EmptyList {
  readonly facts: ListFacts;
  readonly choice: Choice;
  readonly counted: Tally;
  readonly search: Search | null;
  readonly index: SearchIndex;
  readonly asOf: IsoDate;
}

const SUGGESTIONS = 3;

export function nothingFound({ facts, choice, counted, search, index, asOf }: EmptyList): NothingFound {
  const matchers = search?.matchers ?? [];
  const size = facts.commitments.length;
  const holding = (matcher: WordMatcher): number => {
    const hits = index.hitsOf(matcher, asOf);
    return tally(facts.columns, size, choice, (place) => hits.has(place)).found;
  };
  const unknown = matchers.filter((matcher) => index.hitsOf(matcher, asOf).size === 0);
  return {
    withoutFilters: choice.size === 0 ? 0 : (search?.hits.size ?? size),
    withoutWords: matchers.length === 0 ? 0 : tally(facts.columns, size, choice, () => true).found,
    withoutFacet: [...counted.without].map(([facet, count]) => ({ facet, count })).filter(({ count }) => count > 0),
    words: matchers.length < 2 ? [] : matchers.map((matcher) => ({ word: matcher.given, count: holding(matcher) })),
    nearby: unknown.flatMap((matcher) => nearbySearches(index, matchers, matcher, asOf)),
    unknown: unknown.map(({ given }) => given),
  };
}

/** Searches with a word that looks like the one that occurs nowhere, the closest first; those that find nothing drop out. */
function nearbySearches(
  index: SearchIndex,
  matchers: readonly WordMatcher[],
  unknown: WordMatcher,
  asOf: IsoDate,
): NothingFound['nearby'] {
  return index.closest(unknown, SUGGESTIONS).flatMap((near) => {
    const query = matchers.map((matcher) => (matcher === unknown ? near : matcher.given)).join(' ');
    const count = index.search(query, asOf).hits.size;
    return count > 0 ? [{ query, count }] : [];
  });
}
