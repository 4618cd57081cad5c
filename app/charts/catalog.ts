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

export const CHART_FILES = ['svg', 'png', 'csv'] as const;
export type ChartFile = (typeof CHART_FILES)[number];

export function isChartId(text: string): text is ChartId {
  return (CHART_IDS as readonly string[]).includes(text);
}

export function isChartFile(text: string): text is ChartFile {
  return (CHART_FILES as readonly string[]).includes(text);
}

/** Canonical (Spanish) address of a chart's file; the same ids serve both languages. */
export function chartPath(plan: string, id: ChartId, file: ChartFile): string {
  return `/graficos/${plan}/${id}.${file}`;
}
