import { describe, expect, it } from 'vitest';
import { aVersion, dossierWith, month, year } from '../testing/dossier.ts';
import type { Methodology, Moment } from '../values.ts';
import { codebooksFor, planTerm, questionsOf } from './codebook.ts';

const RELEVANCE = 'RELEVANCE.ATI RELEVANCE.CP RELEVANCE.PA RELEVANCE.TI';
const DIOG = 'DIOG DIOG.ATI DIOG.CP DIOG.PA';

describe('what is coded, by method and moment', () => {
  // Domain brief, table 2.1. Correct a row here first. `(…)`: for some commitments only.
  it.each<[Methodology, Moment, number, number, string]>([
    ['IRM_2011_2014', 'DESIGN', 2013, 2, ''],
    ['IRM_2011_2014', 'MIDTERM', 2011, 2, `SPECIFICITY ${RELEVANCE} COMPLETION`],
    ['IRM_2011_2014', 'MIDTERM', 2013, 2, `SPECIFICITY ${RELEVANCE} POTENTIAL_IMPACT COMPLETION`],
    ['IRM_2011_2014', 'END_OF_TERM', 2013, 2, 'COMPLETION'],
    ['IRM_2014_2017', 'MIDTERM', 2015, 2, `SPECIFICITY ${RELEVANCE} POTENTIAL_IMPACT COMPLETION`],
    ['IRM_2014_2017', 'END_OF_TERM', 2015, 2, `COMPLETION ${DIOG}`],
    ['IRM_2018_2020', 'DESIGN', 2019, 2, `VERIFIABILITY ${RELEVANCE} POTENTIAL_IMPACT PROMISING`],
    ['IRM_2018_2020', 'MIDTERM', 2019, 2, 'COMPLETION'],
    ['IRM_2018_2020', 'END_OF_TERM', 2019, 2, `COMPLETION ${DIOG}`],
    ['IRM_2021_PLUS', 'DESIGN', 2022, 2, 'VERIFIABILITY OPEN_GOV_LENS POTENTIAL_FOR_RESULTS PROMISING'],
    ['IRM_2021_PLUS', 'MIDTERM', 2022, 2, ''],
    ['IRM_2021_PLUS', 'MIDTERM', 2023, 4, 'COMPLETION'],
    ['IRM_2021_PLUS', 'END_OF_TERM', 2020, 2, `COMPLETION ${DIOG}`],
    ['IRM_2021_PLUS', 'END_OF_TERM', 2021, 2, 'COMPLETION EARLY_RESULTS'],
    ['OGP_LOCAL', 'END_OF_COMMITMENT', 2021, 2, 'COMPLETION DIOG.ATI DIOG.CP DIOG.PA'],
    ['OGP_LOCAL', 'END_OF_TERM', 2021, 2, ''],
    ['NATIONAL_EC_2021', 'END_OF_TERM', 2019, 2, ''],
  ])('%s %s, plan of %i for %i years: %s', (methodology, moment, planYear, years, expected) => {
    const questions = questionsOf(methodology, moment, { year: planYear, years });
    expect(questions.map(({ key }) => key).join(' ')).toBe(expected);
    expect(questions.every(({ values }) => values.length >= 2)).toBe(true);
  });

  it.each<[Methodology, Moment, number, string]>([
    ['IRM_2014_2017', 'END_OF_TERM', 2015, 'COMPLETION DIOG'],
    ['IRM_2018_2020', 'DESIGN', 2019, `VERIFIABILITY ${RELEVANCE} POTENTIAL_IMPACT`],
    ['IRM_2018_2020', 'MIDTERM', 2019, ''],
    ['IRM_2018_2020', 'END_OF_TERM', 2019, 'COMPLETION'],
    ['IRM_2021_PLUS', 'DESIGN', 2022, 'VERIFIABILITY OPEN_GOV_LENS POTENTIAL_FOR_RESULTS PROMISING'],
    ['IRM_2021_PLUS', 'END_OF_TERM', 2022, 'COMPLETION'],
    ['OGP_LOCAL', 'END_OF_COMMITMENT', 2021, 'COMPLETION'],
  ])('%s %s codes for every commitment: %s (plan of %i)', (methodology, moment, planYear, expected) => {
    const questions = questionsOf(methodology, moment, { year: planYear, years: 2 }).filter(({ always }) => always);
    expect(questions.map(({ key }) => key).join(' ')).toBe(expected);
  });

  it('has no other answers than the scale; towards one value of the Partnership nobody waits for early results', () => {
    const questions = questionsOf('IRM_2018_2020', 'END_OF_TERM', { year: 2019, years: 2 });
    const scale = ['WORSENED', 'DID_NOT_CHANGE', 'MARGINAL', 'MAJOR', 'OUTSTANDING'];
    expect(questions.find(({ key }) => key === 'DIOG')?.values).toEqual([...scale, 'NO_EARLY_RESULTS_YET']);
    expect(questions.find(({ key }) => key === 'DIOG.CP')?.values).toEqual(scale);
    const [, relevance] = questionsOf('IRM_2018_2020', 'DESIGN', { year: 2019, years: 2 });
    expect(relevance?.values).toEqual(['NO', 'YES']);
  });

  it('never asks what is computed or belongs to OGP’s own site', () => {
    const terms = [2013, 2016, 2019, 2023].map((submitted) => ({
      year: submitted,
      years: 4,
      level: 'NATIONAL' as const,
    }));
    const asked = terms.flatMap((term) =>
      codebooksFor(term).flatMap(({ methodology, moment }) => questionsOf(methodology, moment, term)),
    );
    const keys = asked.map(({ key }) => key);
    expect(keys).not.toContain('POTENTIALLY_STARRED');
    expect(keys).not.toContain('OGP_SITE_AMBITION');
    expect(keys).not.toContain('RELEVANCE');
  });
});

