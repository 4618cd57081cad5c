import type { Ctx } from '#charts/drawing/canvas.ts';
import { cssFont, type FillMaker, type Measure, type Surface } from '#charts/drawing/surface.ts';
import { paintTile } from '#charts/drawing/tiles.ts';
import { THEME_COLORS } from '#charts/palette.ts';

export const DARK = '(prefers-color-scheme: dark)';

const contextOf = (canvas: HTMLCanvasElement): Ctx => {
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('This browser gives no canvas to draw on');
  return ctx;
};

/** What the browser brings along: the page's fonts, the reader's theme, the screen's pixels. */
export function browserSurface(host: HTMLElement): Surface {
  const pixelRatio = Math.max(1, window.devicePixelRatio);
  const measuring = contextOf(document.createElement('canvas'));
  const measure: Measure = (text, font) => {
    measuring.font = cssFont(font);
    return measuring.measureText(text).width;
  };
  const family = getComputedStyle(host).fontFamily;
  return {
    colors: THEME_COLORS[matchMedia(DARK).matches ? 'dark' : 'light'],
    families: { text: family, display: family },
    measure,
    pattern: patternMaker(Math.ceil(pixelRatio)),
    pixelRatio,
    interactive: true,
  };
}

const patternMaker =
  (scale: number): FillMaker =>
  (tile, color, paper) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = tile.size * scale;
    const ctx = contextOf(canvas);
    paintTile(ctx, tile, color, paper, scale);
    const pattern = ctx.createPattern(canvas, 'repeat');
    pattern?.setTransform(new DOMMatrix([1 / scale, 0, 0, 1 / scale, 0, 0]));
    return pattern ?? color;
  };
