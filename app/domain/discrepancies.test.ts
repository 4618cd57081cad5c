import { describe, expect, it } from 'vitest';
import { differences } from './discrepancies.ts';
import { planStandings } from './standing.ts';
import { aCommitment, aMilestone, aReport, dossierWith, ec } from './testing/dossier.ts';
import type { EcMilestoneState, ReportSource } from './values.ts';

const said = (milestone: string, source: ReportSource, state: EcMilestoneState, publishedOn: string) =>
  aReport({ milestone, source, state: ec(state), publishedOn });

const plan = dossierWith({
  commitments: [aCommitment({ id: 'C01' }), aCommitment({ id: 'C02' })],
  milestones: ['C01-H01', 'C01-H02', 'C01-H03', 'C02-H01', 'C02-H02'].map((id) => aMilestone(id)),
  reports: [
    said('C01-H01', 'AGENCY_SELF', 'COMPLETADO', '2021-10-15'),
    said('C01-H01', 'COUNTERPART', 'COMPLETADO', '2021-10-20'),
    said('C01-H01', 'CORE_GROUP', 'EJECUCION', '2021-12-03'),
    said('C01-H02', 'AGENCY_SELF', 'COMPLETADO', '2021-10-15'),
    said('C01-H02', 'COUNTERPART', 'DEFINICION', '2021-10-20'),
    said('C01-H02', 'CORE_GROUP', 'COMPLETADO', '2021-12-03'),
    said('C01-H03', 'AGENCY_SELF', 'EJECUCION', '2021-10-15'),
    said('C01-H03', 'COUNTERPART', 'EJECUCION', '2021-10-20'),
    said('C02-H01', 'COUNTERPART', 'DETENIDO', '2021-10-20'),
    said('C02-H01', 'CORE_GROUP', 'EJECUCION', '2021-12-03'),
    said('C02-H02', 'AGENCY_SELF', 'COMPLETADO', '2021-10-15'),
  ],
});
const on = (asOf: string) => differences(plan, planStandings(plan, asOf));

describe('the list of differences', () => {
  it.each([
    // milestone, sources with a word, steps, discrepancy, since
    ['C01-H01', ['AGENCY_SELF', 'COUNTERPART', 'CORE_GROUP'], 1, false, '2021-12-03'],
    ['C01-H02', ['AGENCY_SELF', 'COUNTERPART', 'CORE_GROUP'], 3, true, '2021-10-20'],
    ['C02-H01', ['COUNTERPART', 'CORE_GROUP'], null, true, '2021-12-03'],
  ])('%s: %s, %s steps, discrepancy %s, since %s', (id, sources, steps, discrepancy, since) => {
    const row = on('2022-01-01').find(({ standing }) => standing.milestone.id === id);
    expect(row).toMatchObject({ steps, discrepancy, since });
    expect(row?.words.map(({ source }) => source)).toEqual(sources);
  });

  it('holds nothing else, in the plan’s order', () => {
    const ids = on('2022-01-01').map(({ standing }) => standing.milestone.id);
    expect(ids).toEqual(['C01-H01', 'C01-H02', 'C02-H01']);
  });

  it('grows as words come in', () => {
    expect([on('2021-10-19').length, on('2021-10-20').length, on('2021-12-03').length]).toEqual([0, 1, 3]);
  });
});
