/**
 * Patterns as vector tiles that repeat without a seam. Each drawer makes its own kind of fill from a tile: a canvas
 * pattern in the browser and for PNG, a `<pattern>` in SVG.
 */
import type { Pattern } from './palette.ts';

export interface PatternTile {
  /** Edge of the square tile in px. */
  readonly size: number;
  readonly lineWidth: number;
  /** Lines as x1, y1, x2, y2; parts outside the tile are cut off. */
  readonly lines: readonly (readonly [number, number, number, number])[];
  /** Dots as centre and radius. */
  readonly dots: readonly (readonly [number, number, number])[];
}

const HATCH: PatternTile = {
  size: 8,
  lineWidth: 2.25,
  // The corners carry the neighbours' lines, so that stripes meet across tiles.
  lines: [
    [-2, 10, 10, -2],
    [-2, 2, 2, -2],
    [6, 10, 10, 6],
  ],
  dots: [],
};

const DOTS: PatternTile = { size: 6, lineWidth: 0, lines: [], dots: [[3, 3, 1.15]] };

const BARS: PatternTile = {
  size: 12,
  lineWidth: 2,
  lines: [
    [3, -1, 3, 13],
    [7, -1, 7, 13],
  ],
  dots: [],
};

/** The tile of a pattern; null where the fill is one plain colour. */
export const PATTERN_TILES: Readonly<Record<Pattern, PatternTile | null>> = {
  solid: null,
  hollow: null,
  hatch: HATCH,
  dots: DOTS,
  bars: BARS,
};
