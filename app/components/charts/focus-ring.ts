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
        if (box && surface) paintRing(chart.ctx, box, surface);
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

/** Where a value is drawn. */
function boxOf(chart: Chart, { dataset, index }: Point): Box | null {
  const meta = chart.getDatasetMeta(dataset);
  if (meta.type === 'bar') {
    return boxesOf(chart as Chart<'bar'>, dataset).find(([row]) => row === index)?.[1] ?? null;
  }
  const element = meta.data[index];
  if (!element) return null;
  const { x, y } = element.getProps(['x', 'y'], true) as { x: number; y: number };
  return { x: x - POINT_RADIUS, y: y - POINT_RADIUS, width: 2 * POINT_RADIUS, height: 2 * POINT_RADIUS };
}

/** Ink with paper on both sides, so that it shows on any fill. */
function paintRing(ctx: CanvasRenderingContext2D, box: Box, { colors }: Surface): void {
  const ring = [box.x - AROUND, box.y - AROUND, box.width + 2 * AROUND, box.height + 2 * AROUND] as const;
  ctx.save();
  ctx.setLineDash([]);
  ctx.strokeStyle = colors.paper;
  ctx.lineWidth = 7;
  ctx.strokeRect(...ring);
  ctx.strokeStyle = colors.ink;
  ctx.lineWidth = 3;
  ctx.strokeRect(...ring);
  ctx.restore();
}
