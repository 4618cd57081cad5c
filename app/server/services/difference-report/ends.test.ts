import { describe, expect, it } from 'vitest';
import { reportRefusal } from '#format/report-refusals.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import type { Revisions } from '../ports-reports.ts';
import { endFault, resolveEnds } from './ends.ts';

/** Revisions 1 and 2 were made on one day where the plan is, 3 on the next; in UTC the second is of the next day as well. */
const MADE: Readonly<Record<number, string>> = {
  1: '2026-11-26T15:00:00.000Z',
  2: '2026-11-27T03:00:00.000Z',
  3: '2026-11-27T15:00:00.000Z',
};
const revisions: Revisions = {
  find: async (number) => (MADE[number] ? { number, madeAt: MADE[number] } : null),
  before: async () => null,
};
const ends = async (from: string, to: string) =>
  resolveEnds(revisions, { ...(await ecuadorDossier()), revision: 3 }, { from, to, asOf: TODAY, today: TODAY });
const TODAY = '2026-11-29';

describe('two revisions of the data', () => {
  it('stand for their days', async () => {
    expect(await ends('2', '3')).toMatchObject({ from: { day: '2026-11-26' }, to: { day: '2026-11-27' } });
  });

  it('of one day stand for themselves', async () => {
    const day = '2026-11-26';
    expect(await ends('1', '2')).toEqual({ from: { day, revision: 1 }, to: { day, revision: 2 }, ofOneDay: true });
  });

  it.each([
    ['1', '1', 'DIFFERENCE_SAME'],
    ['2', '1', 'DIFFERENCE_ORDER'],
    ['2026-11-26', '2', 'DIFFERENCE_SAME'],
    ['4', '2', 'DIFFERENCE_REVISION'],
  ])('%s and %s are refused: %s', async (from, to, detail) => {
    await expect(ends(from, to)).rejects.toMatchObject({ detail });
  });
});

describe('two revisions of one day the other way round', () => {
  it('are named by their numbers: their days are the same', async () => {
    const refused = ends('2', '1');
    await expect(refused).rejects.toMatchObject({ detail: 'DIFFERENCE_ORDER', subject: '2 1' });
    expect(reportRefusal('DIFFERENCE_ORDER', '2 1', 'es')).toContain('La primera revisión (2)');
    expect(reportRefusal('DIFFERENCE_ORDER', '2021-12-31 2021-10-31', 'en')).toContain('31 December 2021');
  });
});

describe('a refusal of two ends', () => {
  it('leaves failures of another kind to others', () => {
    const asked = { from: '1', to: '2', asOf: TODAY, today: TODAY };
    expect(endFault(new Error('broken'), asked)).toBeNull();
    expect(endFault({ detail: 'PLAN' }, asked)).toBeNull();
  });
});
