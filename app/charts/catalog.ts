/** The charts of a plan. An id is part of an address that people keep: it never changes its meaning. */
export const CHART_IDS = [
  'hitos-por-estado',
  'por-institucion',
  'por-tema',
  'planificado-y-reportado',
  'cronologia',
  'cobertura',
  'estados-por-compromiso',
] as const;

export type ChartId = (typeof CHART_IDS)[number];

/** Files that a reader is offered. */
export const CHART_FILES = ['svg', 'png', 'csv'] as const;
/** All there is at a chart's address; `json` is its whole specification, from which the interactive chart is drawn. */
export const CHART_FORMATS = [...CHART_FILES, 'json'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

export function isChartId(text: string): text is ChartId {
  return (CHART_IDS as readonly string[]).includes(text);
}

export function isChartFormat(text: string): text is ChartFormat {
  return (CHART_FORMATS as readonly string[]).includes(text);
}

/** Canonical (Spanish) address of a chart's file; the same ids serve both languages. */
export function chartPath(plan: string, id: ChartId, format: ChartFormat): string {
  return `/graficos/${plan}/${id}.${format}`;
}
