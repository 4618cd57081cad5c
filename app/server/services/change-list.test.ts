import { describe, expect, it } from 'vitest';
import type { ChangesQuery } from '#contracts/following-queries.ts';
import type { ChangeList } from '#contracts/change-views.ts';
import type { AuditEvent } from '#domain/records.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { changeList } from './change-list.ts';

const dossiers = dossiersOf(await ecuadorDossier());
const imported: AuditEvent = {
  id: '1',
  revision: 1,
  // Still 21 November in Quito.
  at: '2026-11-22T03:30:00.000Z',
  action: 'IMPORT',
  entity: 'PLAN',
  entityId: 'ecuador-2019-2022',
  summary: { es: 'Se cargó el plan', en: 'The plan was loaded' },
};
const trail = async () => [imported];
const ask = (query: ChangesQuery = {}, asOf = '2026-11-22') => changeList(dossiers, trail, { asOf, query });
const entries = ({ groups }: ChangeList) => groups.flatMap((group) => group.entries);

describe('what was published when', () => {
  it('starts with what this site did, on the day it was where the plan is at home', async () => {
    const { groups } = await ask();
    expect(groups[0]?.date).toEqual({ date: '2026-11-21', precision: 'DAY' });
    expect(groups[0]?.entries).toMatchObject([{ kind: 'SITE', revision: 1 }]);
  });

  it('groups by date as exactly as it is known, newest first', async () => {
    const { groups } = await ask();
    expect(groups.slice(1, 4).map(({ date }) => [date.date, date.precision])).toEqual([
      ['2023-01-01', 'YEAR'],
      ['2022-08-31', 'DAY'],
      ['2022-08-04', 'DAY'],
    ]);
  });

  it('tells the reports of a body on a commitment as one entry', async () => {
    const reports = entries(await ask({ tipo: 'REPORTS', compromiso: 'EC0003' }));
    expect(reports).toMatchObject([
      { source: 'CORE_GROUP', milestones: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      { source: 'AGENCY_SELF', by: { id: 'sercop' } },
      { source: 'COUNTERPART', by: { id: 'fcd' }, milestones: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      { source: 'AGENCY_SELF' },
    ]);
  });

  it('tells nothing twice: an IRM report, a version and a handover are not events as well', async () => {
    const { choices } = await ask();
    const told = [...entries(await ask()), ...entries(await ask({ pagina: 2 }))];
    const events = told.flatMap((entry) => (entry.kind === 'EVENT' ? [entry.id] : []));
    for (const id of [
      'irm-results-report',
      'irm-design-report',
      'plan-submitted',
      'rescheduled-plan-published',
      'c08-lead-moves',
    ]) {
      expect(events).not.toContain(id);
    }
    expect(choices.kinds.map(({ kind, count }) => [kind, count])).toContainEqual(['IRM_REPORT', 2]);
  });

  it.each([
    ['2022-08-01', ['SITE', 'IRM_REPORT', 'EVENT', 'EVENT']],
    ['2027-01-01', []],
  ])('since %s there are %j', async (desde, kinds) => {
    expect(entries(await ask({ desde })).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('knows only what was known on the day shown', async () => {
    const { groups, found } = await ask({}, '2018-12-31');
    expect(groups[0]?.date.date).toBe('2018-12-19');
    expect(found).toBeLessThan(20);
  });

  it('has pages, and no page beyond the last', async () => {
    const first = await ask();
    expect([first.page, first.from, first.to]).toEqual([1, 1, 40]);
    expect(first.pages).toBe(Math.ceil(first.found / 40));
    const last = await ask({ pagina: first.pages });
    expect(last.to).toBe(first.found);
    await expect(ask({ pagina: first.pages + 1 })).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'PAGE' });
  });
});
