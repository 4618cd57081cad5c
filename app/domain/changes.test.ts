import { describe, expect, it } from 'vitest';
import { changesBy, commitmentOf, type Change, type ChangeFilter } from './changes.ts';
import type { RoadmapEvent } from './records.ts';
import { aCommitment, aMilestone, aReport, aVersion, day, dossierWith, month, year } from './testing/dossier.ts';

const anEvent = (id: string, over: Partial<RoadmapEvent>): RoadmapEvent => ({
  id,
  kind: 'FORUM_MEETING',
  title: { es: id },
  startsOn: day('2020-05-22'),
  endsOn: null,
  commitment: null,
  organizations: [],
  place: null,
  evidence: [],
  note: null,
  sources: ['minutes'],
  ...over,
});

const plan = dossierWith({
  versions: [
    aVersion({ publishedOn: null, submittedOn: year(2019) }),
    aVersion({ id: 'v2', publishedOn: month('2020-12') }),
  ],
  commitments: [aCommitment({ id: 'C01' }), aCommitment({ id: 'C02' })],
  milestones: ['C01-H01', 'C01-H02', 'C02-H01'].map((id) => aMilestone(id)),
  reports: [
    aReport({ id: 'a', milestone: 'C01-H01', publishedOn: '2021-10-15' }),
    aReport({ id: 'b', milestone: 'C01-H02', publishedOn: '2021-10-15' }),
    aReport({ id: 'c', milestone: 'C01-H02', publishedOn: '2021-10-15', organization: 'co-lead' }),
    aReport({ id: 'd', milestone: 'C02-H01', publishedOn: '2021-10-15' }),
    aReport({ id: 'e', milestone: 'C01-H01', publishedOn: '2021-11-02', supersedes: 'a' }),
  ],
  events: [
    anEvent('meeting', {}),
    anEvent('process', { startsOn: month('2018-10'), endsOn: month('2019-12'), commitment: 'C02' }),
    anEvent('rumour', { sources: [] }),
  ],
  responsibilityChanges: [
    { commitment: 'C02', from: 'x', to: 'y', on: day('2021-05-24'), note: null, sources: [] },
    { commitment: 'C02', from: 'w', to: 'x', on: null, note: null, sources: [] },
  ],
});

const blocked = dossierWith({
  blockages: [
    {
      ...{ id: 'b', milestone: 'C01-H01', organization: 'lead', office: { es: 'Dirección' }, what: 'Falta la ley.' },
      ...{ liftedBy: 'Asamblea', openedAt: '2021-01-01T15:00:00.000Z', publicFrom: '2021-01-31' },
      ...{ closedAt: '2021-03-02T01:00:00.000Z', resolution: 'La ley salió.' },
    },
  ],
});

const label = (change: Change): string => {
  if (change.kind === 'REPORTS')
    return `${change.commitment} ${change.organization} ${change.reports.map(({ id }) => id).join('+')}`;
  if (change.kind === 'EVENT') return change.event.id;
  return change.kind;
};
const listed = (asOf: string, filter?: ChangeFilter) =>
  changesBy(plan, asOf, filter).map((c) => `${c.day} ${label(c)}`);

describe('new dates that the forum approved', () => {
  it('are told on the day of the decision with the dates that they replace', () => {
    const approved = {
      ...{ id: 'r', startsOn: null, endsOn: month('2022-03'), reason: { es: 'Faltó personal.' } },
      ...{ decidedOn: '2021-05-10', proposedBy: { es: 'Dirección' }, decidedBy: { es: 'Grupo' }, document: null },
    };
    const dossier = dossierWith({ milestones: [{ ...aMilestone(), reschedulings: [approved] }] });
    expect(changesBy(dossier, '2021-05-09', { kinds: ['RESCHEDULING'] })).toEqual([]);
    const [told] = changesBy(dossier, '2021-05-10', { kinds: ['RESCHEDULING'] });
    expect(told).toMatchObject({ day: '2021-05-10', commitment: 'C01', replaced: { endsOn: month('2021-06') } });
  });
});

describe('a blockage', () => {
  it.each([
    ['before its day', '2021-01-30', []],
    ['from its day on', '2021-02-28', ['2021-01-31 public']],
    ['once lifted, by the clock of the place', '2021-03-01', ['2021-03-01 lifted', '2021-01-31 public']],
  ])('is told %s', (_, asOf, told) => {
    const found = changesBy(blocked, asOf, { kinds: ['BLOCKAGE'] });
    const words = found.map((change) => `${change.day} ${'lifted' in change && change.lifted ? 'lifted' : 'public'}`);
    expect(words).toEqual(told);
    expect(found.map(commitmentOf)).toEqual(told.map(() => 'C01'));
  });
});

describe('what became public when', () => {
  it('is listed newest first; reports of one body on one commitment and day make one entry', () => {
    expect(listed('2022-01-01')).toEqual([
      '2021-11-02 C01 lead e',
      '2021-10-15 C01 lead a+b',
      '2021-10-15 C01 co-lead c',
      '2021-10-15 C02 lead d',
      '2021-05-24 RESPONSIBILITY',
      '2020-12-31 PLAN_VERSION',
      '2020-05-22 meeting',
      '2019-12-31 PLAN_VERSION',
      '2019-12-31 process',
    ]);
  });

  it.each<[string, ChangeFilter, number]>([
    ['2020-12-30', {}, 3],
    ['2021-10-31', {}, 8],
    ['2022-01-01', { since: '2021-10-15' }, 4],
    ['2022-01-01', { since: '2022-01-01' }, 0],
    ['2022-01-01', { commitment: 'C02' }, 3],
    ['2022-01-01', { kinds: ['EVENT', 'PLAN_VERSION'] }, 4],
    ['2022-01-01', { since: '2020-01-01', commitment: 'C02', kinds: ['REPORTS'] }, 1],
  ])('as of %s with %o there are %s', (asOf, filter, count) => {
    expect(listed(asOf, filter)).toHaveLength(count);
  });

  it('counts corrections, and knows which commitment a change is about', () => {
    const [newest, ...rest] = changesBy(plan, '2022-01-01');
    expect(newest).toMatchObject({ kind: 'REPORTS', corrections: 1 });
    expect(rest.map(commitmentOf)).toEqual(['C01', 'C01', 'C02', 'C02', null, null, null, 'C02']);
  });
});
