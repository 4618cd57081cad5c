import { describe, expect, it } from 'vitest';
import type { Blockage } from '../records.ts';
import { dossierWith } from '../testing/dossier.ts';
import { publicBlockages } from './blockages.ts';

const blockage = (over: Partial<Blockage> = {}): Blockage => ({
  id: 'b1',
  milestone: 'C01-H01',
  organization: 'lead',
  office: { es: 'Dirección' },
  what: 'Falta un decreto.',
  liftedBy: 'Presidencia',
  openedAt: '2026-01-01T10:00:00.000Z',
  closedAt: null,
  publicFrom: '2026-01-31',
  resolution: null,
  ...over,
});

describe('a blockage', () => {
  it.each([
    ['before its day', '2026-01-30', null, 'hidden'],
    ['from its day on', '2026-01-31', null, 'open'],
    ['lifted before its day', '2026-03-01', '2026-01-20T10:00:00.000Z', 'hidden'],
    ['lifted on its day', '2026-03-01', '2026-01-31T10:00:00.000Z', 'hidden'],
    ['lifted later, seen before', '2026-02-09', '2026-02-10T10:00:00.000Z', 'open'],
    ['lifted later, in the evening there', '2026-02-10', '2026-02-11T02:00:00.000Z', 'lifted'],
    ['lifted later, seen after', '2026-02-10', '2026-02-10T10:00:00.000Z', 'lifted'],
  ])('%s', (_, asOf, closedAt, seen) => {
    const [found] = publicBlockages(
      dossierWith({ blockages: [blockage({ closedAt, resolution: closedAt && 'Salió.' })] }),
      asOf,
    );
    expect(found ? (found.closedAt ? 'lifted' : 'open') : 'hidden').toBe(seen);
    expect(found?.resolution ?? null).toBe(seen === 'lifted' ? 'Salió.' : null);
  });

  it('is nowhere in a plan without one', () => {
    expect(publicBlockages(dossierWith(), '2026-01-01')).toEqual([]);
  });
});
