/** The fonts of pictures: registered for drawing, measured, and put into SVG files. */
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { cssFont, type Font, type Measure } from '#charts/drawing/surface.ts';
import { CORE_CHARACTERS, EMBEDDED_FACES } from './fonts/embedded.ts';

// The licence of the fonts reserves their names for the unchanged originals.
export const FAMILIES = { text: 'Chart Text', display: 'Chart Display' } as const;
const TEXT_STACK = `'${FAMILIES.text}','IBM Plex Sans',Arial,sans-serif`;
/** Fonts of headings in an SVG. */
export const DISPLAY_STACK = `'${FAMILIES.display}','Source Serif 4',Georgia,serif`;

const FACES = [
  { face: 'text', family: 'text', weight: 400 },
  { face: 'strong', family: 'text', weight: 600 },
  { face: 'display', family: 'display', weight: 560 },
] as const;

let measuring: SKRSContext2D | undefined;

/** Makes the fonts known to the canvas; the first call does it, later ones cost nothing. */
export function registerFonts(): void {
  if (measuring) return;
  for (const { face, family } of FACES) {
    GlobalFonts.register(Buffer.from(EMBEDDED_FACES[face].wide, 'base64'), FAMILIES[family]);
  }
  measuring = createCanvas(1, 1).getContext('2d');
}

export const measureText: Measure = (text: string, font: Font): number => {
  registerFonts();
  if (!measuring) return 0;
  measuring.font = cssFont(font);
  return measuring.measureText(text).width;
};

const CORE = new Set(`${CORE_CHARACTERS}\n`);

/** Style rules that carry the fonts of a text inside an SVG; the larger faces only where a letter needs them. */
export function embeddedFontCss(text: string, withDisplay: boolean): string {
  const size = [...text].every((character) => CORE.has(character)) ? 'core' : 'wide';
  const rules = FACES.filter(({ family }) => withDisplay || family !== 'display').map(
    ({ face, family, weight }) =>
      `@font-face{font-family:'${FAMILIES[family]}';font-weight:${weight};` +
      `src:url(data:font/woff2;base64,${EMBEDDED_FACES[face][size]}) format('woff2')}`,
  );
  return `${rules.join('')}text{font-family:${TEXT_STACK}}`;
}
