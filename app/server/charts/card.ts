/** The picture that goes along with a shared link: what it is about, its marks, and one line of figures. */
import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { clampText } from '#charts/drawing/layout.ts';
import { cssFont, type Font } from '#charts/drawing/surface.ts';
import { THEME_COLORS, type Tone } from '#charts/palette.ts';
import type { MarkShape } from '#domain/values.ts';
import { FAMILIES, measureText, registerFonts } from './fonts.ts';

export interface CardFacts {
  /** What stands above the title: plan and code. */
  readonly kicker: string;
  readonly title: string;
  readonly marks: readonly { readonly shape: MarkShape; readonly overdue: boolean }[];
  readonly line: string;
  /** Day and site. */
  readonly foot: string;
}

/** What every site that shows cards expects. */
export const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 72;
const ROOM = CARD.width - 2 * MARGIN;
/** Marks are drawn as on the page, 20 × 20, so much larger. */
const SCALE = 2.3;
const STEP = 58;
/** Two rows of them; a commitment has ten or so. */
const MOST_MARKS = 36;

const COLORS = THEME_COLORS.light;
const font = (size: number, weight: number, display = false): Font => ({
  family: display ? FAMILIES.display : FAMILIES.text,
  ...{ size, weight },
});

const RING = new Path2D('M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14z');
/** The page's own shapes (`MarkSprite.svelte`): what is filled, and what is drawn. */
const SHAPES: Readonly<Record<MarkShape, { readonly tone: Tone; readonly fill?: Path2D; readonly lines: Path2D }>> = {
  complete: { tone: 'complete', fill: new Path2D('M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z'), lines: new Path2D() },
  underway: { tone: 'underway', fill: new Path2D('M10 3a7 7 0 0 0 0 14z'), lines: RING },
  prep: { tone: 'underway', fill: new Path2D('M10 7.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2z'), lines: RING },
  'not-started': { tone: 'unknown', lines: RING },
  stopped: { tone: 'unknown', lines: new Path2D('M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM8 7v6M12 7v6') },
  'no-report': { tone: 'unknown', lines: new Path2D('M4 4h12v12H4z') },
};
const TICK = new Path2D('M6 10.4l2.7 2.7L14 7.4');
const LATE = new Path2D('M2 22h16v3H2z');

/** A PNG of 1200 × 630; the same facts give the same bytes. */
export async function drawCard({ kicker, title, marks, line, foot }: CardFacts): Promise<Buffer> {
  registerFonts();
  const canvas = createCanvas(CARD.width, CARD.height);
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = COLORS.paper;
  ctx.fillRect(0, 0, CARD.width, CARD.height);
  ctx.fillStyle = COLORS.ink;
  ctx.fillRect(0, 0, CARD.width, 14);
  write(ctx, kicker, { font: font(30, 400), color: COLORS.ink2, y: 104, most: 1 });
  const below = write(ctx, title, { font: font(64, 560, true), color: COLORS.ink, y: 190, most: 3 });
  drawMarks(ctx, marks, below + 24);
  write(ctx, line, { font: font(32, 600), color: COLORS.ink, y: 534, most: 1 });
  write(ctx, foot, { font: font(28, 400), color: COLORS.ink2, y: 586, most: 1 });
  return canvas.encode('png');
}

interface Text {
  readonly font: Font;
  readonly color: string;
  /** Base line of the first line. */
  readonly y: number;
  readonly most: number;
}

/** @returns where the next thing may stand */
function write(ctx: SKRSContext2D, text: string, { font: face, color, y, most }: Text): number {
  ctx.font = cssFont(face);
  ctx.fillStyle = color;
  const height = face.size * 1.16;
  const lines = clampText(text, ROOM, most, face, measureText);
  for (const [i, words] of lines.entries()) ctx.fillText(words, MARGIN, y + i * height);
  return y + (lines.length - 1) * height;
}

function drawMarks(ctx: SKRSContext2D, marks: CardFacts['marks'], top: number): void {
  const perRow = Math.floor(ROOM / STEP);
  for (const [i, { shape, overdue }] of marks.slice(0, MOST_MARKS).entries()) {
    const { tone, fill, lines } = SHAPES[shape];
    ctx.setTransform(SCALE, 0, 0, SCALE, MARGIN + (i % perRow) * STEP, top + Math.floor(i / perRow) * 70);
    ctx.fillStyle = ctx.strokeStyle = COLORS[tone];
    ctx.lineWidth = 2;
    ctx.setLineDash(shape === 'no-report' ? [2.3, 2.5] : []);
    if (fill) ctx.fill(fill);
    ctx.stroke(lines);
    if (shape === 'complete') tick(ctx);
    if (overdue) late(ctx);
  }
  ctx.setTransform(1, 0, 0, 1, 0, 0);
}

function tick(ctx: SKRSContext2D): void {
  ctx.strokeStyle = COLORS.paper;
  ctx.stroke(TICK);
}

function late(ctx: SKRSContext2D): void {
  ctx.fillStyle = COLORS.late;
  ctx.fill(LATE);
}
