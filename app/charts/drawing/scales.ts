/** The axes: room for words, marks where the configuration says, hairlines. */
import type { Scale, ScaleOptionsByType } from 'chart.js';
import type { ChartConfig, ChartScale } from '../config.ts';
import { textFont } from './canvas.ts';
import { type Layout, wrapText } from './layout.ts';
import type { Surface } from './surface.ts';

type ScaleOptions = Partial<ScaleOptionsByType<'category' | 'linear'>> & Record<string, unknown>;

const AXIS_GAP = 10;

/** Labels of rows, broken into lines that fit beside the bars. */
export function rowLabels(config: ChartConfig, layout: Layout, surface: Surface): string[][] {
  const font = textFont(surface, layout.font);
  const room = layout.rowLabels - AXIS_GAP;
  return config.data.labels.map((label) => wrapText(label, room, font, surface.measure));
}

/** Height of the axis below the data; none where it carries no mark. */
export function axisHeight(config: ChartConfig, layout: Layout): number {
  return config.options.scales.x.marks.length > 0 ? layout.lineHeight + AXIS_GAP : 0;
}

export function rowScale(config: ChartConfig, layout: Layout, surface: Surface): ScaleOptions {
  const grouped = config.options.plugins.tracker.groups.length > 0;
  return {
    type: 'category',
    stacked: config.options.scales.y.stacked ?? false,
    grid: { display: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      crossAlign: grouped ? 'near' : 'far',
      color: grouped ? surface.colors.ink2 : surface.colors.ink,
      font: tickFont(layout, surface),
      padding: AXIS_GAP,
    },
    afterFit: (scale: Scale) => {
      scale.width = layout.rowLabels;
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
    },
  };
}

const tickFont = (layout: Layout, surface: Surface): Record<string, unknown> => ({
  family: surface.families.text,
  size: layout.font,
  lineHeight: `${layout.lineHeight}px`,
});