describe('the term of a plan', () => {
  it.each([
    [aVersion({ submittedOn: year(2019), startsOn: month('2019-12'), endsOn: month('2021-08') }), 2019, 2],
    [aVersion({ submittedOn: null, startsOn: month('2024-01'), endsOn: month('2027-12') }), 2020, 4],
  ])('is told by its first version', (version, expected, years) => {
    expect(planTerm(dossierWith({ versions: [version] }))).toEqual({ year: expected, years, level: 'NATIONAL' });
  });
});

describe('the methods that a plan can be assessed by', () => {
  // Domain brief, 1.2 and 2.1: by the year in which the plan was submitted. Correct a row here first.
  it.each<[number, 'NATIONAL' | 'LOCAL', string]>([
    [2010, 'NATIONAL', ''],
    [2011, 'NATIONAL', 'IRM_2011_2014'],
    [2012, 'NATIONAL', 'IRM_2011_2014'],
    [2013, 'NATIONAL', 'IRM_2011_2014 IRM_2014_2017'],
    [2014, 'NATIONAL', 'IRM_2011_2014 IRM_2014_2017'],
    [2015, 'NATIONAL', 'IRM_2014_2017'],
    [2017, 'NATIONAL', 'IRM_2014_2017 IRM_2018_2020'],
    [2018, 'NATIONAL', 'IRM_2018_2020'],
    [2019, 'NATIONAL', 'IRM_2018_2020 IRM_2021_PLUS'],
    [2020, 'NATIONAL', 'IRM_2021_PLUS'],
    [2024, 'NATIONAL', 'IRM_2021_PLUS'],
    [2016, 'LOCAL', 'IRM_2014_2017 OGP_LOCAL'],
    [2021, 'LOCAL', 'OGP_LOCAL'],
  ])('plan of %i, %s: %s', (submitted, level, expected) => {
    const found = codebooksFor({ year: submitted, years: 2, level }).map(({ methodology }) => methodology);
    expect([...new Set(found)].join(' ')).toBe(expected);
  });

  it.each<[number, string]>([
    [
      2017,
      'IRM_2014_2017 MIDTERM, IRM_2014_2017 END_OF_TERM, IRM_2018_2020 DESIGN, IRM_2018_2020 MIDTERM, IRM_2018_2020 END_OF_TERM',
    ],
    [2019, 'IRM_2018_2020 DESIGN, IRM_2018_2020 MIDTERM, IRM_2018_2020 END_OF_TERM, IRM_2021_PLUS END_OF_TERM'],
    [2020, 'IRM_2021_PLUS DESIGN, IRM_2021_PLUS END_OF_TERM'],
    [2022, 'IRM_2021_PLUS DESIGN, IRM_2021_PLUS END_OF_TERM'],
  ])('at each moment, plan of %i: %s', (submitted, expected) => {
    const found = codebooksFor({ year: submitted, years: 2, level: 'NATIONAL' });
    expect(found.map(({ methodology, moment }) => `${methodology} ${moment}`).join(', ')).toBe(expected);
  });

  it.each([2017, 2018, 2019])(
    'ask a plan of %i neither for the open-government lens nor for potential for results',
    (submitted) => {
      const term = { year: submitted, years: 2, level: 'NATIONAL' as const };
      const asked = codebooksFor(term).flatMap(({ methodology, moment }) => questionsOf(methodology, moment, term));
      expect(asked.map(({ key }) => key)).not.toContain('OPEN_GOV_LENS');
      expect(asked.map(({ key }) => key)).not.toContain('POTENTIAL_FOR_RESULTS');
    },
  );
});
