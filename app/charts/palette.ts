/**
 * Colour, pattern and point shape of everything that a chart shows, for light and dark. A state is told by its word and
 * its pattern first; colour only helps (rule D9). The colours are the page's own tokens, repeated here because a picture
 * drawn on the server has no style sheet.
 */
import type { MarkShape } from '#domain/values.ts';

export const CHART_THEMES = ['light', 'dark'] as const;
export type ChartTheme = (typeof CHART_THEMES)[number];

/** Roles of colour; each reaches at least 3:1 on `paper`, `line` excepted, which is never the only carrier. */
export type Tone = 'ink' | 'ink2' | 'edge' | 'complete' | 'underway' | 'unknown' | 'late';

export interface ThemeColors extends Readonly<Record<Tone, string>> {
  readonly paper: string;
  readonly inset: string;
  readonly line: string;
  /** Text on a solid area of `complete`. */
  readonly onSolid: string;
}

export const THEME_COLORS: Readonly<Record<ChartTheme, ThemeColors>> = {
  light: {
    paper: '#fdfcf9',
    inset: '#f4f2ec',
    line: '#dcd8ce',
    ink: '#16202a',
    ink2: '#4a5560',
    edge: '#747b82',
    complete: '#0b4f7d',
    underway: '#2470a5',
    unknown: '#5c6670',
    late: '#a9311a',
    onSolid: '#ffffff',
  },
  dark: {
    paper: '#11171d',
    inset: '#1b232b',
    line: '#333e48',
    ink: '#eceff1',
    ink2: '#b3bdc7',
    edge: '#86929d',
    complete: '#8ec7f0',
    underway: '#6aaede',
    unknown: '#a3aeb8',
    late: '#ff9b82',
    onSolid: '#0b1a26',
  },
};

/** How an area is filled: a full colour, lines, dots, two bars, or paper within an outline. */
export type Pattern = 'solid' | 'hatch' | 'dots' | 'bars' | 'hollow';

/** Point shapes of Chart.js that stay apart at 8 px and in black and white. */
export type PointShape = 'circle' | 'rect' | 'rectRot' | 'triangle' | 'star' | 'crossRot';

export interface Paint {
  readonly tone: Tone;
  readonly pattern: Pattern;
  readonly outline: 'none' | 'solid' | 'dashed';
  readonly point: PointShape;
}

/** What can be painted: a milestone's state, or a quantity that is no state. */
export type PaintId = MarkShape | 'reported' | 'planned' | 'original';

export const PAINTS: Readonly<Record<PaintId, Paint>> = {
  complete: { tone: 'complete', pattern: 'solid', outline: 'none', point: 'circle' },
  underway: { tone: 'underway', pattern: 'hatch', outline: 'solid', point: 'rectRot' },
  prep: { tone: 'underway', pattern: 'dots', outline: 'solid', point: 'triangle' },
  'not-started': { tone: 'underway', pattern: 'hollow', outline: 'solid', point: 'star' },
  stopped: { tone: 'underway', pattern: 'bars', outline: 'solid', point: 'crossRot' },
  'no-report': { tone: 'unknown', pattern: 'hollow', outline: 'dashed', point: 'rect' },
  reported: { tone: 'complete', pattern: 'solid', outline: 'none', point: 'circle' },
  planned: { tone: 'ink', pattern: 'solid', outline: 'none', point: 'rect' },
  original: { tone: 'ink2', pattern: 'hollow', outline: 'solid', point: 'rect' },
};

/** The order in which states are stacked and listed: from done to not reported. */
export const MARK_ORDER: readonly MarkShape[] = ['complete', 'underway', 'prep', 'not-started', 'stopped', 'no-report'];
