import { describe, expect, it } from 'vitest';
import { counterpartOrganizationsOn, holdersOn, leadOrganizationsOn, leadsOfPlanOn } from './participation.ts';
import type { Participation } from './records.ts';
import { aCommitment, anOrganization, aPart, day, dossierWith, month, year } from './testing/dossier.ts';

const part = (organization: string, from: Participation['from'], to: Participation['to']) =>
  aPart({ organization, from, to });

/** Planning body: named by the plan, renamed on 24 May 2021. */
const renamed = [part('planifica', null, day('2021-05-24')), part('snp', day('2021-05-24'), null)];
/** First known holder from August 2018. */
const dated = [part('a', month('2018-08'), day('2019-05-13')), part('b', day('2019-05-13'), null)];
const gap = [part('a', null, day('2020-12-31')), part('b', day('2021-07-01'), day('2021-12-31'))];
const coarse = [part('a', null, year(2020)), part('b', year(2021), null)];

describe('who holds a role on a day', () => {
  it.each([
    ['the one the plan names', renamed, '2020-01-01', ['planifica']],
    ['until the day before the handover', renamed, '2021-05-23', ['planifica']],
    ['the successor on the very day', renamed, '2021-05-24', ['snp']],
    ['the successor later', renamed, '2026-11-22', ['snp']],
    ['before the first part: the first holder', dated, '2018-01-01', ['a']],
    ['a part from a month begins on its last day; before, the first holder', dated, '2018-08-15', ['a']],
    ['the second holder', dated, '2019-05-13', ['b']],
    ['in a gap: the one before', gap, '2021-03-01', ['a']],
    ['after a gap', gap, '2021-07-01', ['b']],
    ['the last day of a part counts', gap, '2021-12-31', ['b']],
    ['when all have ended: nobody', gap, '2022-01-01', []],
    ['with years only: until the end of the year', coarse, '2020-12-31', ['a']],
    ['with years only: in the second year, the one before until it is certain', coarse, '2021-06-01', ['a']],
    ['with years only: at the end of the second year', coarse, '2021-12-31', ['b']],
    ['two at once', [part('a', null, null), part('b', null, null)], '2021-01-01', ['a', 'b']],
    ['nobody ever', [], '2021-01-01', []],
  ])('%s', (_what, parts, asOf, expected) => {
    expect(holdersOn(parts, asOf).map(({ organization }) => organization)).toEqual(expected);
  });
});

const plan = dossierWith({
  commitments: [aCommitment({ id: 'C01' }), aCommitment({ id: 'C02' })],
  organizations: ['mintel', 'presidencia', 'iaen', 'maae', 'maate'].map((id) => anOrganization(id)),
  participations: [
    aPart({ organization: 'mintel', role: 'CO_LEAD' }),
    aPart({ organization: 'presidencia', role: 'LEAD' }),
    aPart({ organization: 'iaen', role: 'COUNTERPART' }),
    aPart({ commitment: 'C02', organization: 'maae', to: day('2021-06-05') }),
    aPart({ commitment: 'C02', organization: 'maate', from: day('2021-06-05'), basis: 'SUCCESSOR' }),
    aPart({ commitment: 'C02', organization: 'presidencia', role: 'GOV_SUPPORT' }),
  ],
});
const ids = (organizations: { id: string }[]) => organizations.map(({ id }) => id);

describe('who answers for a commitment', () => {
  it('the lead stands before co-leads, and others do not answer', () => {
    expect(ids(leadOrganizationsOn(plan, 'C01', '2021-01-01'))).toEqual(['presidencia', 'mintel']);
    expect(ids(counterpartOrganizationsOn(plan, 'C01', '2021-01-01'))).toEqual(['iaen']);
  });

  it('follows a renaming', () => {
    expect(ids(leadOrganizationsOn(plan, 'C02', '2021-06-04'))).toEqual(['maae']);
    expect(ids(leadOrganizationsOn(plan, 'C02', '2021-06-05'))).toEqual(['maate']);
  });

  it('lists the bodies of the plan with what they lead', () => {
    const led = [...leadsOfPlanOn(plan, '2022-01-01')].map(([body, commitments]) => [body.id, commitments]);
    expect(led).toEqual([
      ['presidencia', ['C01']],
      ['mintel', ['C01']],
      ['maate', ['C02']],
    ]);
  });
});
