/** What the plan's pages say on days on which little of the plan is known. */
import { describe, expect, it } from 'vitest';
import type { Plan, ProgressReport } from '#domain/records.ts';
import { planStandings } from '#domain/standing.ts';
import { aMilestone, aReport, aVersion, day, dossierWith, month, year } from '#domain/testing/dossier.ts';
import { markupOf, wordsOf } from '../testing/markup.ts';
import { countsByMark } from '#domain/figures.ts';
import LaterWording from './LaterWording.svelte';
import MilestoneTally from './MilestoneTally.svelte';
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

describe('a day on which the text in force is not known', () => {
  it('says which later wording is shown, and that dates are unknown', () => {
    const version = aVersion({ label: { es: 'Versión nueva', en: 'New version' }, publishedOn: month('2020-12') });
    expect(wordsOf(markupOf(LaterWording, { version }))).toBe(
      'Se muestra la redacción de una versión posterior (Versión nueva, diciembre de 2020); ' +
        'la original no está disponible y sus fechas no se conocen.',
    );
  });
});

describe('the headline counts', () => {
  const milestones = ['C01-H01', 'C01-H02'].map((id) => aMilestone(id));
  const tallyOf = (reports: ProgressReport[]): string => {
    const standings = planStandings(dossierWith({ milestones, reports }), '2022-01-01');
    const byMark = countsByMark(standings, 'AGENCY_SELF', '2022-01-01');
    return wordsOf(markupOf(MilestoneTally, { byMark, overdueByMark: { ...byMark.value, 'no-report': 0 } }));
  };

  it('give no zero for what nobody reported, only how many are without a report', () => {
    const words = tallyOf([]);
    expect(words).toContain('A esta fecha ninguna entidad había reportado');
    expect(words).toMatch(/sin reporte 2 de 2/i);
    expect(words).not.toMatch(/complet[oa]s? 0|0 de 2/i);
  });

  it('of a plan without milestones say that there are none, and nothing of reports', () => {
    const byMark = countsByMark([], 'AGENCY_SELF', '2022-01-01');
    const words = wordsOf(markupOf(MilestoneTally, { byMark, overdueByMark: byMark.value }));
    expect(words).toContain('Sin hitos');
    expect(words).not.toMatch(/report(ó|aron|ado)|sin reporte| 0 /iu);
  });

  it('give every state as soon as one report is there', () => {
    expect(tallyOf([aReport()])).toMatch(/0 de 2/);
  });
});
