/**
 * From a chart as plain data to a Chart.js configuration that a canvas can draw. The browser, the PNG and the SVG all
 * come through here; only their `Surface` differs.
 */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { annotationsPlugin } from './annotations.ts';
import { barsPlugin } from './bars.ts';
import { datasetOf } from './datasets.ts';
import { paintFrame } from './frame.ts';
import { type Layout, layoutOf } from './layout.ts';
import { paintLegend } from './legend.ts';
import { type DrawableSpec, headroom, isRows, type PicturePlan, planPicture, rightRoom } from './plan.ts';
import { rowsPlugin } from './rows.ts';
import { rowScale, valueScale } from './scales.ts';
import type { Surface } from './surface.ts';
import { tooltipOptions } from './tooltip.ts';

export interface Realized {
  readonly config: ChartConfiguration;
  readonly width: number;
  readonly height: number;
}

export function realize(spec: DrawableSpec, given: Layout, surface: Surface): Realized {
  const { config } = spec;
  const layout = layoutOf(config, given);
  const plan = planPicture(spec, layout, surface);
  const chart = {
    type: config.type,
    data: {
      labels: [...plan.labels.lines],
      datasets: config.data.datasets.map((dataset) => datasetOf(dataset, config, plan)),
    },
    options: optionsOf(plan),
    plugins: pluginsOf(plan),
  };
  // Bar and line configurations are two types to Chart.js; here the type is data.
  return { config: chart as unknown as ChartConfiguration, width: layout.width, height: plan.height };
}

function optionsOf(plan: PicturePlan): Record<string, unknown> {
  const { spec, layout, surface, frame, legend, labels } = plan;
  const { indexAxis, scales } = spec.config.options;
  const rows = isRows(spec.config);
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
      y: rows ? rowScale(spec.config, labels.width, layout, surface) : valueScale(scales.y, 'y', layout, surface),
    },
    plugins: { legend: { display: false }, tooltip: tooltipOptions(spec.config, layout, surface) },
  };
}

function pluginsOf(plan: PicturePlan): Plugin[] {
  const { spec, layout, surface, paint } = plan;
  const plugins: Plugin[] = [
    backgroundPlugin(plan),
    annotationsPlugin(spec.config, layout, surface, paint),
    rowsPlugin(spec.config, layout, surface),
  ];
  if (spec.config.type === 'bar') plugins.push(barsPlugin(spec.config, layout, surface, paint) as Plugin);
  return plugins;
}

function backgroundPlugin({ spec, layout, surface, frame, legend, height, paint }: PicturePlan): Plugin {
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
