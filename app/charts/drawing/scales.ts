/** The axes: room for words, marks where the configuration says, hairlines. */
import type { Scale } from 'chart.js';
import type { ChartConfig, ChartScale } from '../config.ts';
import { textFont } from './canvas.ts';
import { clampText, type Layout } from './layout.ts';
import type { Surface } from './surface.ts';

/** Options of one axis; Chart.js's own type has no partial form. */
type ScaleOptions = Record<string, unknown>;

const AXIS_GAP = 10;

export interface RowLabels {
  readonly lines: readonly string[][];
  /** Width of the place that they need, gap included. */
  readonly width: number;
}

/** Labels of rows, broken into lines that fit beside the bars. */
export function rowLabels(config: ChartConfig, layout: Layout, surface: Surface): RowLabels {
  const { dense } = config.options.plugins.tracker;
  const font = textFont(surface, layout.font);
  const room = layout.rowLabels - AXIS_GAP;
  const texts = dense && layout.short ? dense.shortLabels : config.data.labels;
  const lines = texts.map((text) => clampText(text, room, dense ? 1 : Infinity, font, surface.measure));
  const widest = Math.max(0, ...lines.flat().map((line) => surface.measure(line, font)));
  return { lines, width: Math.ceil(widest) + AXIS_GAP };
}

/** Height of the axis below the data; none where it carries no mark. */
export function axisHeight(config: ChartConfig, layout: Layout): number {
  return config.options.scales.x.marks.length > 0 ? layout.lineHeight + AXIS_GAP : 0;
}

export function rowScale(config: ChartConfig, width: number, layout: Layout, surface: Surface): ScaleOptions {
  return {
    type: 'category',
    stacked: config.options.scales.y.stacked ?? false,
    grid: { display: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      crossAlign: 'far',
      color: surface.colors.ink,
      font: tickFont(layout, surface),
      padding: AXIS_GAP,
    },
    afterFit: (scale: Scale) => {
      scale.width = width;
      keepNoPadding(scale);
    },
  };
}

export function valueScale(scale: ChartScale, axis: 'x' | 'y', layout: Layout, surface: Surface): ScaleOptions {
  const words = new Map(scale.marks.map(({ value, text }) => [value, text]));
  return {
    type: 'linear',
    display: scale.marks.length > 0,
    min: scale.min,
    max: scale.max,
    stacked: scale.stacked ?? false,
    grid: { color: surface.colors.line, drawTicks: false, lineWidth: 1 },
    border: { display: axis === 'x', color: surface.colors.ink },
    ticks: {
      autoSkip: false,
      includeBounds: false,
      color: surface.colors.ink2,
      font: tickFont(layout, surface),
      padding: AXIS_GAP - 2,
      maxRotation: 0,
      align: axis === 'x' ? 'start' : 'center',
      callback: (value: string | number) => words.get(Number(value)) ?? '',
    },
    afterBuildTicks: (built: Scale) => {
      built.ticks = scale.marks.map(({ value }) => ({ value }));
    },
    afterFit: (fitted: Scale) => {
      if (axis === 'x') fitted.height = scale.marks.length > 0 ? layout.lineHeight + AXIS_GAP : 0;
      keepNoPadding(fitted);
    },
  };
}

/** Chart.js keeps room for labels that might overhang; the layout has already given every label its room. */
function keepNoPadding(scale: Scale): void {
  Object.assign(scale, { paddingTop: 0, paddingBottom: 0, paddingLeft: 0, paddingRight: 0 });
}

const tickFont = (layout: Layout, surface: Surface): Record<string, unknown> => ({
  family: surface.families.text,
  size: layout.font,
  lineHeight: `${layout.lineHeight}px`,
});
