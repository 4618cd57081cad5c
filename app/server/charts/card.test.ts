import { describe, expect, it } from 'vitest';
import { MARK_SHAPES } from '#domain/values.ts';
import { type CardFacts, drawCard } from './card.ts';

const facts = (change: Partial<CardFacts> = {}): CardFacts => ({
  kicker: 'Plan 2019-2022 · EC0003',
  title: 'Compras públicas abiertas',
  marks: MARK_SHAPES.map((shape) => ({ shape, overdue: shape === 'prep' })),
  line: '4 completos; reportó 8 de 9; 5 vencidos',
  foot: 'Situación al 22 de noviembre de 2026.',
  ...change,
});
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the picture of a shared link', () => {
  it('has the size that other sites expect, and comes out the same again', async () => {
    const [one, two] = [await drawCard(facts()), await drawCard(facts())];
    expect(sizeOf(one)).toEqual([1200, 630]);
    expect(one.equals(two)).toBe(true);
  });

  it.each([
    ['without milestones', { marks: [] }],
    ['with a hundred', { marks: Array.from({ length: 100 }, () => ({ shape: 'complete' as const, overdue: true })) }],
    ['with a title of 600 characters', { title: 'palabra '.repeat(75) }],
    ['with a word that no line holds', { title: 'a'.repeat(600) }],
    ['with nothing at all', { kicker: '', title: '', line: '', foot: '', marks: [] }],
  ])('is drawn %s', async (_, change) => {
    expect(sizeOf(await drawCard(facts(change)))).toEqual([1200, 630]);
  });

  it('shows another shape for each state, and a bar for what is overdue', async () => {
    const drawn = await Promise.all(
      MARK_SHAPES.flatMap((shape) =>
        [true, false].map((overdue) =>
          drawCard(facts({ marks: [{ shape, overdue }] })).then((png) => png.toString('base64')),
        ),
      ),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});
