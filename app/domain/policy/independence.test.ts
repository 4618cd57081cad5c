import { describe, expect, it } from 'vitest';
import type { Succession } from '../records.ts';
import { aCommitment, anOrganization, aPart, day, dossierWith } from '../testing/dossier.ts';
import { type Dependence, dependence, generalDependence } from './independence.ts';
import type { HeldRole, Role } from './roles.ts';

const succession = (from: string[], to: string): Succession => ({
  ...{ id: to, from, to, kind: 'MERGED', on: day('2021-05-24'), legalAct: null, note: null, sources: [] },
});

const plan = dossierWith({
  commitments: ['C01', 'C02', 'C03'].map((id) => aCommitment({ id })),
  organizations: [
    ...['older', 'lead', 'newer', 'partner', 'helper', 'university', 'other'].map((id) => anOrganization(id)),
    anOrganization('office', { parent: 'lead' }),
    anOrganization('institute', { parent: 'partner' }),
  ],
  successions: [succession(['older', 'sister'], 'lead'), succession(['lead'], 'newer')],
  participations: [
    aPart({ organization: 'lead', to: day('2021-05-24') }),
    aPart({ organization: 'newer', from: day('2021-05-24'), basis: 'SUCCESSOR' }),
    aPart({ organization: 'partner', role: 'COUNTERPART', via: 'institute' }),
    aPart({ organization: 'helper', role: 'GOV_SUPPORT' }),
    aPart({ commitment: 'C02', organization: 'other', role: 'CO_LEAD' }),
  ],
});

const held = (role: Role, organization: string | null): HeldRole => ({
  ...{ role, organization: organization && `ecuador/${organization}`, office: { es: 'Oficina' } },
});
const reviewer = (organization: string | null) => [held('REVIEWER', organization)];

describe('who may judge commitment C01, which lead led until it became newer, with partner as counterpart', () => {
  // Correct a row here first, then the rule.
  it.each<[string, readonly HeldRole[], Dependence | null]>([
    ['a university without a part in it', reviewer('university'), null],
    ['the lead of that time', reviewer('lead'), 'OWN_COMMITMENT'],
    ['the lead of today', reviewer('newer'), 'OWN_COMMITMENT'],
    ['a body that the lead came from', reviewer('older'), 'OWN_COMMITMENT'],
    ['another body that the lead came from', reviewer('sister'), 'OWN_COMMITMENT'],
    ['the counterpart', reviewer('partner'), 'OWN_COMMITMENT'],
    ['the institute through which the counterpart takes part', reviewer('institute'), 'OWN_COMMITMENT'],
    ['an office that belongs to the lead', reviewer('office'), 'OWN_COMMITMENT'],
    ['a body that only helps', reviewer('helper'), null],
    ['the co-lead of another commitment', reviewer('other'), null],
    ['a reviewer for no body', reviewer(null), 'NO_BODY'],
    ['nobody with a role', [], 'NO_BODY'],
    ['a counterpart alone', [held('COUNTERPART', 'university')], 'NO_BODY'],
    [
      'a reviewer who is a counterpart here',
      [...reviewer('university'), held('COUNTERPART', 'partner')],
      'OWN_COMMITMENT',
    ],
    ['a reviewer who is a counterpart elsewhere', [...reviewer('university'), held('COUNTERPART', 'helper')], null],
    [
      'a reviewer who edits for an agency',
      [...reviewer('university'), held('AGENCY_EDITOR', 'other')],
      'GOVERNMENT_ROLE',
    ],
    [
      'a reviewer who approves for an agency',
      [...reviewer('university'), held('AGENCY_APPROVER', 'other')],
      'GOVERNMENT_ROLE',
    ],
    [
      'a reviewer who is the point of contact',
      [...reviewer('university'), held('POINT_OF_CONTACT', null)],
      'GOVERNMENT_ROLE',
    ],
    ['a reviewer who administers the site', [...reviewer('university'), held('ADMIN', null)], null],
    [
      'a reviewer of two bodies, one of them the lead',
      [...reviewer('university'), ...reviewer('lead')],
      'OWN_COMMITMENT',
    ],
  ])('%s', (_, roles, expected) => {
    expect(dependence({ roles }, plan, 'C01')).toBe(expected);
  });

  it('is asked for each commitment: the same body may judge where it has no part', () => {
    const roles = reviewer('other');
    const found = ['C01', 'C02', 'C03'].map((commitment) => dependence({ roles }, plan, commitment));
    expect(found).toEqual([null, 'OWN_COMMITMENT', null]);
    expect(generalDependence({ roles })).toBeNull();
  });
});
