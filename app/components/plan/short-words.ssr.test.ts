/** Short lists keep the rules too: a state names its source, its date and its evidence. */
import { describe, expect, it } from 'vitest';
import { explain } from '#domain/figures.ts';
import { planStandings } from '#domain/standing.ts';
import {
  aCommitment,
  aMilestone,
  anEvidence,
  anOrganization,
  aReport,
  dossierWith,
  ec,
} from '#domain/testing/dossier.ts';
import { markupOf, wordsOf } from '../testing/markup.ts';
import OverdueTable from './OverdueTable.svelte';
import { evidencePoint } from '#format/sentences/overview-points.ts';

const reporter = anOrganization('sercop', { acronym: 'SERCOP' });
const report = aReport({ state: ec('EJECUCION'), reportedOn: { date: '2021-10-21', precision: 'DAY' } });

function tableOf(reports: (typeof report)[]): string {
  const [standing] = planStandings(dossierWith({ milestones: [aMilestone()], reports }), '2022-01-01');
  if (!standing) throw new Error('no standing');
  const row = { commitment: aCommitment(), leads: [reporter] };
  const rows = [{ standing, row, reporter: reports.length > 0 ? reporter : null }];
  return wordsOf(markupOf(OverdueTable, { rows, total: 1, next: null }));
}

describe('the milestones overdue the longest', () => {
  it('have a state with its source, date and evidence', () => {
    expect(tableOf([report])).toContain('Ejecución según SERCOP, 21 oct 2021; sin evidencia');
    expect(tableOf([{ ...report, evidence: [anEvidence()] }])).toContain('21 oct 2021; con evidencia');
  });

  it('have no more than that where nobody reported', () => {
    expect(tableOf([])).toContain('Sin reporte');
    expect(tableOf([])).not.toContain('según');
  });
});

describe('the finding about evidence', () => {
  const found = (n: number, reported: number) => {
    const explanation = explain('evidence-coverage/1', '2022-01-01', [reported, 59], {}, {});
    return evidencePoint({ value: n, explanation }, 'es');
  };

  it.each([
    [5, 53, '5 de 59 hitos con evidencia', /De 48 que se reportaron no consta ninguno/],
    [53, 53, '53 de 59 hitos con evidencia', /acompaña cada hito reportado/],
    [0, 53, 'Ningún hito tiene evidencia', /no traen ningún documento/],
    [0, 0, 'Ningún hito tiene evidencia', /no consta ningún reporte/],
  ])('tells %s of %s reported', (n, reported, title, text) => {
    expect(found(n, reported)).toMatchObject({ title, formula: 'evidence-coverage/1' });
    expect(found(n, reported).text).toMatch(text);
  });
});
