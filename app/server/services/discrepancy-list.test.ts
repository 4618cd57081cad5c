import { describe, expect, it } from 'vitest';
import type { DiscrepanciesQuery } from '#contracts/following-queries.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { discrepancyList } from './discrepancy-list.ts';

const dossiers = dossiersOf(await ecuadorDossier());
const ask = (query: DiscrepanciesQuery = {}, asOf = '2026-11-22') => discrepancyList(dossiers, { asOf, query });

describe('where the sources of Ecuador’s plan differ', () => {
  it('gives 17 of 57 comparable milestones, 3 of them more than one step apart, the widest first', async () => {
    const { figures, discrepancies, oneStep } = await ask();
    expect([figures.differing.value, figures.differing.explanation.n, figures.differing.explanation.N]).toEqual([
      17, 57, 59,
    ]);
    expect(figures.discrepancies.value).toBe(3);
    expect(oneStep).toHaveLength(14);
    expect(discrepancies.map(({ commitment, milestone, steps }) => [commitment.code, milestone.number, steps])).toEqual(
      [
        ['EC0007', 1, 3],
        ['EC0007', 8, 3],
        ['EC0006', 4, 2],
      ],
    );
  });

  it('sets the three words side by side, signed and dated, and names who was silent', async () => {
    const { discrepancies, oneStep } = await ask();
    const first = discrepancies[0];
    expect(first?.columns.map(({ source, report, by }) => [source, report?.state.value, by?.id])).toEqual([
      ['AGENCY_SELF', 'COMPLETADO', 'sdh'],
      ['COUNTERPART', 'DEFINICION', 'dialogo-diverso'],
      ['CORE_GROUP', 'COMPLETADO', 'grupo-nucleo'],
    ]);
    expect(first?.since).toBe('2021-10-25');
    const silent = oneStep.flatMap(({ columns }) => columns.filter(({ report }) => report === null));
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every(({ by }) => by === null)).toBe(true);
  });

  it('narrows by commitment and by institution, lead or counterpart', async () => {
    const codes = async (query: DiscrepanciesQuery) => {
      const { discrepancies, oneStep } = await ask(query);
      return [...new Set([...discrepancies, ...oneStep].map(({ commitment }) => commitment.code))];
    };
    expect(await codes({ compromiso: 'EC0003' })).toEqual(['EC0003']);
    expect(await codes({ institucion: 'cpc' })).toEqual(['EC0006']);
    expect(await codes({ institucion: 'sdh' })).toEqual(['EC0007']);
    expect(await codes({ institucion: 'giz' })).toEqual([]);
  });

  it('offers only choices that leave something, and keeps the plan’s figures whole', async () => {
    const { choices, figures } = await ask({ compromiso: 'EC0003' });
    expect(choices.commitments.map(({ commitment, count }) => [commitment.number, count])).toEqual([
      [2, 1],
      [3, 2],
      [6, 2],
      [7, 5],
      [8, 1],
      [9, 2],
      [10, 4],
    ]);
    expect(figures.differing.value).toBe(17);
  });

  it('keeps what was asked for among the choices, even where it leaves nothing', async () => {
    const { choices } = await ask({ institucion: 'giz', compromiso: 'EC0001' });
    expect(choices.bodies).toContainEqual({ body: expect.objectContaining({ id: 'giz' }), count: 0 });
    expect(choices.commitments[0]).toMatchObject({ commitment: { code: 'EC0001' }, count: 0 });
  });

  it('knows only what had been said by the day shown', async () => {
    expect((await ask({}, '2021-10-14')).figures.differing).toMatchObject({ value: 0, explanation: { n: 0 } });
    const before = await ask({}, '2021-12-02');
    expect(before.figures.discrepancies.value).toBeLessThan(3);
  });

  it.each([
    [{ institucion: 'nadie' }, 'INSTITUTION'],
    [{ compromiso: 'EC9999' }, 'COMMITMENT'],
    [{ plan: 'ecuador-1999' }, 'PLAN'],
  ])('refuses %o', async (query, detail) => {
    await expect(ask(query)).rejects.toMatchObject({ code: 'NOT_FOUND', detail });
  });
});
