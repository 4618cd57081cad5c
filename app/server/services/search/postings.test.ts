import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { Chance } from '#server/testing/large-set/random.ts';
import { Postings } from './postings.ts';

const FIELDS = ['name', 'story'] as const;
const BOOST = { name: 8, story: 1 };
const LETTERS = [...'abcdefgh'];

/** Some hundred texts of a few words each, the same every time. */
const texts = Array.from({ length: 300 }, (_, place) => {
  const chance = new Chance(1, place);
  return {
    name: new Set(chance.some(LETTERS, chance.whole(1, 3))),
    story: new Set(chance.some(LETTERS, chance.whole(1, 7))),
  };
});

describe('postings', () => {
  it.each([[['a']], [['b', 'c']], [['d', 'unknown']]])('score %o as MiniSearch does', (stems) => {
    const postings = new Postings(FIELDS, BOOST);
    const known = new MiniSearch<{ id: number; name: string; story: string }>({
      fields: [...FIELDS],
      searchOptions: { boost: BOOST },
    });
    for (const [id, { name, story }] of texts.entries()) {
      postings.add({ name, story });
      known.add({ id, name: [...name].join(' '), story: [...story].join(' ') });
    }
    const scores = new Map<number, number>();
    for (const stem of stems) {
      postings.score(stem, 1, (place, score) => scores.set(place, (scores.get(place) ?? 0) + score));
    }
    const expected = known.search({ queries: stems });
    const perTerm = (id: number): number =>
      stems.filter((stem) => texts[id]?.name.has(stem) || texts[id]?.story.has(stem)).length;
    expect(scores.size).toBe(expected.length);
    // MiniSearch multiplies by how many of the terms a text holds; here their scores are only added up.
    for (const { id, score, terms } of expected) {
      if (perTerm(id as number) === 1 && terms.length === 1) expect(scores.get(id as number)).toBeCloseTo(score, 6);
    }
  });
});
