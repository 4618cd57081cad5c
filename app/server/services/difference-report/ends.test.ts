import { describe, expect, it } from 'vitest';
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

  it('of one day are refused with the reason: what became public is known by its day', async () => {
    await expect(ends('1', '2')).rejects.toMatchObject({ detail: 'DIFFERENCE_ONE_DAY', subject: '2026-11-26' });
  });

  it('that are the same are the same day twice', async () => {
    await expect(ends('1', '1')).rejects.toMatchObject({ detail: 'DIFFERENCE_SAME' });
  });
});

describe('a refusal of two ends', () => {
  it('leaves failures of another kind to others', () => {
    const asked = { from: '1', to: '2', asOf: TODAY, today: TODAY };
    expect(endFault(new Error('broken'), asked)).toBeNull();
    expect(endFault({ detail: 'PLAN' }, asked)).toBeNull();
  });
});
