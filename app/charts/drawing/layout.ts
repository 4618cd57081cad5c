/** Sizes of a picture, and text broken into lines. */
import type { ChartConfig } from '../config.ts';
import type { Font, Measure } from './surface.ts';

export const CHART_SIZES = ['narrow', 'medium', 'wide'] as const;
/** Width of the place that a picture is made for: a phone, a tablet, a page. */
export type ChartSize = (typeof CHART_SIZES)[number];

export interface Layout {
  readonly width: number;
  /** Size of text in px. */
  readonly font: number;
  readonly lineHeight: number;
  /** Room for the words at the left of rows. */
  readonly rowLabels: number;
  /** Space around everything; 0 where the page gives it. */
  readonly margin: number;
  /** With title, source, cut-off day and site: for a picture that travels alone. */
  readonly framed: boolean;
  readonly short: boolean;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How large each picture of a chart is, so that a page keeps its place free. */
export type PictureSizes = Readonly<Record<ChartSize | 'framed', PictureSize>>;

const SIZES: Readonly<Record<ChartSize, Layout>> = {
  narrow: { width: 344, font: 12.5, lineHeight: 15, rowLabels: 122, margin: 0, framed: false, short: true },
  medium: { width: 640, font: 13.5, lineHeight: 17, rowLabels: 220, margin: 0, framed: false, short: false },
  wide: { width: 960, font: 14, lineHeight: 18, rowLabels: 290, margin: 0, framed: false, short: false },
};

const FRAMED: Layout = { ...SIZES.wide, margin: 32, framed: true };

/** Smaller words where a chart has many rows. */
export function layoutOf(config: ChartConfig, layout: Layout): Layout {
  const { dense } = config.options.plugins.tracker;
  return dense ? { ...layout, font: 12.5, lineHeight: 15, rowLabels: Math.round(layout.rowLabels * 1.15) } : layout;
}

export function layoutFor(size: ChartSize, framed: boolean): Layout {
  return framed ? FRAMED : SIZES[size];
}

/** Breaks a text into lines that fit; a single word that does not fit keeps its line to itself. */
export function wrapText(text: string, width: number, font: Font, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || measure(joined, font) > width) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** Breaks a text into as few lines as fit, all of about the same length: for headings. */
export function balanceText(text: string, width: number, font: Font, measure: Measure): string[] {
  let best = wrapText(text, width, font, measure);
  for (let narrower = width * 0.95; narrower > width / 2; narrower *= 0.95) {
    const lines = wrapText(text, narrower, font, measure);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/** Breaks a text into at most `most` lines; what is left out is marked with an ellipsis. */
export function clampText(text: string, width: number, most: number, font: Font, measure: Measure): string[] {
  const lines = wrapText(text, width, font, measure);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last.includes(' ') && measure(`${last}…`, font) > width) last = last.slice(0, last.lastIndexOf(' '));
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** Height of a bar in px. */
export const BAR = 22;
const ROW_GAP = 14;
const DENSE_GAP = 2;

/** Height of one row of bars: as high as its longest label, or one line where there are many. */
export function rowHeight(config: ChartConfig, layout: Layout, lines: number): number {
  const { dense } = config.options.plugins.tracker;
  if (dense) return Math.max(dense.bar, layout.lineHeight - DENSE_GAP) + 2 * DENSE_GAP;
  return Math.max(BAR, lines * layout.lineHeight) + ROW_GAP;
}

/** Height in px of the data area. */
export function plotHeight(config: ChartConfig, layout: Layout, lines: number): number {
  if (config.options.indexAxis === 'y') return config.data.labels.length * rowHeight(config, layout, lines);
  return layout.short ? 250 : Math.round(Math.min(380, layout.width * 0.36));
}
