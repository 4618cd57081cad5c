/** Shows which value a reader who walks by keyboard stands on: a ring round it, and its words beside it. */
import type { Chart, Plugin } from 'chart.js';
import { boxesOf } from '#charts/drawing/bars.ts';
import type { Box } from '#charts/drawing/canvas.ts';
import type { Surface } from '#charts/drawing/surface.ts';
import type { Point } from '#charts/walk.ts';

export interface FocusRing {
  readonly plugin: Plugin;
  /** The colours of the chart that is drawn now. */
  readonly paintWith: (surface: Surface) => void;
  readonly moveTo: (chart: Chart, at: Point | null) => void;
}

const AROUND = 4;
const POINT_RADIUS = 5;

export function focusRing(): FocusRing {
  let at: Point | null = null;
  let surface: Surface | null = null;
  return {
    plugin: {
      id: 'trackerFocusRing',
      afterDraw: (chart) => {
        const box = at && boxOf(chart, at);
        if (box && surface) paintRing(chart.ctx, box, !isBars(chart), surface);
      },
    },
    paintWith: (next) => {
      surface = next;
    },
    moveTo: (chart, next) => {
      at = next;
      const box = next && boxOf(chart, next);
      const active = next ? [{ datasetIndex: next.dataset, index: next.index }] : [];
      const place = box ? { x: box.x + box.width / 2, y: box.y } : { x: 0, y: 0 };
      chart.tooltip?.setActiveElements(active, place);
      chart.update('none');
    },
  };
}

const isBars = (chart: Chart): boolean => 'type' in chart.config && chart.config.type === 'bar';

/** Where a value is drawn. */
function boxOf(chart: Chart, { dataset, index }: Point): Box | null {
  const meta = chart.getDatasetMeta(dataset);
  if (isBars(chart)) {
    return boxesOf(chart as Chart<'bar'>, dataset).find(([row]) => row === index)?.[1] ?? null;
  }
  const element = meta.data[index];
  if (!element) return null;
  const { x, y } = element.getProps(['x', 'y'], true) as { x: number; y: number };
  return { x: x - POINT_RADIUS, y: y - POINT_RADIUS, width: 2 * POINT_RADIUS, height: 2 * POINT_RADIUS };
}

/** Ink with paper on both sides, so that it shows on any fill: round a point, square round a bar. */
function paintRing(ctx: CanvasRenderingContext2D, box: Box, round: boolean, { colors }: Surface): void {
  ctx.save();
  ctx.setLineDash([]);
  ctx.beginPath();
  if (round) ctx.arc(box.x + box.width / 2, box.y + box.height / 2, box.width / 2 + AROUND, 0, Math.PI * 2);
  else ctx.rect(box.x - AROUND, box.y - AROUND, box.width + 2 * AROUND, box.height + 2 * AROUND);
  for (const [color, width] of [
    [colors.paper, 7],
    [colors.ink, 3],
  ] as const) {
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    ctx.stroke();
  }
  ctx.restore();
}
