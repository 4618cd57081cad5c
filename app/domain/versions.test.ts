import { describe, expect, it } from 'vitest';
import type { ApprovedRescheduling } from './records.ts';
import { milestoneStanding } from './standing.ts';
import { aMilestone, aMilestoneVersion, aVersion, day, dossierWith, month } from './testing/dossier.ts';
import { datesBefore, milestoneOn } from './versions.ts';

const approved = (over: Partial<ApprovedRescheduling> = {}): ApprovedRescheduling => ({
  id: 'r1',
  startsOn: null,
  endsOn: day('2021-09-30'),
  reason: { es: 'Faltó personal.' },
  decidedOn: '2021-05-10',
  proposedBy: { es: 'Dirección' },
  decidedBy: { es: 'Grupo Núcleo' },
  document: null,
  ...over,
});
const second = approved({ id: 'r2', decidedOn: '2021-08-01', startsOn: day('2021-02-01'), endsOn: day('2021-12-31') });
const versions = [aVersion({ id: 'v1', publishedOn: day('2020-01-01') })];
const amended = [...versions, aVersion({ id: 'v2', kind: 'AMENDED', publishedOn: day('2021-10-01') })];
const milestone = {
  ...aMilestone('C01-H01', [
    aMilestoneVersion({ planVersion: 'v1' }),
    aMilestoneVersion({ planVersion: 'v2', endsOn: month('2022-03') }),
  ]),
  reschedulings: [approved(), second],
};

describe('new dates approved by the forum', () => {
  it.each([
    ['are not in force the day before', versions, '2021-05-09', null, month('2021-01'), month('2021-06')],
    ['are from the day of the decision on', versions, '2021-05-10', 'r1', month('2021-01'), day('2021-09-30')],
    ['give way to later ones', versions, '2021-08-01', 'r2', day('2021-02-01'), day('2021-12-31')],
    ['give way to a later version of the plan', amended, '2021-10-01', null, month('2021-01'), month('2022-03')],
  ] as const)('%s', (_, texts, asOf, decision, startsOn, endsOn) => {
    const { rescheduled, ...dates } = milestoneOn(milestone, texts, asOf);
    expect(rescheduled?.id ?? null).toBe(decision);
    expect(dates).toMatchObject({ startsOn, endsOn });
  });

  it.each([
    ['those of the plan', approved(), month('2021-01'), month('2021-06')],
    ['those approved before', second, month('2021-01'), day('2021-09-30')],
  ] as const)('replace %s', (_, decision, startsOn, endsOn) => {
    expect(datesBefore(milestone, versions, decision)).toEqual({ startsOn, endsOn });
    expect(milestoneOn(milestone, versions, decision.decidedOn).replaced).toEqual({ startsOn, endsOn });
  });

  it('replace what was approved earlier on the same day', () => {
    const again = approved({ id: 'r2', endsOn: day('2021-10-31') });
    const twice = { ...milestone, reschedulings: [approved(), again] };
    expect(datesBefore(twice, versions, again).endsOn).toEqual(day('2021-09-30'));
  });

  it('decide what is overdue, while the first dates stay as the baseline', () => {
    const dossier = dossierWith({ versions, milestones: [milestone] });
    expect(milestoneStanding(dossier, milestone, '2021-07-15')).toMatchObject({
      overdue: false,
      slippageDays: 92,
      baseline: { endsOn: month('2021-06') },
    });
    expect(milestoneStanding(dossier, { ...milestone, reschedulings: [] }, '2021-07-15')).toMatchObject({
      overdue: true,
      slippageDays: 0,
    });
  });
});
