import { chartSpec, chartSpecs } from '#charts/build.ts';
import { CHART_FORMATS, type ChartId, isChartFormat, isChartId } from '#charts/catalog.ts';
import { chartCsv } from '#charts/csv.ts';
import type { PictureSizes } from '#charts/drawing/layout.ts';
import { readPictureChoice } from '#charts/picture-query.ts';
import type { ChartSpec } from '#charts/spec.ts';
import type { PlanLabel } from '#contracts/view-labels.ts';
import type { IsoDate } from '#domain/dates.ts';
import { invalid, notFound } from '#domain/errors.ts';
import type { Locale } from '#format/locale.ts';
import { drawPng, drawSvg, pictureSizes } from '#server/charts/draw.ts';
import type { Dossiers } from './dossiers.ts';
import { choosePlan, planChoices, planLabel } from './plan-labels.ts';

/** A chart with the sizes of its pictures, so that a page can keep their place free. */
export interface ChartView {
  readonly spec: ChartSpec;
  readonly sizes: PictureSizes;
}

export interface PlanChartsView {
  readonly plan: PlanLabel;
  /** Every plan that a reader can choose, the newest first. */
  readonly plans: readonly PlanLabel[];
  readonly charts: readonly ChartView[];
}

export interface PlanChartsRequest {
  /** Address of the plan; left out: the newest. */
  readonly plan?: string | undefined;
  readonly locale: Locale;
  readonly asOf: IsoDate;
  /** Charts wanted; all when left out. */
  readonly ids?: readonly ChartId[];
}

/** @throws NOT_FOUND when there is no such plan. */
export async function planCharts(dossiers: Dossiers, request: PlanChartsRequest): Promise<PlanChartsView> {
  const dossier = await choosePlan(dossiers, request.plan, request.asOf);
  const specs = chartSpecs(dossier, request.locale, request.asOf, request.ids);
  return {
    plan: planLabel(dossier),
    plans: await planChoices(dossiers, request.asOf),
    charts: specs.map((spec) => ({ spec, sizes: pictureSizes(spec) })),
  };
}

export interface ChartFileRequest {
  readonly plan: string;
  readonly chart: string;
  readonly format: string;
  readonly locale: Locale;
  readonly asOf: IsoDate;
  /** Wishes for the picture: theme, size, frame, width. */
  readonly query: URLSearchParams;
}

export interface ChartFile {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly name: string;
}

/** @throws NOT_FOUND for an unknown plan, chart or format; INVALID for a wish that cannot be met. */
export async function chartFile(dossiers: Dossiers, request: ChartFileRequest): Promise<ChartFile> {
  const { chart, format, locale, asOf, query } = request;
  if (!isChartId(chart)) throw notFound('CHART', chart);
  if (!isChartFormat(format)) throw notFound('FORMAT_UNKNOWN', CHART_FORMATS.join(' '));
  const wish = readPictureChoice(query);
  if ('invalid' in wish) throw invalid('CHART_PICTURE', wish.invalid);
  const spec = chartSpec(chart, await dossiers.find(request.plan, asOf), locale, asOf);
  const name = `${request.plan}-${chart}-${asOf}.${format}`;
  if (format === 'csv') {
    const body = chartCsv(spec, { byteOrderMark: query.get('bom') === '1' });
    return { body, type: 'text/csv; charset=utf-8', name };
  }
  if (format === 'json') return { body: JSON.stringify(spec), type: 'application/json; charset=utf-8', name };
  if (format === 'svg') return { body: drawSvg(spec, wish.choice), type: 'image/svg+xml', name };
  return { body: new Uint8Array(await drawPng(spec, wish.choice)), type: 'image/png', name };
}
