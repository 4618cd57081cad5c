import type { Chart, Plugin } from 'chart.js';
import type { ChartConfig, RowGroup } from '../config.ts';
import { paintLine, paintText, textFont } from './canvas.ts';
import { clampText, type Layout } from './layout.ts';
import type { Surface } from './surface.ts';

/** What belongs to whole rows: headings of groups, words at the end of a row, the line of a late row. */
export function rowsPlugin(config: ChartConfig, layout: Layout, surface: Surface): Plugin {
  const { groups, late } = config.options.plugins.tracker;
  return {
    id: 'trackerRows',
    beforeDatasetsDraw(chart) {
      for (const group of groups) paintGroup(chart, group, layout, surface);
      late.forEach((span, row) => {
        if (span) paintLate(chart, row, span, surface);
      });
    },
    afterDatasetsDraw(chart) {
      paintRowEnds(chart, config, layout, surface);
    },
  };
}

const yOf = (chart: Chart, row: number): number => chart.scales['y']?.getPixelForValue(row) ?? 0;
const xOf = (chart: Chart, value: number): number => chart.scales['x']?.getPixelForValue(value) ?? 0;

const bandOf = (chart: Chart): number => {
  const { top, bottom } = chart.chartArea;
  return (bottom - top) / Math.max(1, chart.data.labels?.length ?? 1);
};

const NUMBER_COLUMN = 26;

function paintGroup(chart: Chart, group: RowGroup, layout: Layout, surface: Surface): void {
  const { ctx, chartArea } = chart;
  const band = bandOf(chart);
  const top = yOf(chart, group.from) - band / 2;
  paintLine(ctx, [layout.margin, top], [chartArea.right, top], { color: surface.colors.line, width: 1 });
  const font = textFont(surface, layout.font, 600);
  const most = Math.max(1, Math.floor((group.count * band - 2) / layout.lineHeight));
  const lines = clampText(group.text, layout.rowLabels - NUMBER_COLUMN - 8, most, font, surface.measure);
  lines.forEach((line, index) => {
    const y = top + layout.lineHeight * (index + 0.5) + 2;
    paintText(ctx, line, layout.margin, y, { font, color: surface.colors.ink });
  });
}

function paintLate(chart: Chart, row: number, span: { from: number; to: number }, surface: Surface): void {
  const y = yOf(chart, row);
  const style = { color: surface.colors.late, width: 2, dash: [2, 3] };
  paintLine(chart.ctx, [xOf(chart, span.from), y], [xOf(chart, span.to), y], style);
}

const BEFORE_WORDS = 8;

function paintRowEnds(chart: Chart, config: ChartConfig, layout: Layout, surface: Surface): void {
  config.options.plugins.tracker.rowEnds.forEach((words, row) => {
    const text = layout.short ? words.short : words.text;
    if (text === '') return;
    const x = endOfRow(chart, row) + BEFORE_WORDS;
    paintText(chart.ctx, text, x, yOf(chart, row), {
      font: textFont(surface, layout.font),
      color: surface.colors.ink2,
      halo: surface.colors.paper,
    });
  });
}

/** Right edge of the last bar of a row. */
function endOfRow(chart: Chart, row: number): number {
  const edges = chart.data.datasets.flatMap((dataset, index) => {
    const value = dataset.data[row];
    const element = chart.getDatasetMeta(index).data[row];
    return element && value !== null && value !== 0 ? [element.getProps(['x'], true).x as number] : [];
  });
  return Math.max(chart.chartArea.left, ...edges);
}
