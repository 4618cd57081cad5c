import type { AnyChart } from '../spec.ts';
import { type Ctx, paintText, textFont } from './canvas.ts';
import { paintFrame, placeFrame } from './frame.ts';
import { type Layout, wrapText } from './layout.ts';
import type { Surface } from './surface.ts';

const BARE_HEIGHT = 120;
const FRAMED_HEIGHT = 504;

/** Height of the picture of a chart that has nothing to draw on the day asked for. */
export function emptyHeight(layout: Layout): number {
  return layout.framed ? FRAMED_HEIGHT : BARE_HEIGHT;
}

/** Says that there is nothing to draw, in the words of the spec; a blank picture would look like a fault. */
export function paintEmpty(ctx: Ctx, spec: AnyChart, layout: Layout, surface: Surface): void {
  const height = emptyHeight(layout);
  ctx.fillStyle = surface.colors.paper;
  ctx.fillRect(0, 0, layout.width, height);
  paintFrame(ctx, spec, placeFrame(spec, layout, surface), height, layout, surface);
  const font = textFont(surface, layout.font);
  const lines = wrapText(
    layout.framed ? spec.note : spec.description,
    layout.width - 2 * layout.margin - 16,
    font,
    surface.measure,
  );
  lines.forEach((line, index) => {
    const y = height / 2 + (index - lines.length / 2 + 0.5) * layout.lineHeight;
    paintText(ctx, line, layout.width / 2, y, { font, color: surface.colors.ink2, align: 'center' });
  });
}
