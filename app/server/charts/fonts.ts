/** The fonts of pictures: registered for drawing, measured, and put into SVG files. */
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { cssFont, type Font, type Measure } from '#charts/drawing/surface.ts';
import { CORE_CHARACTERS, EMBEDDED_FACES, FIGURES } from './fonts/embedded.ts';

// The licence of the fonts reserves their names for the unchanged originals.
export const FAMILIES = { text: 'Chart Text', display: 'Chart Display' } as const;
const TEXT_STACK = `'${FAMILIES.text}','IBM Plex Sans',Arial,sans-serif`;
/** Fonts of headings in an SVG. */
export const DISPLAY_STACK = `'${FAMILIES.display}','Source Serif 4',Georgia,serif`;

export type Face = keyof typeof EMBEDDED_FACES;

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

/** The face that a font of our drawings is set in. */
export function faceOf(family: string, weight: number): Face {
  if (family === FAMILIES.display) return 'display';
  return weight >= 600 ? 'strong' : 'text';
}

const HELD = [
  ['figures', new Set(FIGURES)],
  ['core', new Set(CORE_CHARACTERS)],
] as const;

/** The smallest cut of a face that has every letter of a text. */
const cutFor = (words: string): 'figures' | 'core' | 'wide' =>
  HELD.find(([, characters]) => [...words].every((character) => characters.has(character)))?.[0] ?? 'wide';

/** Style rules that carry fonts inside an SVG: the faces that its words are set in, as small as the words allow. */
export function embeddedFontCss(words: ReadonlyMap<Face, string>): string {
  const rules = FACES.flatMap(({ face, family, weight }) => {
    const own = words.get(face);
    if (own === undefined) return [];
    const data = EMBEDDED_FACES[face][cutFor(own)];
    return (
      `@font-face{font-family:'${FAMILIES[family]}';font-weight:${weight};` +
      `src:url(data:font/woff2;base64,${data}) format('woff2')}`
    );
  });
  return `${rules.join('')}text{font-family:${TEXT_STACK}}`;
}
