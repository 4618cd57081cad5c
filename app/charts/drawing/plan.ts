/** How much room everything in a picture takes; it must be known before anything is drawn. */
import type { ChartConfig, ChartDataset } from '../config.ts';
import type { AnyChart } from '../spec.ts';
import { textFont } from './canvas.ts';
import { paints, type ReadyPaint } from './fills.ts';
import { type Frame, placeFrame } from './frame.ts';
import { type Layout, plotHeight } from './layout.ts';
import { type Legend, placeLegend } from './legend.ts';
import { axisHeight, type RowLabels, rowLabels } from './scales.ts';
import type { Surface } from './surface.ts';

/** A chart that has something to draw. */
export type DrawableSpec = AnyChart & { readonly config: ChartConfig };

export function isDrawable(spec: AnyChart): spec is DrawableSpec {
  return spec.config !== null;
}

export interface PicturePlan {
  readonly spec: DrawableSpec;
  readonly layout: Layout;
  readonly surface: Surface;
  readonly frame: Frame;
  readonly legend: Legend;
  readonly height: number;
  readonly labels: RowLabels;
  readonly paint: (id: ChartDataset['paint']) => ReadyPaint;
}

/** Room above the data, more where words stand on vertical lines. */
const HEADROOM = 8;
const WORDS_ABOVE = 24;
const MARKS_ABOVE = 16;
/** A framed picture is at least this high for its width, the shape that other sites expect when it is shared. */
const SHARE_RATIO = 630 / 1200;
const NO_LABELS: RowLabels = { lines: [], width: 0 };
/** Where rows are many, the marks of the axis stand above them as well. */
const marksAbove = (config: ChartConfig): boolean =>
  isRows(config) && config.options.plugins.tracker.dense !== null && config.options.scales.x.marks.length > 0;

/** Room between the legend and the data. */
export function headroom(config: ChartConfig): number {
  const { annotations } = config.options.plugins.tracker;
  const words = annotations.some((note) => note.kind === 'line' && note.at === 'top') ? WORDS_ABOVE : HEADROOM;
  return words + (marksAbove(config) ? MARKS_ABOVE : 0);
}
export const isRows = (config: ChartConfig): boolean => config.options.indexAxis === 'y';

export function planPicture(spec: DrawableSpec, layout: Layout, surface: Surface): PicturePlan {
  const { config } = spec;
  const frame = placeFrame(spec, layout, surface);
  const legend = placeLegend(config.options.plugins.tracker.legend, layout, surface);
  const labels = isRows(config) ? rowLabels(config, layout, surface) : NO_LABELS;
  const lines = Math.max(1, ...labels.lines.map((label) => label.length));
  const plot = plotHeight(config, layout, lines) + axisHeight(config, layout) + headroom(config);
  const needed = Math.ceil(frame.top + legend.height + plot + frame.bottom);
  const height = layout.framed ? Math.max(needed, Math.round(layout.width * SHARE_RATIO)) : needed;
  return { spec, layout, surface, frame, legend, labels, height, paint: paints(surface) };
}

/** Room for the words at the ends of rows, and for half of the last mark of an axis. */
export function rightRoom({ spec, layout, surface }: PicturePlan): number {
  const font = textFont(surface, layout.font);
  const { data, options } = spec.config;
  const ends = options.plugins.tracker.rowEnds.map((end, row) => {
    const text = layout.short ? end.short : end.text;
    // Words of a row without bars have the whole row to themselves.
    const alone = data.datasets.every((dataset) => dataset.data[row] === null);
    return alone || text === '' ? 0 : surface.measure(text, font) + 12;
  });
  return Math.max(2, ...ends);
}
