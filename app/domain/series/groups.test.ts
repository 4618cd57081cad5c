import { describe, expect, it } from 'vitest';
import { planStandings } from '../standing.ts';
import { aCommitment, aMilestone, anOrganization, aPart, aReport, dossierWith, ec } from '../testing/dossier.ts';
import { commitmentStates, milestonesByBody, milestonesBySource, milestonesByTheme } from './groups.ts';

const text = (es: string) => ({ es });
/** C01 led by a, C02 by b and c together, C03 by b; two themes. C03 ends in June 2021 like the others. */
const plan = dossierWith({
  themes: [
    { id: 't2', order: 2, title: text('Dos'), description: text('') },
    { id: 't1', order: 1, title: text('Uno'), description: text('') },
  ],
  commitments: [
    aCommitment({ id: 'C01', theme: 't1' }),
    aCommitment({ id: 'C02', theme: 't2' }),
    aCommitment({ id: 'C03', theme: 't2' }),
  ],
  milestones: ['C01-H01', 'C01-H02', 'C02-H01', 'C02-H02', 'C03-H01'].map((id) => aMilestone(id)),
  organizations: ['a', 'b', 'c'].map((id) => anOrganization(id)),
  participations: [
    aPart({ commitment: 'C01', organization: 'a' }),
    aPart({ commitment: 'C02', organization: 'b' }),
    aPart({ commitment: 'C02', organization: 'c', role: 'CO_LEAD' }),
    aPart({ commitment: 'C03', organization: 'b' }),
  ],
  reports: [
    aReport({ milestone: 'C01-H01', organization: 'a', state: ec('COMPLETADO') }),
    aReport({ milestone: 'C02-H01', organization: 'b', state: ec('EJECUCION') }),
    aReport({ milestone: 'C03-H01', organization: 'b', state: ec('DEFINICION') }),
    aReport({ milestone: 'C01-H01', source: 'COUNTERPART', state: ec('EJECUCION') }),
  ],
});
const asOf = '2021-12-31';
const standings = planStandings(plan, asOf);

describe('by body', () => {
  const { value, explanation } = milestonesByBody(plan, standings, asOf);

  it.each([
    // body, complete, under way, in preparation, without report, reported, of, filed by itself, overdue, shared
    ['b', 0, 1, 1, 1, 2, 3, 2, 3, ['C02']],
    ['a', 1, 0, 0, 1, 1, 2, 1, 1, []],
    ['c', 0, 1, 0, 1, 1, 2, 0, 2, ['C02']],
  ])('%s', (id, complete, underway, prep, silent, n, N, filed, overdue, shared) => {
    const counts = { complete, underway, prep, 'no-report': silent };
    const row = value.rows.find(({ organization }) => organization.id === id);
    expect(row).toMatchObject({ counts, n, N, filed, overdue, shared });
  });

  it('rows add up to more than the milestones where bodies lead together, and say so', () => {
    expect([value.rowSum, value.milestones]).toEqual([7, 5]);
    expect(explanation.inputs).toContainEqual({ name: 'rows', value: 7 });
    expect(explanation).toMatchObject({ n: 3, N: 5 });
  });

  it('puts the body with most milestones first', () => {
    expect(value.rows.map(({ organization }) => organization.id)).toEqual(['b', 'a', 'c']);
  });
});

describe('by theme, source and commitment', () => {
  it('themes stand in the plan’s order, and their rows add up to the plan', () => {
    const { value } = milestonesByTheme(plan, standings, asOf);
    expect(value.map(({ theme, n, N, counts }) => [theme.id, n, N, counts.complete])).toEqual([
      ['t1', 1, 2, 1],
      ['t2', 2, 3, 0],
    ]);
  });

  it('sources stand side by side over the same milestones', () => {
    const { value } = milestonesBySource(standings, asOf);
    expect(value.map(({ source, n, N, counts }) => [source, n, N, counts.complete, counts['no-report']])).toEqual([
      ['AGENCY_SELF', 3, 5, 1, 2],
      ['COUNTERPART', 1, 5, 0, 4],
      ['CORE_GROUP', 0, 5, 0, 5],
    ]);
  });

  it('each commitment has the word of each source', () => {
    const [first] = commitmentStates(plan, standings, asOf).value;
    expect(first?.sources.AGENCY_SELF).toMatchObject({ n: 1, N: 2, counts: { complete: 1 } });
    expect(first?.sources.COUNTERPART).toMatchObject({ n: 1, N: 2, counts: { underway: 1 } });
    expect(first?.sources.CORE_GROUP).toMatchObject({ n: 0, N: 2 });
  });
});
