/** How an address asks for a picture: `?theme=dark&size=narrow&frame=0` for SVG, `?theme=dark&width=2400` for PNG. */
import { CHART_SIZES, type ChartSize } from './drawing/layout.ts';
import { CHART_THEMES, type ChartTheme } from './palette.ts';

export interface PictureChoice {
  readonly theme: ChartTheme;
  readonly size: ChartSize;
  /** With title, source, cut-off day and site inside. */
  readonly framed: boolean;
  /** Width of a PNG in px. */
  readonly width: number;
}

/** What an address without any wish gets: the picture that travels alone. */
export const DEFAULT_PICTURE: PictureChoice = { theme: 'light', size: 'wide', framed: true, width: 1200 };

/** Widths of a PNG; a fixed list, so that nobody can make the server draw without end. */
export const PNG_WIDTHS: readonly number[] = [600, 1200, 2400];

/** The address of a picture made for a certain place in a page. */
export function pictureAddress(svg: string, choice: Partial<PictureChoice>): string {
  const query = new URLSearchParams();
  if (choice.theme && choice.theme !== DEFAULT_PICTURE.theme) query.set('theme', choice.theme);
  if (choice.size && choice.size !== DEFAULT_PICTURE.size) query.set('size', choice.size);
  if (choice.framed === false) query.set('frame', '0');
  const text = query.toString();
  return text === '' ? svg : `${svg}${svg.includes('?') ? '&' : '?'}${text}`;
}

const FRAMES: Readonly<Record<string, boolean | undefined>> = { 0: false, 1: true };

/** Reads the wish of an address. An unknown value gives its parameter's name, for a clear answer with status 400. */
export function readPictureChoice(query: URLSearchParams): { choice: PictureChoice } | { invalid: string } {
  const read = <T>(name: string, fallback: T, find: (text: string) => T | undefined): T | undefined => {
    const text = query.get(name);
    return text === null ? fallback : find(text);
  };
  const theme = read('theme', DEFAULT_PICTURE.theme, (text) => CHART_THEMES.find((known) => known === text));
  const size = read('size', DEFAULT_PICTURE.size, (text) => CHART_SIZES.find((known) => known === text));
  const framed = read('frame', DEFAULT_PICTURE.framed, (text) => FRAMES[text]);
  const width = read('width', DEFAULT_PICTURE.width, (text) => PNG_WIDTHS.find((known) => String(known) === text));
  if (theme === undefined) return { invalid: 'theme' };
  if (size === undefined) return { invalid: 'size' };
  if (framed === undefined) return { invalid: 'frame' };
  if (width === undefined) return { invalid: 'width' };
  return { choice: { theme, size, framed, width } };
}
