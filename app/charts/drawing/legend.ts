import type { TrackerOptions } from '../config.ts';
import type { PaintId } from '../palette.ts';
import { type Ctx, paintBox, paintLine, paintText, textFont } from './canvas.ts';
import type { ReadyPaint } from './fills.ts';
import type { Layout } from './layout.ts';
import type { Surface } from './surface.ts';

const SWATCH = 30;
const SWATCH_HEIGHT = 13;
const AFTER_SWATCH = 8;
const BETWEEN = 22;
const BELOW = 12;

type Entry = TrackerOptions['legend'][number];

interface PlacedEntry {
  readonly entry: Entry;
  readonly x: number;
  readonly y: number;
}

export interface Legend {
  readonly height: number;
  readonly entries: readonly PlacedEntry[];
}

/** Places the legend's entries in rows; its height is needed before the chart is drawn. */
export function placeLegend(entries: readonly Entry[], layout: Layout, surface: Surface): Legend {
  const room = layout.width - 2 * layout.margin;
  const row = layout.lineHeight + 5;
  const font = textFont(surface, layout.font);
  const placed: PlacedEntry[] = [];
  let x = 0;
  let y = row / 2;
  for (const entry of entries) {
    const width = SWATCH + AFTER_SWATCH + surface.measure(entry.text, font);
    if (x > 0 && x + width > room) {
      x = 0;
      y += row;
    }
    placed.push({ entry, x, y });
    x += width + BETWEEN;
  }
  return { entries: placed, height: placed.length > 0 ? y + row / 2 + BELOW : 0 };
}

export function paintLegend(
  ctx: Ctx,
  legend: Legend,
  origin: { readonly x: number; readonly y: number },
  layout: Layout,
  surface: Surface,
  paint: (id: PaintId) => ReadyPaint,
): void {
  for (const { entry, ...at } of legend.entries) {
    const x = origin.x + at.x;
    const y = origin.y + at.y;
    if (entry.sign === 'dot') {
      ctx.beginPath();
      ctx.arc(x + SWATCH / 2, y, 3.5, 0, Math.PI * 2);
      ctx.fillStyle = surface.colors.ink;
      ctx.fill();
    } else if (entry.sign === 'late') {
      paintLine(ctx, [x, y], [x + SWATCH, y], { color: surface.colors.late, width: 2, dash: [2, 3] });
    } else {
      paintBox(ctx, { x, y: y - SWATCH_HEIGHT / 2, width: SWATCH, height: SWATCH_HEIGHT }, paint(entry.sign));
    }
    const style = { font: textFont(surface, layout.font), color: surface.colors.ink2 };
    paintText(ctx, entry.text, x + SWATCH + AFTER_SWATCH, y, style);
  }
}
