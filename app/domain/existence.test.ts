import { describe, expect, it } from 'vitest';
import { planOn } from './existence.ts';
import {
  aCommitment,
  aMilestone,
  aMilestoneVersion,
  aPart,
  aReport,
  aVersion,
  day,
  dossierWith,
} from './testing/dossier.ts';

const V1 = aVersion();
const V2 = aVersion({ id: 'v2', kind: 'AMENDED', publishedOn: day('2021-03-01') });
const step = (id: string, planVersion: string) => aMilestone(id, [aMilestoneVersion({ planVersion })]);
const plan = (versions = [V1, V2]) =>
  dossierWith({
    versions,
    commitments: [aCommitment(), aCommitment({ id: 'C02' })],
    milestones: [aMilestone(), step('C01-H02', 'v2'), step('C02-H01', 'v2')],
    participations: [aPart(), aPart({ commitment: 'C02' })],
    reports: [aReport({ milestone: 'C02-H01' })],
  });
const had = (asOf: string, dossier = plan()) => {
  const { commitments, milestones, participations, reports } = planOn(dossier, asOf);
  return [
    commitments.map(({ id }) => id).join(' '),
    milestones.map(({ id }) => id).join(' '),
    participations.length,
    reports.length,
  ];
};

describe('what a plan consisted of', () => {
  it.each([
    ['2019-01-01', ['C01', 'C01-H01', 1, 0]],
    ['2021-02-28', ['C01', 'C01-H01', 1, 0]],
    ['2021-03-01', ['C01 C02', 'C01-H01 C01-H02 C02-H01', 2, 1]],
  ])('on %s: %j', (asOf, expected) => {
    expect(had(asOf)).toEqual(expected);
  });

  it('takes in what an earlier version may have had when that version could not be read', () => {
    const unread = plan([{ ...V1, milestoneDatesKnown: false }, V2]);
    expect(had('2020-06-01', unread)[1]).toBe('C01-H01 C01-H02 C02-H01');
    expect(planOn(unread, '2020-06-01')).toBe(unread);
  });

  it('leaves out what only a third version brings in, although the first could not be read', () => {
    const V3 = aVersion({ id: 'v3', publishedOn: day('2021-06-01') });
    const dossier = dossierWith({
      versions: [{ ...V1, milestoneDatesKnown: false }, V2, V3],
      milestones: [aMilestone(), step('C01-H02', 'v3')],
    });
    expect(had('2020-06-01', dossier)[1]).toBe('C01-H01');
    expect(had('2021-06-01', dossier)[1]).toBe('C01-H01 C01-H02');
  });

  it('keeps a commitment without dates and milestones: nothing says when it came', () => {
    expect(had('2020-01-01', dossierWith({ milestones: [] }))[0]).toBe('C01');
  });

  it('is one object as long as the version in force is the same', () => {
    const dossier = plan();
    expect(planOn(dossier, '2020-02-01')).toBe(planOn(dossier, '2020-12-31'));
    expect(planOn(dossier, '2022-01-01')).toBe(dossier);
  });
});
