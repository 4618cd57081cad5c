import { describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { planOverview } from './plan-overview.ts';
import { planPage } from './plan-page.ts';

const TODAY = '2026-11-22';
const plan = 'ecuador-2019-2022';

const overview = async (asOf = TODAY) => planOverview(dossiersOf(await ecuadorDossier()), { plan, asOf });

describe('the plan at a glance', () => {
  it('counts what the plan holds and who answers', async () => {
    expect((await overview()).counts).toEqual({
      commitments: 10,
      milestones: 59,
      themes: 4,
      leads: 9,
      counterparts: 11,
    });
  });

  it('counts milestones by the word of the agencies, with coverage, and never takes silence for zero', async () => {
    const { byMark, overdueByMark } = await overview();
    expect(byMark.value).toMatchObject({ complete: 27, underway: 16, prep: 10, 'no-report': 6 });
    expect(byMark.explanation).toMatchObject({ n: 53, N: 59 });
    expect(overdueByMark).toMatchObject({ complete: 0, underway: 16, prep: 10, 'no-report': 6 });
  });

  it.each([
    [TODAY, 32, 17, 57, 3],
    ['2021-12-03', 14, 17, 57, 3],
    ['2020-06-01', 0, 0, 0, 0],
  ])('on %s: %s overdue, sources differ on %s of %s, %s discrepancies', async (day, late, differ, of, apart) => {
    const view = await overview(day);
    expect([view.overdue.value, view.differing.value, view.differing.explanation.n, view.discrepancies.value]).toEqual([
      late,
      differ,
      of,
      apart,
    ]);
  });

  it.each([
    ['2018-06-01', false],
    ['2019-12-30', false],
    ['2019-12-31', true],
    [TODAY, true],
  ])('on %s was public: %s', async (day, published) => {
    expect((await overview(day)).published).toBe(published);
  });

  it('is public where no date at all is on record', async () => {
    const dossier = await ecuadorDossier();
    const versions = dossier.versions.map((version) => ({ ...version, publishedOn: null, submittedOn: null }));
    const view = await planOverview(dossiersOf({ ...dossier, versions }), { plan, asOf: '2018-06-01' });
    expect(view.published).toBe(true);
  });

  it.each([
    ['2020-06-01', true, 'rescheduled'],
    ['2020-12-31', false, 'rescheduled'],
  ])('on %s is worded as in a later version: %s', async (day, laterWording, id) => {
    expect(await overview(day)).toMatchObject({ laterWording, wording: { id } });
  });

  it('has no results before the IRM published any, and then says how many were transcribed', async () => {
    expect((await overview('2021-12-03')).results).toMatchObject({ reported: false, transcribed: 0, of: 10 });
    expect((await overview()).results).toMatchObject({
      reported: true,
      transcribed: 7,
      of: 10,
      values: [
        { value: 'OUTSTANDING', count: 2 },
        { value: 'MARGINAL', count: 3 },
        { value: 'NO_EARLY_RESULTS_YET', count: 2 },
      ],
    });
  });

  it('names the bodies that stayed silent where another one reported', async () => {
    const { matrix } = await overview();
    const silent = matrix.silent.map(({ commitment, source, reported }) => [
      commitment.code,
      source,
      reported.map(({ id }) => id),
    ]);
    expect(silent).toEqual([
      ['EC0005', 'COUNTERPART', []],
      ['EC0007', 'COUNTERPART', ['dialogo-diverso']],
      ['EC0009', 'AGENCY_SELF', ['presidencia']],
    ]);
  });

  it('lists the milestones overdue the longest first, or when the next one is due', async () => {
    const late = (await overview()).longestOverdue.map(({ standing }) => standing.overdueDays ?? 0);
    expect(late).toHaveLength(6);
    expect(late).toEqual(late.toSorted((a, b) => b - a));
    expect((await overview('2021-01-01')).nextDue).toEqual({ date: '2021-01-31', precision: 'MONTH' });
    expect((await overview()).nextDue).toBeNull();
  });

  it('names who said the last state of an overdue milestone', async () => {
    const { longestOverdue } = await overview('2021-12-03');
    const said = longestOverdue.map(({ standing, reporter }) => [
      standing.latest.AGENCY_SELF?.organization,
      reporter?.id,
    ]);
    expect(said.every(([organization, reporter]) => organization === reporter)).toBe(true);
    expect(said.some(([, reporter]) => reporter !== undefined)).toBe(true);
  });

  it('counts milestones with evidence', async () => {
    const { evidence } = await overview();
    expect([evidence.value, evidence.explanation.N, evidence.explanation.formula]).toEqual([
      5,
      59,
      'evidence-coverage/1',
    ]);
  });

  it('knows no plan by another name', async () => {
    const none = planOverview(dossiersOf(await ecuadorDossier()), { plan: 'otro', asOf: TODAY });
    await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the page of a plan', () => {
  it('tells which version held on the day and which were not yet public', async () => {
    const dossiers = dossiersOf(await ecuadorDossier());
    const then = await planPage(dossiers, { plan, asOf: '2020-06-01' });
    expect(then.versions.map(({ version, known, inForce }) => [version.id, known, inForce])).toEqual([
      ['original', true, true],
      ['rescheduled', false, false],
    ]);
    expect(then.irmReports).toEqual([]);
    expect(then.findings).toEqual([]);
    const now = await planPage(dossiers, { plan, asOf: TODAY });
    expect(now.versions.map(({ inForce }) => inForce)).toEqual([false, true]);
    expect(now.findings).toHaveLength(13);
  });
});
