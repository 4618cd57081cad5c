import type { BarElement, Chart, Plugin } from 'chart.js';
import type { ChartConfig, ChartDataset } from '../config.ts';
import { type Box, type Ctx, paintBox, paintText, textFont } from './canvas.ts';
import type { ReadyPaint } from './fills.ts';
import type { Layout } from './layout.ts';
import type { Surface } from './surface.ts';
import type { PaintId } from '../palette.ts';

const GAP = 2;
/** Paper at each side of a number. */
const CHIP = 3;

/**
 * Draws the bars that Chart.js has placed: it can fill them with a pattern but not outline them with dashes, and the
 * dashed empty box is what tells "no report" from a value.
 */
export function barsPlugin(
  config: ChartConfig,
  layout: Layout,
  surface: Surface,
  paint: (id: PaintId) => ReadyPaint,
): Plugin<'bar'> {
  return {
    id: 'trackerBars',
    afterDatasetDraw(chart, { index }) {
      const dataset = config.data.datasets[index];
      if (!dataset) return;
      const ready = paint(dataset.paint);
      for (const [row, box] of boxesOf(chart, index)) {
        if (dataset.data[row] === null || box.width < 0.5) continue;
        paintBox(chart.ctx, box, ready);
        if (config.options.plugins.tracker.values) paintValue(chart.ctx, dataset, row, box, ready, layout, surface);
      }
    },
  };
}

/** Where Chart.js has put a bar; the types allow null for bars that are not laid out yet. */
interface Placed {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly height: number;
}

export function boxesOf(chart: Chart<'bar'>, index: number): [number, Box][] {
  return chart.getDatasetMeta(index).data.map((element, row) => {
    const bar = (element as unknown as BarElement).getProps(['x', 'y', 'base', 'height'], true) as Placed;
    const left = Math.min(bar.x, bar.base);
    const width = Math.abs(bar.x - bar.base) - GAP;
    return [row, { x: left + GAP / 2, y: bar.y - bar.height / 2, width, height: bar.height }];
  });
}

/** The number in the middle of its bar, on a chip of paper where a pattern would disturb it. */
function paintValue(
  ctx: Ctx,
  dataset: ChartDataset,
  row: number,
  box: Box,
  ready: ReadyPaint,
  layout: Layout,
  surface: Surface,
): void {
  const text = String(dataset.data[row]);
  const font = textFont(surface, layout.font, 600);
  const width = surface.measure(text, font);
  if (text === '0' || width + 2 * CHIP > box.width) return;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  if (!ready.solid) {
    ctx.fillStyle = surface.colors.paper;
    const height = Math.min(layout.font + 2, box.height - 4);
    ctx.fillRect(x - width / 2 - CHIP, y - height / 2, width + 2 * CHIP, height);
  }
  paintText(ctx, text, x, y, {
    font,
    color: ready.solid ? surface.colors.onSolid : surface.colors.ink,
    align: 'center',
  });
}
