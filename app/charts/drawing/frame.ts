/** The frame of a picture that travels alone: its finding above, its source, cut-off day and site below. */
import type { AnyChart } from '../spec.ts';
import { type Ctx, paintLine, paintText, textFont } from './canvas.ts';
import { balanceText, type Layout, wrapText } from './layout.ts';
import type { Font, Surface } from './surface.ts';

const TITLE = 28;
const TITLE_LINE = 33;
const FOOT = 13;
const FOOT_LINE = 19;
const TITLE_WEIGHT = 560;

export interface Frame {
  readonly title: readonly string[];
  readonly description: readonly string[];
  readonly foot: readonly string[];
  /** Height of what is above and below the chart. */
  readonly top: number;
  readonly bottom: number;
}

const NONE: Frame = { title: [], description: [], foot: [], top: 0, bottom: 0 };

const titleFont = (surface: Surface): Font => ({ family: surface.families.display, size: TITLE, weight: TITLE_WEIGHT });

/** Breaks the words of a frame into lines; their height is needed before the chart is drawn. */
export function placeFrame(spec: AnyChart, layout: Layout, surface: Surface): Frame {
  if (!layout.framed) return NONE;
  const room = layout.width - 2 * layout.margin;
  const { credit } = spec;
  const title = balanceText(spec.title, room, titleFont(surface), surface.measure);
  const description = wrapText(spec.description, room, textFont(surface, layout.font), surface.measure);
  const foot = [credit.cutoff, ...wrapText(credit.source, room, textFont(surface, FOOT), surface.measure)];
  return {
    title,
    description,
    foot,
    top: layout.margin + title.length * TITLE_LINE + 4 + description.length * layout.lineHeight + 18,
    bottom: 16 + 12 + foot.length * FOOT_LINE + layout.margin - 8,
  };
}

export function paintFrame(
  ctx: Ctx,
  spec: AnyChart,
  frame: Frame,
  height: number,
  layout: Layout,
  surface: Surface,
): void {
  if (!layout.framed) return;
  const { colors } = surface;
  const left = layout.margin;
  const right = layout.width - layout.margin;
  ctx.fillStyle = colors.ink;
  ctx.fillRect(0, 0, layout.width, 5);
  let y = layout.margin;
  for (const line of frame.title) {
    paintText(ctx, line, left, y + TITLE_LINE / 2, { font: titleFont(surface), color: colors.ink });
    y += TITLE_LINE;
  }
  y += 4;
  for (const line of frame.description) {
    paintText(ctx, line, left, y + layout.lineHeight / 2, { font: textFont(surface, layout.font), color: colors.ink2 });
    y += layout.lineHeight;
  }
  let foot = height - frame.bottom + 16;
  paintLine(ctx, [left, foot], [right, foot], { color: colors.line, width: 1 });
  foot += 12;
  frame.foot.forEach((line, index) => {
    const at = foot + FOOT_LINE * (index + 0.5);
    paintText(ctx, line, left, at, { font: textFont(surface, FOOT, index === 0 ? 600 : 400), color: colors.ink2 });
  });
  const site = { font: textFont(surface, FOOT, 600), color: colors.ink, align: 'right' as const };
  paintText(ctx, spec.credit.site, right, foot + FOOT_LINE / 2, site);
}
