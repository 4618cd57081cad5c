/** What a drawer brings along: colours, fonts, a way to measure text and a way to make fills. */
import type { PatternTile } from '../patterns.ts';
import type { ThemeColors } from '../palette.ts';

export interface Font {
  readonly family: string;
  readonly size: number;
  readonly weight: number;
}

/** Width of a text in px. */
export type Measure = (text: string, font: Font) => number;

/** What `fillStyle` takes on the drawer's canvas. */
export type Fill = string | CanvasPattern;

export type FillMaker = (tile: PatternTile, color: string, paper: string) => Fill;

export interface Surface {
  readonly colors: ThemeColors;
  readonly families: { readonly text: string; readonly display: string };
  readonly measure: Measure;
  readonly pattern: FillMaker;
  readonly pixelRatio: number;
  /** True in the browser, where readers point at values. */
  readonly interactive: boolean;
}

export function cssFont({ weight, size, family }: Font): string {
  return `${weight} ${size}px ${family}`;
}
