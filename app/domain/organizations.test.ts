import { describe, expect, it } from 'vitest';
import { organizationRecord, predecessorsOf, successorsOf } from './organizations.ts';
import type { Succession } from './records.ts';
import { aCommitment, aMilestone, anOrganization, aPart, aReport, day, dossierWith } from './testing/dossier.ts';

const succession = (from: string[], to: string, on: string | null): Succession => ({
  id: `${from.join('+')}-${to}`,
  from,
  to,
  kind: 'RENAMED',
  on: on === null ? null : day(on),
  legalAct: null,
  note: null,
  sources: [],
});

const plan = dossierWith({
  commitments: [aCommitment({ id: 'C01' }), aCommitment({ id: 'C02' })],
  milestones: ['C01-H01', 'C01-H02', 'C01-H03', 'C02-H01', 'C02-H02'].map((id) => aMilestone(id)),
  organizations: ['presidencia', 'mintel', 'old', 'new', 'esquel', 'diverso', 'forum'].map((id) => anOrganization(id)),
  participations: [
    aPart({ organization: 'presidencia' }),
    aPart({ organization: 'mintel', role: 'CO_LEAD' }),
    aPart({ organization: 'diverso', role: 'COUNTERPART' }),
    aPart({ organization: 'esquel', role: 'COUNTERPART' }),
    aPart({ commitment: 'C02', organization: 'old', to: day('2021-05-24') }),
    aPart({ commitment: 'C02', organization: 'new', from: day('2021-05-24'), basis: 'SUCCESSOR' }),
    aPart({ commitment: 'C02', organization: 'mintel', role: 'GOV_SUPPORT' }),
  ],
  forum: {
    organization: 'forum',
    localName: { es: 'Grupo Núcleo' },
    equivalentTo: null,
    establishedFrom: null,
    legalBasis: null,
    seats: [],
    bodies: [],
    meetings: [],
    sources: [],
  },
  successions: [succession(['older', 'water'], 'old', null), succession(['old'], 'new', '2021-05-24')],
  reports: [
    aReport({ milestone: 'C01-H01', organization: 'presidencia' }),
    aReport({ milestone: 'C01-H02', organization: 'presidencia' }),
    aReport({ milestone: 'C01-H01', organization: 'diverso', source: 'COUNTERPART' }),
    aReport({ milestone: 'C02-H01', organization: 'old', publishedOn: '2021-03-01' }),
    aReport({ milestone: 'C02-H02', organization: 'new' }),
    aReport({ milestone: 'C01-H01', organization: 'forum', source: 'CORE_GROUP' }),
  ],
});
const recordOf = (id: string, asOf = '2022-01-01') => organizationRecord(plan, id, asOf);

describe('the reporting record of a body', () => {
  it.each([
    // body, commitment, source, reported by anyone in that part, filed by itself, of
    ['presidencia', [['C01', 'AGENCY_SELF', 2, 2, 3]]],
    ['mintel', [['C01', 'AGENCY_SELF', 2, 0, 3]]],
    ['diverso', [['C01', 'COUNTERPART', 1, 1, 3]]],
    ['esquel', [['C01', 'COUNTERPART', 1, 0, 3]]],
    ['new', [['C02', 'AGENCY_SELF', 2, 1, 2]]],
    ['old', [['C02', 'AGENCY_SELF', 2, 1, 2]]],
    [
      'forum',
      [
        ['C01', 'CORE_GROUP', 1, 1, 3],
        ['C02', 'CORE_GROUP', 0, 0, 2],
      ],
    ],
  ])('%s', (id, rows) => {
    const found = recordOf(id)?.reporting.map((row) => [
      row.commitment,
      row.source,
      row.reported,
      row.filed,
      row.total,
    ]);
    expect(found).toEqual(rows);
  });

  it('says which parts are current', () => {
    const parts = (id: string) => recordOf(id)?.parts.map(({ part, current }) => [part.commitment, part.role, current]);
    expect(parts('mintel')).toEqual([
      ['C01', 'CO_LEAD', true],
      ['C02', 'GOV_SUPPORT', true],
    ]);
    expect(parts('old')).toEqual([['C02', 'LEAD', false]]);
    expect(parts('new')).toEqual([['C02', 'LEAD', true]]);
  });

  it('is null for a body the plan does not know', () => {
    expect(recordOf('nobody')).toBeNull();
  });
});

describe('successions', () => {
  it('go back and forth over several steps', () => {
    expect(predecessorsOf(plan, 'new').map(({ to }) => to)).toEqual(['new', 'old']);
    expect(successorsOf(plan, 'water').map(({ to }) => to)).toEqual(['old', 'new']);
    expect([predecessorsOf(plan, 'mintel'), successorsOf(plan, 'new')]).toEqual([[], []]);
  });

  it('end even where the data goes in a circle', () => {
    const circle = dossierWith({ successions: [succession(['a'], 'b', null), succession(['b'], 'a', null)] });
    expect(successorsOf(circle, 'a')).toHaveLength(2);
  });
});
