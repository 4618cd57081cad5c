import { describe, expect, it } from 'vitest';
import type { PlanEdit } from '#domain/records.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { editView } from './plan-edits.ts';

const dossier = await ecuadorDossier();
const edit = (facts: PlanEdit['facts'], milestone: string | null = 'C03-H06'): PlanEdit => ({
  ...{ id: '1', at: '2026-11-25T17:00:00.000Z', added: false, commitment: 'C03', milestone, facts },
  ...{ version: 'original', title: { es: 'Un hito' }, reason: 'Plan, p. 12' },
});

describe('a correction in words', () => {
  it('shows of a text the languages that say something else', () => {
    const facts = [{ field: 'title', before: { es: 'Antes', en: 'Same' }, after: { es: 'Ahora', en: 'Same' } }];
    expect(editView(dossier, edit(facts))).toMatchObject({
      ...{ milestone: 6, reason: { es: 'Plan, p. 12' } },
      texts: [{ field: 'title', before: { es: 'Antes' }, after: { es: 'Ahora' } }],
    });
  });

  it.each([
    ['a translation that was added', { es: 'A' }, { es: 'A', en: 'B' }, null, { en: 'B' }],
    ['a text that was taken away', { es: 'A' }, null, { es: 'A' }, null],
  ])('tells of %s', (_, before, after, was, is) => {
    const { texts } = editView(dossier, edit([{ field: 'deliverable', before, after }]));
    expect(texts).toEqual([{ field: 'deliverable', before: was, after: is }]);
  });

  it('says dates and choices in words of each language', () => {
    const facts = [
      { field: 'endsOn', before: null, after: { date: '2021-06-30', precision: 'MONTH' } },
      { field: 'lifecycle', before: 'ACTIVE', after: 'WITHDRAWN' },
      { field: 'sdgs', before: [], after: [1, 16] },
    ];
    const { texts, milestone } = editView(dossier, edit(facts, null));
    expect(milestone).toBeNull();
    expect(texts[0]).toMatchObject({ before: null, after: { es: 'junio de 2021', en: 'June 2021' } });
    expect(texts[1]?.after?.['es']).not.toBe('WITHDRAWN');
    expect(texts[2]).toMatchObject({ before: null, after: { es: '1, 16' } });
  });
});
