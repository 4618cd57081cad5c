import { type Paint, PAINTS, type PaintId } from '../palette.ts';
import { PATTERN_TILES } from '../patterns.ts';
import type { Fill, Surface } from './surface.ts';

export interface ReadyPaint {
  readonly fill: Fill;
  /** Colour of lines, points and outlines. */
  readonly stroke: string;
  readonly outline: Paint['outline'];
  /** Whether text on it must be light on dark (or the reverse) rather than ink on paper. */
  readonly solid: boolean;
}

/** Makes every paint that is asked for once; a pattern is an object that drawers can reuse. */
export function paints(surface: Surface): (id: PaintId) => ReadyPaint {
  const ready = new Map<PaintId, ReadyPaint>();
  return (id) => {
    const known = ready.get(id);
    if (known) return known;
    const made = make(PAINTS[id], surface);
    ready.set(id, made);
    return made;
  };
}

function make({ tone, pattern, outline }: Paint, { colors, pattern: makePattern }: Surface): ReadyPaint {
  const stroke = colors[tone];
  const tile = PATTERN_TILES[pattern];
  const fill = tile ? makePattern(tile, stroke, colors.paper) : pattern === 'solid' ? stroke : colors.paper;
  return { fill, stroke, outline, solid: pattern === 'solid' };
}
