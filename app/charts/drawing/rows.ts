import type { Chart, Plugin } from 'chart.js';
import type { ChartConfig, RowHeading } from '../config.ts';
import { paintLine, paintText, textFont } from './canvas.ts';
import { clampText, type Layout } from './layout.ts';
import type { Surface } from './surface.ts';

/** What belongs to whole rows: headings, dots of reports, words at the end of a row, the line of a late row. */
export function rowsPlugin(config: ChartConfig, layout: Layout, surface: Surface): Plugin {
  const { headings, late, dots } = config.options.plugins.tracker;
  return {
    id: 'trackerRows',
    beforeDatasetsDraw(chart) {
      paintMarksAbove(chart, config, layout, surface);
      for (const heading of headings) paintHeading(chart, heading, layout, surface);
      late.forEach((span, row) => {
        if (span) paintLate(chart, row, span, surface);
      });
    },
    afterDatasetsDraw(chart) {
      for (const dot of dots) paintDot(chart, dot, surface);
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

/** The marks of the axis once more, above the rows, where the axis itself is far below. */
function paintMarksAbove(chart: Chart, config: ChartConfig, layout: Layout, surface: Surface): void {
  if (!config.options.plugins.tracker.dense) return;
  const style = { font: textFont(surface, layout.font), color: surface.colors.ink2 };
  for (const { value, text } of config.options.scales.x.marks) {
    paintText(chart.ctx, text, xOf(chart, value), chart.chartArea.top - 9, style);
  }
}

function paintHeading(chart: Chart, { text, row }: RowHeading, layout: Layout, surface: Surface): void {
  const { ctx, chartArea } = chart;
  const y = yOf(chart, row);
  const top = y - bandOf(chart) / 2;
  if (row > 0)
    paintLine(ctx, [layout.margin, top], [layout.width - layout.margin, top], { color: surface.colors.line, width: 1 });
  const font = textFont(surface, layout.font, 600);
  const [line = ''] = clampText(text, chartArea.right - layout.margin, 1, font, surface.measure);
  paintText(ctx, line, layout.margin, y, { font, color: surface.colors.ink, halo: surface.colors.paper });
}

function paintDot(chart: Chart, { x, row }: { x: number; row: number }, surface: Surface): void {
  const { ctx } = chart;
  ctx.beginPath();
  ctx.arc(xOf(chart, x), yOf(chart, row), 3.5, 0, Math.PI * 2);
  ctx.fillStyle = surface.colors.ink;
  ctx.fill();
  ctx.strokeStyle = surface.colors.paper;
  ctx.lineWidth = 1.5;
  ctx.stroke();
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
    const end = endOfRow(chart, row);
    const x = end === null ? layout.margin : end + BEFORE_WORDS;
    paintText(chart.ctx, text, x, yOf(chart, row), {
      font: textFont(surface, layout.font),
      color: surface.colors.ink2,
      halo: surface.colors.paper,
    });
  });
}

/** Right edge of the last bar of a row; null where the row has none and its words stand alone. */
function endOfRow(chart: Chart, row: number): number | null {
  const edges = chart.data.datasets.flatMap((dataset, index) => {
    const value = dataset.data[row];
    const element = chart.getDatasetMeta(index).data[row];
    return element && value !== null ? [element.getProps(['x'], true).x as number] : [];
  });
  return edges.length === 0 ? null : Math.max(chart.chartArea.left, ...edges);
}
