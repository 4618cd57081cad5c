import { describe, expect, it } from 'vitest';
import { repositoryClock } from './repository-clock.ts';
import { RULE_SETS_BY_CODE } from './rule-sets.ts';
import { planStandings } from './standing.ts';
import { aCommitment, aMilestone, aReport, dossierWith } from './testing/dossier.ts';
import { RULE_SETS, type RuleSetCode } from './values.ts';

/** A plan from January 2020 to August 2022, updated on 15 October and 3 December 2021 and after its end. */
const plan = dossierWith({
  commitments: [aCommitment({ id: 'C01' }), aCommitment({ id: 'C02' })],
  milestones: [aMilestone('C01-H01'), aMilestone('C02-H01')],
  reports: [
    aReport({ publishedOn: '2021-10-15' }),
    aReport({ publishedOn: '2021-12-03', source: 'CORE_GROUP' }),
    aReport({ publishedOn: '2023-03-01' }),
  ],
});
const clockOn = (asOf: string, ruleSet: RuleSetCode = 'R2018_2021') => {
  const dossier = { ...plan, plan: { ...plan.plan, ruleSet } };
  return repositoryClock(dossier, planStandings(dossier, asOf), asOf);
};

describe('the repository clock of a plan whose rule is six months', () => {
  it.each([
    // day, last update, days to date, measured on, days silent, due by, late
    ['2019-12-01', null, null, '2019-12-01', 0, '2020-07-01', false],
    ['2020-03-01', null, null, '2020-03-01', 60, '2020-07-01', false],
    ['2020-07-01', null, null, '2020-07-01', 182, '2020-07-01', false],
    ['2020-07-02', null, null, '2020-07-02', 183, '2020-07-01', true],
    ['2021-10-15', '2021-10-15', 0, '2021-10-15', 0, '2022-04-15', false],
    ['2022-06-03', '2021-12-03', 182, '2022-06-03', 182, '2022-06-03', false],
    ['2022-06-04', '2021-12-03', 183, '2022-06-04', 183, '2022-06-03', true],
    ['2022-08-31', '2021-12-03', 271, '2022-08-31', 271, '2022-06-03', true],
    // After the end the rule no longer runs; the silence to date goes on being told.
    ['2022-12-31', '2021-12-03', 393, '2022-08-31', 271, '2022-06-03', true],
    ['2023-03-02', '2023-03-01', 1, '2022-08-31', 271, '2022-06-03', true],
  ])('on %s', (asOf, lastUpdate, daysToDate, measuredOn, daysSilent, dueBy, late) => {
    const expected = { lastUpdate, daysToDate, measuredOn, daysSilent, maxAgeMonths: 6, dueBy, late };
    expect(clockOn(asOf).plan.value).toEqual(expected);
  });

  it('each commitment has its own clock', () => {
    const { commitments } = clockOn('2022-01-01');
    expect(commitments.get('C01')?.value).toMatchObject({ lastUpdate: '2021-12-03', late: false });
    expect(commitments.get('C02')?.value).toMatchObject({ lastUpdate: null, daysSilent: 731, late: true });
  });

  it('where the rules set no limit nothing is late', () => {
    expect(clockOn('2022-08-31', 'PRE2018').plan.value).toMatchObject({ maxAgeMonths: null, dueBy: null, late: false });
  });
});

describe('rules by cycle', () => {
  it.each([
    ['PRE2018', null, null],
    ['R2018_2021', 6, 4],
    ['R2022', 6, 12],
  ] as const)('%s: repository %s months, lateness %s months', (code, age, lateness) => {
    expect(RULE_SETS_BY_CODE[code]).toMatchObject({ code, repositoryMaxAgeMonths: age, latenessMonths: lateness });
  });

  it('has a row for every cycle', () => {
    expect(Object.keys(RULE_SETS_BY_CODE).sort()).toEqual([...RULE_SETS].sort());
  });
});
