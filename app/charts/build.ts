/** Makes charts from the facts of a plan: pure, so that a page, a file and a picture of the same day always agree. */
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import { byBody } from './builders/by-body.ts';
import { byCommitment } from './builders/by-commitment.ts';
import { bySource } from './builders/by-source.ts';
import { byTheme } from './builders/by-theme.ts';
import { type ChartContext, chartContext } from './builders/context.ts';
import { coverageChart } from './builders/coverage.ts';
import { plannedReported } from './builders/planned-reported.ts';
import { timelineChart } from './builders/timeline.ts';
import { CHART_IDS, type ChartId } from './catalog.ts';
import type { ChartSpec } from './spec.ts';

const BUILDERS: Readonly<Record<ChartId, (context: ChartContext) => ChartSpec>> = {
  'hitos-por-estado': bySource,
  'por-institucion': byBody,
  'por-tema': byTheme,
  'planificado-y-reportado': plannedReported,
  cronologia: timelineChart,
  cobertura: coverageChart,
  'estados-por-compromiso': byCommitment,
};

/** One chart of a plan as it stood on a day, in a language. */
export function chartSpec(id: ChartId, dossier: PlanDossier, locale: Locale, asOf: IsoDate): ChartSpec {
  return BUILDERS[id](chartContext(dossier, locale, asOf));
}

/** Every chart of a plan, or those asked for, as it stood on a day; the standings are computed once. */
export function chartSpecs(
  dossier: PlanDossier,
  locale: Locale,
  asOf: IsoDate,
  ids: readonly ChartId[] = CHART_IDS,
): ChartSpec[] {
  const context = chartContext(dossier, locale, asOf);
  return ids.map((id) => BUILDERS[id](context));
}
