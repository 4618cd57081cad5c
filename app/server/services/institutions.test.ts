import { describe, expect, it } from 'vitest';
import type { InstitutionsQuery } from '#contracts/institution-queries.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { datasetPlanBeside } from '#server/testing/plan-variants.ts';
import { institutions } from './institutions.ts';

const dossier = await ecuadorDossier();
const dossiers = dossiersOf(dossier);
const ask = (query: InstitutionsQuery = {}, asOf = '2026-11-22') => institutions(dossiers, { asOf, query });
const idsIn = async (group: string, query?: InstitutionsQuery, asOf?: string) =>
  (await ask(query, asOf)).groups.find((found) => found.group === group)?.entries.map(({ body }) => body.id) ?? [];

describe('the institutions of Ecuador’s plan', () => {
  it('puts every body in one group, by its strongest part', async () => {
    const { groups, found, total } = await ask();
    expect(groups.map(({ group, entries }) => [group, entries.length])).toEqual([
      ['LEAD', 9],
      ['COUNTERPART', 11],
      ['FORMER', 4],
      ['OTHER', 45],
      ['MENTIONED', 60],
    ]);
    expect([found, total]).toEqual([132, 132]);
  });

  it('names the twelve seats of the Core Group, those of bodies that answer among them', async () => {
    const { forum } = await ask();
    expect(forum?.members.map(({ seat }) => seat.seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(forum?.members.map(({ body }) => body.id)).toContain('mintel');
    expect(forum?.record.reduce((sum, { reported }) => sum + reported, 0)).toBe(48);
  });

  it('says what a body answers for and how it was reported on', async () => {
    const { groups } = await ask();
    const mintel = groups[0]?.entries.find(({ body }) => body.id === 'mintel');
    expect(
      mintel?.answers.map(({ commitment, role, complete, marks }) => [commitment.code, role, complete, marks.length]),
    ).toEqual([
      ['EC0001', 'LEAD', 4, 7],
      ['EC0009', 'CO_LEAD', 3, 5],
    ]);
    expect(
      mintel?.record.map(({ commitment, reported, filed, total }) => [commitment.number, reported, filed, total]),
    ).toEqual([
      [1, 7, 7, 7],
      [9, 4, 0, 5],
    ]);
    expect(mintel?.record[1]?.filedBy.map(({ id }) => id)).toEqual(['presidencia']);
  });

  it('says of one that is no more until when it was, and what it is by now', async () => {
    const { groups } = await ask({ rol: 'FORMER' });
    const senplades = groups[0]?.entries.find(({ body }) => body.id === 'senplades');
    expect(senplades?.became).toMatchObject({ on: { date: '2019-05-13' }, now: { id: 'snp' } });
  });

  it('shows who answered on a past day, and not who was to follow', async () => {
    const leads = await idsIn('LEAD', {}, '2021-05-23');
    expect(leads).toContain('planifica-ecuador');
    const { groups } = await ask({}, '2021-05-23');
    const all = groups.flatMap(({ entries }) => entries.map(({ body }) => body.id));
    expect(all).not.toContain('snp');
    expect(all).not.toContain('maate');
  });

  it.each([
    // words, first found
    ['mintel', ['mintel']],
    ['telecomunicaciones', ['mintel']],
    ['PLANIFICACION', ['snp', 'senplades', 'planifica-ecuador']],
    ['Fundacion ciudadania', ['fcd']],
    ['ombudsman', ['dpe']],
    ['nada de esto', []],
  ])('finds by %s whatever the accents and the language', async (q, expected) => {
    const { groups } = await ask({ q });
    const found = groups.flatMap(({ entries }) => entries.map(({ body }) => body.id));
    expect(found).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(found).toEqual([]);
  });

  it('finds the forum itself by its name', async () => {
    const { forum, groups, found } = await ask({ q: 'grupo nucleo' });
    expect([forum?.body.id, forum?.members.length, groups.length, found]).toEqual(['grupo-nucleo', 0, 0, 1]);
  });

  it('narrows by part and by type, and counts what each choice would give', async () => {
    expect(await idsIn('LEAD', { rol: 'LEAD', tipo: 'MINISTRY' })).toEqual(['mintel', 'maate', 'mernnr', 'mdt']);
    const { choices, forum, groups } = await ask({ rol: 'CORE_GROUP' });
    expect(forum?.members).toHaveLength(12);
    expect(groups).toEqual([]);
    expect(choices.types.find(({ type }) => type === 'UNIVERSITY')?.count).toBe(17);
  });

  it('lists only the bodies that the plan names, not those of another plan of the country', async () => {
    const both = dossiersOf(datasetPlanBeside(dossier), dossier);
    const { total, groups } = await institutions(both, { asOf: '2026-11-22', query: {} });
    expect([total, groups.map(({ group }) => group)]).toEqual([2, ['LEAD']]);
  });

  it('refuses a plan that there is not', async () => {
    await expect(ask({ plan: 'ecuador-1999' })).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'PLAN' });
  });
});
