import { describe, expect, it } from 'vitest';
import type { DeadlinesQuery } from '#contracts/following-queries.ts';
import type { CalendarGroup } from '#contracts/calendar-views.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { deadlines } from './deadlines.ts';

const dossiers = dossiersOf(await ecuadorDossier());
const ask = (query: DeadlinesQuery = {}, asOf = '2026-11-22') => deadlines(dossiers, { asOf, query });
const ids = (groups: readonly CalendarGroup[]) => groups.flatMap(({ entries }) => entries.map(({ id }) => id));

describe('the calendar of Ecuador’s plan', () => {
  it('has nothing to come once the plan has ended, and says when that was', async () => {
    const view = await ask();
    expect(view.coming).toEqual([]);
    expect([view.planEnded, view.planEndsOn.date]).toEqual([true, '2022-08-31']);
    expect(view.counts).toEqual({ done: 27, overdue: 32, coming: 0 });
    expect(view.overdue.value).toBe(32);
  });

  it('gives the past by month, the latest first, years apart from months', async () => {
    const { past } = await ask();
    expect(past.slice(0, 3).map(({ period }) => period)).toEqual(['2023', '2022-08', '2022-06']);
    expect(past.find(({ period }) => period === '2022-08')?.entries.map(({ kind }) => kind)).toEqual(['PLAN_END']);
  });

  it('puts what is known only to the year at the end of its year', async () => {
    const dossier = await ecuadorDossier();
    const events = dossier.events.map((event) =>
      event.kind === 'SUBMISSION' ? { ...event, startsOn: { date: '2021-01-01', precision: 'YEAR' as const } } : event,
    );
    const { past } = await deadlines(dossiersOf({ ...dossier, events }), { asOf: '2026-11-22', query: {} });
    const periods = past.map(({ period }) => period).filter((period) => period.startsWith('2021'));
    expect(periods.indexOf('2021')).toBe(periods.length - 1);
    expect(periods.length).toBeGreaterThan(1);
  });

  it('gives what is to come on a past day, the next first', async () => {
    const { coming, planEnded, counts } = await ask({}, '2022-06-01');
    expect(coming.map(({ period }) => period)).toEqual(['2022-06', '2022-08']);
    expect(ids(coming)[0]).toBe('WINDOW_CLOSES-2022-05');
    expect(planEnded).toBe(false);
    expect(counts.done + counts.overdue + counts.coming).toBe(59);
  });

  it('keeps what was done early at its date', async () => {
    const { coming } = await ask({ estado: 'DONE' }, '2021-12-03');
    expect(ids(coming)).toEqual(['C09-H03', 'C10-H02']);
  });

  it('counts what happened on the very day shown as past', async () => {
    const { coming, past } = await ask({}, '2021-12-03');
    expect(ids(coming)).not.toContain('core-group-assessment-2021-12');
    expect(ids(past)[0]).toBe('core-group-assessment-2021-12');
  });

  it('shows the end that the plan had before it was rescheduled', async () => {
    const { past } = await ask();
    expect(past.find(({ period }) => period === '2021-08')?.entries.map(({ kind }) => kind)).toContain(
      'FORMER_PLAN_END',
    );
  });

  it.each([
    // query, milestones found
    [{ compromiso: 'EC0003' }, 9],
    [{ institucion: 'mintel' }, 12],
    [{ institucion: 'cpc' }, 9],
    [{ estado: 'OVERDUE' }, 32],
    [{ estado: 'DONE', compromiso: 'EC0003' }, 5],
    [{ anio: '2020', estado: 'OVERDUE' }, 1],
  ] as const)('narrowed by %o it has %i milestones', async (query, expected) => {
    const { past, coming } = await ask(query);
    const found = [...past, ...coming].flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'MILESTONE_END');
    expect(found).toHaveLength(expected);
  });

  it('leaves out the plan’s road when certain deadlines are asked for', async () => {
    const { past } = await ask({ compromiso: 'EC0003' });
    expect(past.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'EVENT')).toEqual([]);
  });

  it('says how many ends are unknown while only the plan’s later text gives them', async () => {
    const view = await ask({}, '2020-06-01');
    expect([view.undated, view.milestones]).toEqual([59, 59]);
  });

  it.each([
    [{ institucion: 'nadie' }, 'INSTITUTION'],
    [{ compromiso: 'EC9999' }, 'COMMITMENT'],
  ])('refuses %o', async (query, detail) => {
    await expect(ask(query)).rejects.toMatchObject({ code: 'NOT_FOUND', detail });
  });
});

describe('a date of the calendar', () => {
  it('is a deadline or an event, and can be asked for by kind', async () => {
    const all = await ask();
    const kinds = (groups: readonly CalendarGroup[]) =>
      new Set(groups.flatMap(({ entries }) => entries.map((e) => e.kind)));
    const events = await ask({ clase: 'EVENT' });
    const due = await ask({ clase: 'DEADLINE' });
    expect(kinds(events.past)).toEqual(new Set(['EVENT']));
    expect(kinds(due.past)).not.toContain('EVENT');
    expect([ids(events.past).length, ids(due.past).length]).toEqual([all.kinds.EVENT, all.kinds.DEADLINE]);
    expect(ids(all.past).length).toBe(all.kinds.EVENT + all.kinds.DEADLINE);
  });

  it('gives a state only with its day, its office and its evidence (rule D1)', async () => {
    const { past } = await ask({ compromiso: 'EC0003' });
    const milestones = past.flatMap(({ entries }) => entries.flatMap((e) => (e.kind === 'MILESTONE_END' ? [e] : [])));
    const said = milestones.flatMap(({ reported }) => reported ?? []);
    expect(said.length).toBe(8);
    for (const { by, reportedOn, evidence } of said) {
      expect(by?.acronym).toBe('SERCOP');
      expect(reportedOn.date).toMatch(/^2021-/);
      expect(Array.isArray(evidence)).toBe(true);
    }
    expect(milestones.filter(({ reported }) => reported === null)).toHaveLength(1);
  });
});
