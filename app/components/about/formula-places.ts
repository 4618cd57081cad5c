import type { FormulaId } from '#domain/formulas.ts';

/** Where a formula is at work on the site; Spanish (canonical) paths. */
export const FORMULA_PLACES: Readonly<
  Partial<Record<FormulaId, { readonly path: string; readonly isChart: boolean }>>
> = {
  'milestones-by-mark/1': { path: '/graficos#hitos-por-estado', isChart: true },
  'milestones-by-body/1': { path: '/graficos#por-institucion', isChart: true },
  'milestones-by-theme/1': { path: '/graficos#por-tema', isChart: true },
  'planned-vs-reported/1': { path: '/graficos#planificado-y-reportado', isChart: true },
  'milestone-timeline/1': { path: '/graficos#cronologia', isChart: true },
  'coverage-by-period/1': { path: '/graficos#cobertura', isChart: true },
  'commitment-states/1': { path: '/graficos#estados-por-compromiso', isChart: true },
  'milestones-complete/1': { path: '/', isChart: false },
  'overdue/1': { path: '/calendario', isChart: false },
  'differing/1': { path: '/discrepancias', isChart: false },
  'discrepancies/1': { path: '/discrepancias', isChart: false },
  'judgement-gap/1': { path: '/discrepancias#t-compromisos', isChart: false },
  'completion-gap/1': { path: '/discrepancias#t-compromisos', isChart: false },
  'last-update/1': { path: '/cambios', isChart: false },
  'repository-clock/1': { path: '/', isChart: false },
};
