/** Ecuador's plan, from its files: the figures that are known to be true, computed by the domain. */
import { describe, expect, it } from 'vitest';
import { differences } from '#domain/discrepancies.ts';
import { countsByMark, coverage, differing, discrepancies, overdueCount } from '#domain/figures.ts';
import { dossierFindings } from '#domain/invariants.ts';
import { irmAsOf, irmReportsOn, irmValueCounts } from '#domain/irm/assessments.ts';
import { organizationRecord } from '#domain/organizations.ts';
import { leadOrganizationsOn, leadsOfPlanOn } from '#domain/participation.ts';
import { evidenceCoverage, lastUpdate } from '#domain/progress.ts';
import { publishedComparison } from '#domain/published-comparison.ts';
import { repositoryClock } from '#domain/repository-clock.ts';
import { coverageByPeriod } from '#domain/series/coverage-by-period.ts';
import { milestonesByBody, milestonesByTheme } from '#domain/series/groups.ts';
import { plannedAgainstReported } from '#domain/series/planned-reported.ts';
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
    const third = found.filter(({ commitment }) => commitment.id === 'C03');
    expect(third.map(({ standing }) => standing.milestone.number)).toEqual([6, 8]);
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

describe('the published percentages of October 2021 beside ours', () => {
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

describe('series of the charts', () => {
  it('planned against reported, by quarter', () => {
    const { quarters, comparison } = plannedAgainstReported(dossier, standings, today).value;
    expect(quarters.map(({ endsOn, due, reported, difference }) => [endsOn, due, reported, difference])).toEqual([
      ['2020-03-31', 3, null, null],
      ['2020-06-30', 7, null, null],
      ['2020-09-30', 13, null, null],
      ['2020-12-31', 19, null, null],
      ['2021-03-31', 23, null, null],
      ['2021-06-30', 27, null, null],
      ['2021-09-30', 35, null, null],
      ['2021-12-31', 42, 27, 15],
      ['2022-03-31', 47, 27, 20],
      ['2022-06-30', 59, 27, 32],
    ]);
    expect(comparison).toEqual({ day: '2021-10-22', due: 35, complete: 27, covered: 53 });
  });

  it.each([
    // body, complete, under way, in preparation, no report, reported, of, overdue
    ['mintel', 7, 3, 1, 1, 11, 12, 5],
    ['presidencia', 4, 2, 3, 1, 9, 10, 6],
    ['sdh', 5, 2, 2, 0, 9, 9, 4],
    ['sercop', 5, 2, 1, 1, 8, 9, 4],
    ['mdt', 1, 4, 1, 0, 6, 6, 5],
    ['mernnr', 3, 2, 0, 0, 5, 5, 2],
    ['snp', 1, 0, 0, 4, 1, 5, 4],
    ['dpe', 2, 1, 1, 0, 4, 4, 2],
    ['maate', 2, 1, 1, 0, 4, 4, 2],
  ])(
    '%s: %s complete, %s under way, %s in preparation, %s without report',
    (id, complete, underway, prep, silent, n, N, overdue) => {
      const row = milestonesByBody(dossier, standings, today).value.rows.find(
        ({ organization }) => organization.id === id,
      );
      expect(row).toMatchObject({ counts: { complete, underway, prep, 'no-report': silent }, n, N, overdue });
    },
  );

  it('rows of bodies sum to 64, those of themes to 59', () => {
    expect(milestonesByBody(dossier, standings, today).value).toMatchObject({ rowSum: 64, milestones: 59 });
    const themes = milestonesByTheme(dossier, standings, today).value;
    expect(themes.map(({ N }) => N)).toEqual([21, 9, 13, 16]);
  });

  it('the round of 2022 took place without data: it is not a 0', () => {
    const rounds = coverageByPeriod(dossier, today).value.map(({ status, reported }) => [status, reported]);
    expect(rounds).toEqual([
      ['DATA', { AGENCY_SELF: 53, COUNTERPART: 54, CORE_GROUP: 48 }],
      ['NO_DATA', null],
    ]);
  });

  it('MINTEL answers for 12 milestones and has filed on 7 of them', () => {
    const rows = organizationRecord(dossier, 'mintel', today, standings)?.reporting ?? [];
    expect(rows.map(({ commitment, reported, filed, total }) => [commitment, reported, filed, total])).toEqual([
      ['C01', 7, 7, 7],
      ['C09', 4, 0, 5],
    ]);
  });
});

describe('what the IRM concluded', () => {
  it('its reports count from the end of the year they are known by', () => {
    const known = (asOf: string) => irmReportsOn(dossier, asOf).map(({ id }) => id);
    expect([known('2021-12-30'), known('2021-12-31')]).toEqual([[], ['irm-design-2021']]);
    expect(known('2023-12-31')).toEqual(['irm-design-2021', 'irm-results-2023']);
  });

  it('early results are known for 7 of 10 commitments, and 3 are to be transcribed', () => {
    const report = dossier.irmReports.find(({ id }) => id === 'irm-results-2023');
    if (!report) throw new Error('no results report');
    const { value, explanation } = irmValueCounts(dossier, report, 'DIOG', today);
    expect(value).toEqual({ OUTSTANDING: 2, MARGINAL: 3, NO_EARLY_RESULTS_YET: 2 });
    expect(explanation).toMatchObject({
      n: 7,
      N: 10,
      leftOut: [{ reason: 'NOT_TRANSCRIBED', items: ['C02', 'C05', 'C08'] }],
    });
  });

  it('completion is known for no commitment: it waits to be transcribed', () => {
    const cells = [...irmAsOf(dossier, today).values()].flatMap((rows) =>
      rows.filter(({ variable }) => variable === 'COMPLETION').flatMap((row) => row.cells),
    );
    expect(new Set(cells.map(({ absence }) => absence))).toEqual(new Set(['TO_TRANSCRIBE']));
    expect(cells).toHaveLength(10);
  });
});

describe('invariants', () => {
  const faults = dossierFindings(dossier, { legacy: true });

  it('hold, but for what the platform of 2021 released so', () => {
    expect(faults.filter(({ level }) => level === 'ERROR')).toEqual([]);
    const notComplete = faults.filter(({ code }) => code === 'FULL_PERCENT_NOT_COMPLETE');
    expect(notComplete.map(({ where }) => where)).toEqual(['C03-H06-agency-sercop']);
    expect(faults.filter(({ code }) => code === 'FULL_PERCENT_WITHOUT_EVIDENCE')).toHaveLength(23);
  });
});
