/** Ecuador's plan, from its files: the figures that are known to be true, computed by the domain. */
import { describe, expect, it } from 'vitest';
import { differences, differingNumbers } from '#domain/discrepancies.ts';
import { countsByMark, coverage, differing, discrepancies, overdueCount } from '#domain/figures.ts';
import { leadOrganizationsOn, leadsOfPlanOn } from '#domain/participation.ts';
import { evidenceCoverage, lastUpdate } from '#domain/progress.ts';
import { publishedComparison } from '#domain/published-comparison.ts';
import { repositoryClock } from '#domain/repository-clock.ts';
import { planStandings } from '#domain/standing.ts';
import { readPlanFiles } from './plan-files.ts';

const { dossier, findings } = await readPlanFiles(
  new URL('../../../prisma/data/ecuador-2019-2022', import.meta.url).pathname,
);
if (!dossier) throw new Error(JSON.stringify(findings));

const today = '2026-11-22';
const standings = planStandings(dossier, today);

describe('the 59 milestones on 22 November 2026', () => {
  it.each([
    // source, complete, under way, in preparation, no report
    ['AGENCY_SELF', 27, 16, 10, 6],
    ['COUNTERPART', 26, 13, 15, 5],
    ['CORE_GROUP', 28, 13, 7, 11],
  ] as const)(
    '%s: %s complete, %s under way, %s in preparation, %s without report',
    (source, complete, underway, prep, silent) => {
      const { value, explanation } = countsByMark(standings, source, today);
      expect(value).toMatchObject({ complete, underway, prep, 'no-report': silent, stopped: 0, 'not-started': 0 });
      expect([explanation.n, explanation.N]).toEqual([59 - silent, 59]);
    },
  );

  it('nine bodies answer, and 53 of 59 milestones have an agency report', () => {
    expect(coverage(standings, 'AGENCY_SELF', today)).toMatchObject({ value: 53, explanation: { n: 53, N: 59 } });
    expect(leadsOfPlanOn(dossier, today).size).toBe(9);
  });

  it('17 of 57 comparable milestones differ, 3 of them by more than one step', () => {
    expect(differing(standings, today)).toMatchObject({ value: 17, explanation: { n: 57, N: 59 } });
    expect(discrepancies(standings, today).value).toBe(3);
    const found = differences(dossier, standings);
    const apart = found.filter(({ discrepancy }) => discrepancy);
    expect(apart.map(({ standing }) => standing.milestone.id)).toEqual(['C06-H04', 'C07-H01', 'C07-H08']);
    expect(differingNumbers(found, 'C03')).toEqual([6, 8]);
  });

  it('five milestones have evidence, and the last update is of 3 December 2021', () => {
    expect(evidenceCoverage(standings, today).value).toBe(5);
    expect(lastUpdate(standings, today).value?.publishedOn).toBe('2021-12-03');
  });
});

describe('as of earlier days', () => {
  it.each([
    // day, overdue, milestones with an agency report by then
    ['2020-12-30', 0, 0], // the rescheduled dates were not public yet, the original ones are unknown
    ['2020-12-31', 18, 0],
    ['2021-10-22', 10, 53],
    ['2021-12-03', 14, 53],
    ['2022-06-30', 24, 53],
    ['2022-07-01', 32, 53],
    [today, 32, 53],
  ])('on %s %s are overdue and %s reported on', (asOf, overdue, reported) => {
    const then = planStandings(dossier, asOf);
    expect(overdueCount(then, asOf).value).toBe(overdue);
    expect(coverage(then, 'AGENCY_SELF', asOf).value).toBe(reported);
  });
});

describe('the repository clock', () => {
  it('was silent for 271 days when the plan ended', () => {
    const { plan, commitments } = repositoryClock(dossier, standings, today);
    expect(plan.value).toMatchObject({ measuredOn: '2022-08-31', daysSilent: 271, dueBy: '2022-06-03', late: true });
    expect([...commitments.values()].every(({ value }) => value.late)).toBe(true);
  });
});

describe('the published percentages of October 2021 beside ours (domain brief 3.5)', () => {
  const [figures] = dossier.publishedFigures;
  if (!figures) throw new Error('no published figures');
  const { value } = publishedComparison(dossier, figures);
  const oneDecimal = (number: number | null) => (number === null ? null : Number(number.toFixed(1)));

  it.each([
    // commitment, published, missing as zero, reported, of, mean of the milestones printed beside it
    ['C01', 83, 82.9, 7, 7, 82.9],
    ['C02', 17, 20, 1, 5, 20],
    ['C03', 52, 75.6, 8, 9, 33.3],
    ['C04', 34, 68.8, 4, 4, 25],
    ['C05', 42, 76, 5, 5, 76],
    ['C06', 46, 57.5, 4, 4, 32.5],
    ['C07', 42, 74.4, 9, 9, 22.2],
    ['C08', 24, 29, 5, 5, 27],
    ['C09', 39, 70, 4, 5, 60],
    ['C10', 33, 39, 6, 6, 35.2],
  ])('%s: published %s, ours %s (%s/%s), printed milestones %s', (id, published, zero, n, N, printed) => {
    const row = value.commitments.find(({ commitment }) => commitment === id);
    expect(row).toMatchObject({ published, ours: { n, N } });
    expect(oneDecimal(row?.ours.missingAsZero ?? null)).toBe(zero);
    expect(oneDecimal(row?.meanOfPrintedMilestones ?? null)).toBe(printed);
  });

  it('the headline of 38.51 does not follow from the published figures, whose mean is 41.2', () => {
    expect(value.headline).toBe(38.51);
    expect(oneDecimal(value.meanOfPublished)).toBe(41.2);
    expect([oneDecimal(value.meanOfOurs.missingAsZero), oneDecimal(value.meanOfOurs.reportedOnly)]).toEqual([59.3, 70]);
  });

  it('28 milestones were printed as 0 %: 16 had reported more, 6 had reported 0 and 6 had not reported', () => {
    const zeros = value.commitments.flatMap(({ milestones }) => milestones).filter(({ published }) => published === 0);
    const count = (printed: string) => zeros.filter((row) => row.printed === printed).length;
    expect(zeros).toHaveLength(28);
    expect([count('REPORTED_BUT_ZERO'), count('AS_REPORTED'), count('NO_REPORT_AS_ZERO')]).toEqual([16, 6, 6]);
  });
});

describe('who answered when', () => {
  it.each([
    ['C02', '2021-05-23', ['planifica-ecuador']],
    ['C02', '2021-05-24', ['snp']],
    ['C04', '2020-06-01', ['maae']],
    ['C04', '2021-06-05', ['maate']],
    ['C09', today, ['presidencia', 'mintel']],
  ])('for %s on %s: %s', (commitment, asOf, ids) => {
    expect(leadOrganizationsOn(dossier, commitment, asOf).map(({ id }) => id)).toEqual(ids);
  });
});
