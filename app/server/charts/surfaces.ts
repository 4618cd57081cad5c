/** What the server's two drawers bring along: real pixels for PNG, names of patterns for SVG. */
import { createCanvas, DOMMatrix } from '@napi-rs/canvas';
import type { Ctx } from '#charts/drawing/canvas.ts';
import type { Fill, FillMaker, Surface } from '#charts/drawing/surface.ts';
import { paintTile } from '#charts/drawing/tiles.ts';
import { type ChartTheme, THEME_COLORS } from '#charts/palette.ts';
import { PATTERN_TILES } from '#charts/patterns.ts';
import { FAMILIES, measureText } from './fonts.ts';
import type { SvgPattern } from './svg-writer.ts';

/** Tiles are drawn larger than they show, so that they stay sharp at every pixel ratio. */
const SUPERSAMPLING = 4;

const canvasPattern: FillMaker = (tile, color, paper) => {
  const size = tile.size * SUPERSAMPLING;
  const canvas = createCanvas(size, size);
  const ctx = canvas.getContext('2d');
  paintTile(ctx as unknown as Ctx, tile, color, paper, SUPERSAMPLING);
  const pattern = ctx.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix([1 / SUPERSAMPLING, 0, 0, 1 / SUPERSAMPLING, 0, 0]));
  return (pattern ?? color) as Fill;
};

const svgPattern: FillMaker = (tile, color, paper) => {
  const name = Object.entries(PATTERN_TILES).find(([, known]) => known === tile)?.[0] ?? 'pattern';
  const pattern: SvgPattern = { id: name, tile, color, paper };
  // The SVG context takes it where a canvas takes its own pattern.
  return pattern as unknown as Fill;
};

function surface(theme: ChartTheme, pattern: FillMaker, pixelRatio: number): Surface {
  return {
    colors: THEME_COLORS[theme],
    families: FAMILIES,
    measure: measureText,
    pattern,
    pixelRatio,
    interactive: false,
  };
}

export function pngSurface(theme: ChartTheme, pixelRatio: number): Surface {
  return surface(theme, canvasPattern, pixelRatio);
}

export function svgSurface(theme: ChartTheme): Surface {
  return surface(theme, svgPattern, 1);
}
