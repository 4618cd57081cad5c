import { describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { institutionPage } from './institution-page.ts';

const dossiers = dossiersOf(await ecuadorDossier());
const TODAY = '2026-11-22';
const page = (slug: string, asOf = TODAY) => institutionPage(dossiers, { slug, asOf });
const inPlan = async (slug: string, asOf?: string) => {
  const [plan] = (await page(slug, asOf)).plans;
  if (!plan) throw new Error(`no plan knows ${slug}`);
  return plan;
};

describe('an institution that answers', () => {
  it('has the milestones that it leads, complete by its word and overdue', async () => {
    const { totals, answers } = await inPlan('sercop');
    expect([totals?.complete.value, totals?.complete.explanation.N]).toEqual([5, 9]);
    expect(totals?.overdue.value).toBe(4);
    expect(answers.map(({ commitment, role }) => [commitment.code, role])).toEqual([['EC0003', 'LEAD']]);
  });

  it('has a record of reporting: how many of how many, on which days, in which states', async () => {
    const [record] = (await inPlan('sercop')).records;
    expect([record?.source, record?.coverage.value, record?.coverage.explanation.N, record?.filed]).toEqual([
      'AGENCY_SELF',
      8,
      9,
      8,
    ]);
    expect(record?.rows[0]?.days.map(({ date }) => date)).toEqual(['2021-10-18', '2021-10-21']);
    expect(record?.states.value.map(({ state, count }) => [state.value, count])).toEqual([
      ['COMPLETADO', 5],
      ['EJECUCION', 2],
      ['PLANIFICACION', 1],
    ]);
  });

  it('is not given the reports of the body that it leads together with', async () => {
    const [record] = (await inPlan('mintel')).records;
    expect([record?.coverage.value, record?.coverage.explanation.N, record?.filed]).toEqual([11, 12, 7]);
  });

  it('counts a silent counterpart in full', async () => {
    const [record] = (await inPlan('fcd')).records;
    expect(record?.rows.map(({ commitment, filed, total }) => [commitment.number, filed, total])).toEqual([
      [3, 9, 9],
      [5, 0, 5],
    ]);
  });

  it('has the forum’s own record', async () => {
    const found = await page('grupo-nucleo');
    expect(found.isForum).toBe(true);
    expect(found.plans[0]?.members).toHaveLength(12);
    expect([found.plans[0]?.records[0]?.coverage.value, found.plans[0]?.records[0]?.filed]).toEqual([48, 48]);
  });
});

describe('what others answered about its duties', () => {
  it('keeps who answered, towards whom, how often yes and no, of how many milestones', async () => {
    const { duties } = await inPlan('cpc');
    const rows = duties.filter(({ commitment }) => commitment.number === 6);
    expect(rows.map(({ by, towards, yes, no, total }) => [by.id, towards.map(({ id }) => id), yes, no, total])).toEqual(
      [
        ['dpe', ['dpe'], 0, 4, 4],
        ['grupo-nucleo', ['grupo-nucleo'], 2, 2, 4],
        ['grupo-nucleo', ['dpe'], 1, 3, 4],
      ],
    );
  });

  it('says when an answer was about several bodies at once', async () => {
    const { duties } = await inPlan('grupo-faro');
    expect(duties.map(({ together }) => together.length)).toEqual([4, 4, 4]);
  });

  it('gives the reason with the milestone where one was written', async () => {
    const { duties } = await inPlan('mintel');
    const refused = duties.flatMap(({ by, refusals }) => refusals.map((refusal) => [by.id, refusal.milestone]));
    expect(refused).toEqual([['redam', 6]]);
  });
});

describe('predecessors and successors', () => {
  it('says of a body that is no more who inherited what, and when', async () => {
    const { after, plans } = await page('planifica-ecuador');
    expect(after.map(({ to, on, legalAct }) => [to.id, on?.date, legalAct])).toEqual([
      ['snp', '2021-05-24', 'Decreto Ejecutivo 3'],
    ]);
    const passed = plans[0]?.handovers.map(({ from, to, commitment, seat }) => [
      from.id,
      to.id,
      commitment?.code ?? seat,
    ]);
    expect(passed).toEqual([
      ['senplades', 'planifica-ecuador', 2],
      ['planifica-ecuador', 'snp', 'EC0002'],
      ['planifica-ecuador', 'snp', 2],
    ]);
    expect(plans[0]?.answers).toMatchObject([{ current: false, to: { date: '2021-05-24' } }]);
    expect(plans[0]?.totals).toBeNull();
    expect(plans[0]?.beforeReports).toMatchObject({ until: { date: '2021-05-24' }, round: { date: '2021-10-22' } });
  });

  it('gives the whole chain, the earliest first, and keeps an unknown date unknown', async () => {
    const { before } = await page('maate');
    expect(before.map(({ from, on }) => [from[0]?.id, on?.date ?? null])).toEqual([
      ['mae', null],
      ['maae', '2021-06-05'],
    ]);
  });

  it('knows nothing yet of what comes later than the day shown', async () => {
    const planifica = await page('planifica-ecuador', '2021-05-23');
    expect(planifica.after).toEqual([]);
    expect(planifica.plans[0]?.answers).toMatchObject([{ current: true, to: null }]);
    expect((await page('snp', '2021-05-23')).notYet).toMatchObject({ on: { date: '2021-05-24' } });
    expect((await page('snp')).notYet).toBeNull();
  });
});

describe('events, seats and sources', () => {
  it('lists what it took part in by the day shown, the earliest first', async () => {
    const { events } = await inPlan('mintel', '2020-12-31');
    expect(events.map(({ id }) => id)).toEqual(['c01-policy', 'c01-guide-consultation', 'c01-guide-signed']);
  });

  it('lists its seat, its tasks in the forum and where its name was read', async () => {
    const { seats, tasks } = await inPlan('iaen');
    expect(seats).toMatchObject([{ seat: 10, sector: 'ACADEMIA', current: true }]);
    expect(tasks).toHaveLength(1);
    expect((await page('iaen')).sources.map(({ id }) => id)).toContain('plan-es-2020');
  });
});

it('refuses a body that no plan knows', async () => {
  await expect(page('ministerio-de-la-luna')).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'INSTITUTION' });
});
