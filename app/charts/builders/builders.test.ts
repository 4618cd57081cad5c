/** How charts treat plans that are not Ecuador's: other vocabularies, other sources, nothing at all. */
import { describe, expect, it } from 'vitest';
import type { PlanDossier } from '#domain/records.ts';
import {
  aMilestone,
  aMilestoneVersion,
  anOrganization,
  aPart,
  aReport,
  aVersion,
  day,
  dossierWith,
  ec,
  month,
  ogp,
} from '#domain/testing/dossier.ts';
import { chartSpec } from '../build.ts';
import { CHART_IDS, type ChartId } from '../catalog.ts';

const chart = (id: ChartId, over: Partial<PlanDossier>, asOf = '2022-01-01') =>
  chartSpec(id, dossierWith(over), 'es', asOf);

const marksIn = (over: Partial<PlanDossier>): string[] =>
  chart('hitos-por-estado', over).config?.data.datasets.map(({ id }) => id) ?? [];

describe('the states of a chart', () => {
  const milestones = [aMilestone('C01-H01'), aMilestone('C01-H02')];
  const ogpPlan = { ...dossierWith().plan, stateVocabulary: 'OGP_SELF' } as const;
  it.each<[string, Partial<PlanDossier>, string[]]>([
    ["Ecuador's vocabulary", {}, ['complete', 'underway', 'prep', 'stopped', 'no-report']],
    ["OGP's vocabulary", { plan: ogpPlan }, ['complete', 'underway', 'not-started', 'no-report']],
    [
      'a state of the other vocabulary that was reported all the same',
      { plan: ogpPlan, milestones, reports: [aReport({ state: ec('DETENIDO') })] },
      ['complete', 'underway', 'not-started', 'stopped', 'no-report'],
    ],
  ])('follow %s', (_, over, marks) => {
    expect(marksIn(over)).toEqual(marks);
  });

  it.each([
    ['with none stopped', ec('EJECUCION'), false],
    ['with one stopped', ec('DETENIDO'), true],
  ])('the table has a column for stopped %s: %o, %s', (_, state, has) => {
    for (const id of ['hitos-por-estado', 'estados-por-compromiso'] as const) {
      const columns = chart(id, { milestones, reports: [aReport({ state })] }).table.columns.map((column) => column.id);
      expect(columns.includes('stopped'), id).toBe(has);
      expect(columns).toContain('prep');
    }
  });

  it('name only signs that the picture shows', () => {
    const reports = [aReport({ state: ogp('COMPLETE') })];
    const spec = chart('hitos-por-estado', { plan: ogpPlan, milestones, reports });
    expect(spec.config?.options.plugins.tracker.legend.map(({ text }) => text)).toEqual(['Completo', 'Sin reporte']);
  });
});

describe('the chart by source', () => {
  it('quotes only sources that reported, in the singular where there is one', () => {
    const reports = [aReport({ source: 'CORE_GROUP', state: ec('COMPLETADO') })];
    const spec = chart('hitos-por-estado', { reports });
    expect(spec.title).toBe('1 de 1 hitos está completo según el Grupo Núcleo');
    expect(spec.note).toContain('Fuente: reportes presentados por el Grupo Núcleo, 15 oct 2021.');
  });
});

describe('the chart by body', () => {
  it('says who leads together, and that the rows add up to more than the plan', () => {
    const spec = chart('por-institucion', {
      organizations: [anOrganization('lead', { acronym: 'LID' }), anOrganization('other')],
      participations: [aPart(), aPart({ organization: 'other', role: 'CO_LEAD' })],
    });
    expect(spec.description).toContain(
      'Del compromiso 1 responden LID y other: su hito aparece en la fila de cada una.',
    );
    expect(spec.description).toContain('Las filas suman 2, no 1.');
  });

  it('links every body to its page', () => {
    const [head] = chart('por-institucion', {}).table.rows[0] ?? [];
    expect(head).toMatchObject({ kind: 'code', code: 'lead', href: '/instituciones/lead' });
  });
});

describe('planned against reported', () => {
  it('draws no reported line before the first report', () => {
    const { config } = chart('planificado-y-reportado', {});
    expect(config?.data.datasets.map(({ id }) => id)).toEqual(['planned']);
    expect(config?.options.plugins.tracker.annotations.map(({ kind }) => kind)).not.toContain('gap');
  });

  it('draws no gap where as much was reported as was due', () => {
    const reports = [aReport({ state: ec('COMPLETADO'), publishedOn: '2021-10-15' })];
    const { config } = chart('planificado-y-reportado', { reports });
    expect(config?.data.datasets.map(({ id }) => id)).toEqual(['planned', 'unchanged', 'reported']);
    expect(config?.options.plugins.tracker.annotations.map(({ kind }) => kind)).not.toContain('gap');
  });
});

describe('the timeline', () => {
  it('draws the original dates behind the rescheduled ones, where both are known', () => {
    const versions = [aVersion(), aVersion({ id: 'v2', kind: 'AMENDED', publishedOn: day('2020-12-01') })];
    const texts = [aMilestoneVersion(), aMilestoneVersion({ planVersion: 'v2', endsOn: month('2022-03') })];
    const spec = chart('cronologia', { versions, milestones: [aMilestone('C01-H01', texts)] });
    expect(spec.config?.data.datasets.map(({ id }) => id)).toEqual(['no-report', 'original']);
    expect(spec.config?.options.plugins.tracker.legend.map(({ sign }) => sign)).toContain('original');
  });

  it('shows the row of a milestone without dates, in words', () => {
    const undated = aMilestoneVersion({ startsOn: null, endsOn: null });
    const spec = chart('cronologia', { milestones: [aMilestone('C01-H01'), aMilestone('C01-H02', [undated])] });
    expect(spec.config?.options.plugins.tracker.rowEnds.map(({ text }) => text)).toEqual([
      '',
      '',
      'sin fechas conocidas',
    ]);
  });
});

describe('a plan with nothing in it', () => {
  it.each(CHART_IDS)('%s is still a chart that can be shown', (id) => {
    const spec = chart(id, { commitments: [], milestones: [], participations: [], themes: [], periods: [] });
    expect(spec.title).not.toMatch(/undefined|NaN/);
    expect(spec.table.rows).toBeDefined();
  });
});
