/** What the plan's pages say on days on which little of the plan is known. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '#domain/records.ts';
import { aVersion, day, year } from '#domain/testing/dossier.ts';
import { markupOf, wordsOf } from '../testing/markup.ts';
import PlanNotYetPublished from './PlanNotYetPublished.svelte';
import { publicationWords } from './publication-words.ts';

const plan: Pick<Plan, 'slug' | 'shortTitle'> = { slug: 'uno', shortTitle: { es: 'Plan Uno', en: 'Plan One' } };
const submitted = aVersion({ publishedOn: null, submittedOn: year(2019) });

describe('a day before the plan was published', () => {
  it.each([
    [aVersion({ publishedOn: day('2020-01-01') }), 'Se publicó el 1 de enero de 2020.'],
    [submitted, 'Se presentó en 2019. Como no consta el día exacto, aquí se cuenta desde el 31 de diciembre de 2019.'],
  ])('says when it was, as far as it is known', (version, words) => {
    expect(publicationWords(version, 'es')).toBe(words);
  });

  it('leads to today, and to how the plan was made on the day looked at', () => {
    const markup = markupOf(PlanNotYetPublished, { plan, version: submitted }, { locale: 'en', asOf: '2018-01-01' });
    expect(wordsOf(markup)).toContain('On this day the plan had not been published yet');
    expect(markup).toContain('href="/en/plans/uno"');
    expect(markup).toMatch(/href="\/en\/[a-z-]+\?asOf=2018-01-01"[^>]*>How the plan was co-created/);
  });
});
