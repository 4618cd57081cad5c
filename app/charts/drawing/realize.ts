/**
 * From a chart as plain data to a Chart.js configuration that a canvas can draw. The browser, the PNG and the SVG all
 * come through here; only their `Surface` differs.
 */
import type { ChartConfiguration, ChartDataset as DrawnDataset, Plugin } from 'chart.js';
import type { ChartConfig, ChartDataset } from '../config.ts';
import type { ChartSpec } from '../spec.ts';
import { annotationsPlugin } from './annotations.ts';
import { barsPlugin } from './bars.ts';
import { textFont } from './canvas.ts';
import { paints, type ReadyPaint } from './fills.ts';
import { type Frame, paintFrame, placeFrame } from './frame.ts';
import { type Layout, plotHeight } from './layout.ts';
import { type Legend, paintLegend, placeLegend } from './legend.ts';
import { rowsPlugin } from './rows.ts';
import { axisHeight, rowLabels, rowScale, valueScale } from './scales.ts';
import type { Surface } from './surface.ts';
import { tooltipOptions } from './tooltip.ts';

/** A chart that has something to draw. */
export type DrawableSpec = ChartSpec & { readonly config: ChartConfig };

export function isDrawable(spec: ChartSpec): spec is DrawableSpec {
  return spec.config !== null;
}

export interface Realized {
  readonly config: ChartConfiguration;
  readonly width: number;
  readonly height: number;
}

interface Plan {
  readonly spec: DrawableSpec;
  readonly layout: Layout;
  readonly surface: Surface;
  readonly frame: Frame;
  readonly legend: Legend;
  readonly height: number;
  readonly labels: readonly string[][];
  readonly paint: (id: ChartDataset['paint']) => ReadyPaint;
}

/** Room above the data, more where words stand on vertical lines. */
const HEADROOM = 8;
const WORDS_ABOVE = 24;
/** A framed picture is at least this high for its width, the shape that other sites expect when it is shared. */
const SHARE_RATIO = 630 / 1200;

export function realize(spec: DrawableSpec, layout: Layout, surface: Surface): Realized {
  const plan = planOf(spec, layout, surface);
  const { config } = spec;
  const chart = {
    type: config.type,
    data: {
      labels: isRows(config) && !isGrouped(config) ? [...plan.labels] : [...config.data.labels],
      datasets: config.data.datasets.map((dataset) => datasetOf(dataset, config, plan)),
    },
    options: optionsOf(plan),
    plugins: pluginsOf(plan),
  };
  // Bar and line configurations are two types to Chart.js; here the type is data.
  return { config: chart as unknown as ChartConfiguration, width: layout.width, height: plan.height };
}

const headroom = (config: ChartConfig): number =>
  config.options.plugins.tracker.annotations.some((note) => note.kind === 'line' && note.at === 'top')
    ? WORDS_ABOVE
    : HEADROOM;
const isRows = (config: ChartConfig): boolean => config.options.indexAxis === 'y';
const isGrouped = (config: ChartConfig): boolean => config.options.plugins.tracker.groups.length > 0;

function planOf(spec: DrawableSpec, layout: Layout, surface: Surface): Plan {
  const { config } = spec;
  const frame = placeFrame(spec, layout, surface);
  const legend = placeLegend(config.options.plugins.tracker.legend, layout, surface);
  const labels = isRows(config) ? rowLabels(config, layout, surface) : [];
  const lines = Math.max(1, ...labels.map((label) => label.length));
  const plot = plotHeight(config, layout, lines) + axisHeight(config, layout) + headroom(config);
  const needed = Math.ceil(frame.top + legend.height + plot + frame.bottom);
  const height = layout.framed ? Math.max(needed, Math.round(layout.width * SHARE_RATIO)) : needed;
  return { spec, layout, surface, frame, legend, labels, height, paint: paints(surface) };
}

function optionsOf(plan: Plan): Record<string, unknown> {
  const { spec, layout, surface, frame, legend } = plan;
  const { indexAxis, scales } = spec.config.options;
  const rows = indexAxis === 'y';
  return {
    indexAxis,
    responsive: false,
    animation: false,
    devicePixelRatio: surface.pixelRatio,
    events: surface.interactive ? ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'] : [],
    interaction: { mode: 'nearest', intersect: rows, axis: rows ? 'xy' : 'x' },
    layout: {
      autoPadding: false,
      padding: {
        left: layout.margin,
        right: layout.margin + rightRoom(plan),
        top: frame.top + legend.height + headroom(spec.config),
        bottom: frame.bottom,
      },
    },
    scales: {
      x: valueScale(scales.x, 'x', layout, surface),
      y: rows ? rowScale(spec.config, layout, surface) : valueScale(scales.y, 'y', layout, surface),
    },
    plugins: { legend: { display: false }, tooltip: tooltipOptions(spec.config, layout, surface) },
  };
}

/** Room for the words at the ends of rows, and for half of the last mark of an axis. */
function rightRoom({ spec, layout, surface }: Plan): number {
  const font = textFont(surface, layout.font);
  const ends = spec.config.options.plugins.tracker.rowEnds.map((end) => {
    const text = layout.short ? end.short : end.text;
    return text === '' ? 0 : surface.measure(text, font) + 12;
  });
  return Math.max(2, ...ends);
}

function datasetOf(dataset: ChartDataset, config: ChartConfig, { paint, layout }: Plan): DrawnDataset {
  const { stroke } = paint(dataset.paint);
  const shared = { label: dataset.label, data: [...dataset.data], clip: false as const };
  const drawn =
    config.type === 'bar'
      ? {
          ...shared,
          backgroundColor: 'transparent',
          barThickness: config.options.plugins.tracker.rowHeight ? 9 : layout.short ? 20 : 22,
        }
      : {
          ...shared,
          borderColor: stroke,
          borderWidth: dataset.borderWidth ?? 2,
          borderDash: [...(dataset.borderDash ?? [])],
          stepped: dataset.stepped ?? false,
          pointRadius: 0,
          pointHitRadius: 8,
        };
  return drawn as unknown as DrawnDataset;
}

function pluginsOf(plan: Plan): Plugin[] {
  const { spec, layout, surface, paint } = plan;
  const plugins: Plugin[] = [
    backgroundPlugin(plan),
    annotationsPlugin(spec.config, layout, surface, paint),
    rowsPlugin(spec.config, layout, surface),
  ];
  if (spec.config.type === 'bar') plugins.push(barsPlugin(spec.config, layout, surface, paint) as Plugin);
  return plugins;
}

function backgroundPlugin({ spec, layout, surface, frame, legend, height, paint }: Plan): Plugin {
  return {
    id: 'trackerBackground',
    beforeDraw: ({ ctx }) => {
      ctx.fillStyle = surface.colors.paper;
      ctx.fillRect(0, 0, layout.width, height);
      paintFrame(ctx, spec, frame, height, layout, surface);
      paintLegend(ctx, legend, { x: layout.margin, y: frame.top }, layout, surface, paint);
    },
  };
}
