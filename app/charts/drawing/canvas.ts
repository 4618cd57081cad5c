/** Small steps that every part of a drawing takes. They use only what the SVG drawer understands as well. */
import { cssFont, type Font, type Surface } from './surface.ts';
import type { ReadyPaint } from './fills.ts';

export type Ctx = CanvasRenderingContext2D;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const OUTLINE = 1.5;
const DASH = [3, 3];

/** An area in its paint, its outline kept inside. */
export function paintBox(ctx: Ctx, { x, y, width, height }: Box, paint: ReadyPaint): void {
  ctx.fillStyle = paint.fill;
  ctx.fillRect(x, y, width, height);
  if (paint.outline === 'none') return;
  ctx.strokeStyle = paint.stroke;
  ctx.lineWidth = OUTLINE;
  ctx.setLineDash(paint.outline === 'dashed' ? DASH : []);
  ctx.strokeRect(x + OUTLINE / 2, y + OUTLINE / 2, Math.max(0, width - OUTLINE), Math.max(0, height - OUTLINE));
  ctx.setLineDash([]);
}

export interface TextStyle {
  readonly font: Font;
  readonly color: string;
  readonly align?: CanvasTextAlign;
  /** Paper colour drawn round the letters, so that they stay legible over lines. */
  readonly halo?: string;
}

/** One line of text, its middle at `y`. */
export function paintText(ctx: Ctx, text: string, x: number, y: number, style: TextStyle): void {
  ctx.font = cssFont(style.font);
  ctx.textAlign = style.align ?? 'left';
  ctx.textBaseline = 'middle';
  if (style.halo) {
    ctx.strokeStyle = style.halo;
    ctx.lineWidth = 5;
    ctx.lineJoin = 'round';
    ctx.strokeText(text, x, y);
  }
  ctx.fillStyle = style.color;
  ctx.fillText(text, x, y);
}

export interface LineStyle {
  readonly color: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

export function paintLine(
  ctx: Ctx,
  from: readonly [number, number],
  to: readonly [number, number],
  style: LineStyle,
): void {
  ctx.strokeStyle = style.color;
  ctx.lineWidth = style.width;
  ctx.setLineDash([...(style.dash ?? [])]);
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
  ctx.setLineDash([]);
}

export function textFont(surface: Surface, size: number, weight: 400 | 600 = 400): Font {
  return { family: surface.families.text, size, weight };
}
