import type { Chart, Plugin } from 'chart.js';
import type { Annotation, ChartConfig } from '../config.ts';
import type { PaintId } from '../palette.ts';
import { paintLine, paintText, type TextStyle, textFont } from './canvas.ts';
import type { ReadyPaint } from './fills.ts';
import type { Layout } from './layout.ts';
import type { Surface } from './surface.ts';

type Of<K extends Annotation['kind']> = Extract<Annotation, { kind: K }>;

/** Lines, areas and words that are placed by the values of the axes. */
export function annotationsPlugin(
  config: ChartConfig,
  layout: Layout,
  surface: Surface,
  paint: (id: PaintId) => ReadyPaint,
): Plugin {
  const { annotations } = config.options.plugins.tracker;
  const draw = annotationPainter(layout, surface, paint);
  const behind = (annotation: Annotation): boolean => annotation.kind === 'area';
  return {
    id: 'trackerAnnotations',
    beforeDraw: (chart) => annotations.filter(behind).forEach((annotation) => draw(chart, annotation)),
    afterDatasetsDraw: (chart) =>
      annotations.filter((annotation) => !behind(annotation)).forEach((annotation) => draw(chart, annotation)),
  };
}

const xOf = (chart: Chart, value: number): number => chart.scales['x']?.getPixelForValue(value) ?? 0;
const yOf = (chart: Chart, value: number): number => chart.scales['y']?.getPixelForValue(value) ?? 0;

function annotationPainter(layout: Layout, surface: Surface, paint: (id: PaintId) => ReadyPaint) {
  const { colors } = surface;
  const style = (strong: boolean, color: string): TextStyle => ({
    font: textFont(surface, layout.font, strong ? 600 : 400),
    color,
    halo: colors.paper,
  });
  const area = (chart: Chart, { from, to }: Of<'area'>): void => {
    const { top, bottom } = chart.chartArea;
    chart.ctx.fillStyle = colors.inset;
    chart.ctx.fillRect(xOf(chart, from), top, xOf(chart, to) - xOf(chart, from), bottom - top);
  };
  const line = (chart: Chart, { x, text, tone, dashed, at: end }: Of<'line'>): void => {
    const { top, bottom, left } = chart.chartArea;
    const at = xOf(chart, x);
    const dash = dashed ? [3, 3] : [];
    paintLine(chart.ctx, [at, end === 'top' ? top - 20 : top], [at, bottom], { color: colors[tone], width: 1.5, dash });
    const words = style(true, colors[tone]);
    const fits = at - 6 - surface.measure(text, words.font) > left;
    paintText(chart.ctx, text, fits ? at - 6 : at + 6, end === 'top' ? top - 12 : bottom - 12, { ...words, align: fits ? 'right' : 'left' });
  };
  const gap = (chart: Chart, { x, from, to, text }: Of<'gap'>): void => {
    const at = xOf(chart, x) + 1.5;
    paintLine(chart.ctx, [at, yOf(chart, from)], [at, yOf(chart, to)], { color: colors.late, width: 2 });
    paintText(chart.ctx, text, at + 9, yOf(chart, (from + to) / 2), style(true, colors.late));
  };
  const dot = (chart: Chart, { x, y, paint: id }: Of<'dot'>): void => {
    const { ctx } = chart;
    ctx.beginPath();
    ctx.arc(xOf(chart, x), yOf(chart, y), 5.5, 0, Math.PI * 2);
    ctx.fillStyle = paint(id).stroke;
    ctx.fill();
    ctx.strokeStyle = colors.paper;
    ctx.lineWidth = 2;
    ctx.stroke();
  };
  const words = (chart: Chart, annotation: Of<'text'>): void => {
    const text = layout.short ? annotation.short : annotation.text;
    if (text === '') return;
    const look = style(annotation.strong, colors[annotation.tone]);
    const y = yOf(chart, annotation.y) + annotation.dy;
    paintText(chart.ctx, text, xOf(chart, annotation.x), y, { ...look, align: annotation.align });
  };
  return (chart: Chart, annotation: Annotation): void => {
    if (annotation.kind === 'area') area(chart, annotation);
    else if (annotation.kind === 'line') line(chart, annotation);
    else if (annotation.kind === 'gap') gap(chart, annotation);
    else if (annotation.kind === 'dot') dot(chart, annotation);
    else words(chart, annotation);
  };
}
