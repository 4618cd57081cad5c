import type { Chart, Plugin } from 'chart.js';
import type { Annotation, ChartConfig } from '../config.ts';
import type { PaintId } from '../palette.ts';
import { paintLine, paintText, type TextStyle, textFont } from './canvas.ts';
import type { ReadyPaint } from './fills.ts';
import type { Layout } from './layout.ts';
import type { Surface } from './surface.ts';

type Of<K extends Annotation['kind']> = Extract<Annotation, { kind: K }>;

interface Tools {
  readonly chart: Chart;
  readonly config: ChartConfig;
  readonly layout: Layout;
  readonly surface: Surface;
  readonly paint: (id: PaintId) => ReadyPaint;
}

/** Lines, areas and words that are placed by the values of the axes. */
export function annotationsPlugin(
  config: ChartConfig,
  layout: Layout,
  surface: Surface,
  paint: (id: PaintId) => ReadyPaint,
): Plugin {
  const { annotations } = config.options.plugins.tracker;
  const draw = (chart: Chart, behind: boolean): void => {
    for (const annotation of annotations) {
      if ((annotation.kind === 'area') === behind)
        paintAnnotation(annotation, { chart, config, layout, surface, paint });
    }
  };
  return {
    id: 'trackerAnnotations',
    beforeDraw: (chart) => draw(chart, true),
    afterDatasetsDraw: (chart) => draw(chart, false),
  };
}

function paintAnnotation(annotation: Annotation, tools: Tools): void {
  if (annotation.kind === 'area') paintArea(annotation, tools);
  else if (annotation.kind === 'line') paintMarker(annotation, tools);
  else if (annotation.kind === 'gap') paintGap(annotation, tools);
  else if (annotation.kind === 'dot') paintDot(annotation, tools);
  else paintWords(annotation, tools);
}

const xOf = ({ chart }: Tools, value: number): number => chart.scales['x']?.getPixelForValue(value) ?? 0;
const yOf = ({ chart }: Tools, value: number): number => chart.scales['y']?.getPixelForValue(value) ?? 0;

const styleOf = ({ layout, surface }: Tools, strong: boolean, color: string): TextStyle => ({
  font: textFont(surface, layout.font, strong ? 600 : 400),
  color,
  halo: surface.colors.paper,
});

function paintArea({ from, to }: Of<'area'>, tools: Tools): void {
  const { ctx, chartArea } = tools.chart;
  const left = xOf(tools, from);
  ctx.fillStyle = tools.surface.colors.inset;
  ctx.fillRect(left, chartArea.top, xOf(tools, to) - left, chartArea.bottom - chartArea.top);
}

/** A vertical line with its word, above the data or just above the axis. */
function paintMarker({ x, text, tone, dashed, at }: Of<'line'>, tools: Tools): void {
  const { chart, config, surface } = tools;
  const { top, bottom, left } = chart.chartArea;
  const place = xOf(tools, x);
  const above = top - (config.options.plugins.tracker.dense ? 28 : 12);
  const color = surface.colors[tone];
  const start = at === 'top' ? above - 8 : top;
  paintLine(chart.ctx, [place, start], [place, bottom], { color, width: 1.5, dash: dashed ? [3, 3] : [] });
  const style = styleOf(tools, true, color);
  const fits = place - 6 - surface.measure(text, style.font) > left;
  const y = at === 'top' ? above : bottom - 12;
  paintText(chart.ctx, text, fits ? place - 6 : place + 6, y, { ...style, align: fits ? 'right' : 'left' });
}

function paintGap({ x, from, to, text }: Of<'gap'>, tools: Tools): void {
  const { ctx } = tools.chart;
  const color = tools.surface.colors.late;
  const place = xOf(tools, x) + 1.5;
  paintLine(ctx, [place, yOf(tools, from)], [place, yOf(tools, to)], { color, width: 2 });
  paintText(ctx, text, place + 9, yOf(tools, (from + to) / 2), styleOf(tools, true, color));
}

function paintDot({ x, y, paint: id }: Of<'dot'>, tools: Tools): void {
  const { ctx } = tools.chart;
  ctx.beginPath();
  ctx.arc(xOf(tools, x), yOf(tools, y), 5.5, 0, Math.PI * 2);
  ctx.fillStyle = tools.paint(id).stroke;
  ctx.fill();
  ctx.strokeStyle = tools.surface.colors.paper;
  ctx.lineWidth = 2;
  ctx.stroke();
}

function paintWords(annotation: Of<'text'>, tools: Tools): void {
  const text = tools.layout.short ? annotation.short : annotation.text;
  if (text === '') return;
  const style = styleOf(tools, annotation.strong, tools.surface.colors[annotation.tone]);
  const y = yOf(tools, annotation.y) + annotation.dy;
  paintText(tools.chart.ctx, text, xOf(tools, annotation.x), y, { ...style, align: annotation.align });
}
