/** Small charts for tests: everything has a default, a test names only what it is about. */
import type { ChartConfig, TrackerOptions } from '../config.ts';
import type { ChartSpec } from '../spec.ts';
import { tracker } from '../builders/tracker.ts';

/** Two rows of bars in two states. */
export function aConfig(options: Partial<TrackerOptions> = {}, over: Partial<ChartConfig> = {}): ChartConfig {
  return {
    type: 'bar',
    data: {
      labels: ['Ministerio del Trabajo', 'Presidencia'],
      datasets: [
        { id: 'complete', label: 'Completo', paint: 'complete', data: [1, 4] },
        { id: 'no-report', label: 'Sin reporte', paint: 'no-report', data: [0, 2] },
      ],
    },
    options: {
      indexAxis: 'y',
      scales: { x: { min: 0, max: 6, stacked: true, marks: [] }, y: { stacked: true, marks: [] } },
      plugins: { tracker: tracker(options) },
    },
    ...over,
  };
}

export function aSpec(over: Partial<ChartSpec> = {}): ChartSpec {
  return {
    id: 'por-institucion',
    plan: 'plan-1',
    locale: 'es',
    asOf: '2022-01-01',
    name: 'Hitos por institución',
    title: '1 de 2 entidades tiene reporte',
    description: 'Hitos por entidad',
    altText: 'Gráfico de barras',
    note: 'Nota',
    credit: { source: 'Fuente: reportes', cutoff: 'Situación al 1 de enero de 2022', site: 'Sitio' },
    table: {
      caption: 'Hitos',
      columns: [{ id: 'n', label: 'N', kind: 'number' }],
      rows: [[{ kind: 'number', value: 1 }]],
    },
    explanation: { formula: 'milestones-by-body/1', lines: [{ term: 'Fórmula', text: 'Cuenta.' }] },
    config: aConfig(),
    ...over,
  };
}
