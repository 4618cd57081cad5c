/**
 * Makes the web fonts of `static/fonts` from the packages of Source Serif 4 and IBM Plex Sans (both under the SIL Open
 * Font License). Run it again after changing an axis or the letters: `node scripts/fonts.ts`.
 *
 * The first view needs two files: the display cut at one weight, and the text face from regular to semibold. They hold
 * Spanish, English and Kichwa. Other Latin letters are in two more files per face, which `unicode-range` in
 * `app/components/styles/fonts.css` fetches only where a page really uses such a letter.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const PACKAGES = fileURLToPath(new URL('../node_modules/@fontsource-variable/', import.meta.url));
const OUT = fileURLToPath(new URL('../static/fonts/', import.meta.url));

/** Bytes that the fonts of a first view may weigh together. */
const FIRST_VIEW_LIMIT = 35_000;

/** Kerning, accents, and figures: in columns (tabular), in running display text (proportional), on the line. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'pnum', 'tnum'];

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const ASCII = range(0x20, 0x7e);
const LATIN_1 = range(0xa0, 0xff);
const CORE = `${ASCII}ÁÉÍÑÓÚÜáéíñóúü¿¡«»ºª°·§©×±\u00a0\u202f–—‘’“”•…€−≠←→`;
const REST = [...LATIN_1, 'Œ', 'œ', 'ı'].filter((letter) => !CORE.includes(letter)).join('');
const EXTENDED = `${range(0x100, 0x17f)}${range(0x218, 0x21b)}${range(0x1e80, 0x1e85)}`;

/** Axes: one number pins an axis, a range keeps that part of it. */
type Axes = Record<string, number | { min: number; max: number }>;

interface Family {
  readonly name: string;
  readonly source: (subset: 'latin' | 'latin-ext') => string;
  readonly licence: string;
  readonly axes: Axes;
}

const FAMILIES: readonly Family[] = [
  {
    name: 'source-serif-4-display',
    source: (subset) => `source-serif-4/files/source-serif-4-${subset}-opsz-normal.woff2`,
    licence: 'source-serif-4/LICENSE',
    axes: { opsz: 48, wght: 580 },
  },
  {
    name: 'ibm-plex-sans',
    source: (subset) => `ibm-plex-sans/files/ibm-plex-sans-${subset}-wght-normal.woff2`,
    licence: 'ibm-plex-sans/LICENSE',
    axes: { wght: { min: 400, max: 600 } },
  },
];

const PARTS = [
  { suffix: '', subset: 'latin', letters: CORE },
  { suffix: '-rest', subset: 'latin', letters: REST },
  { suffix: '-ext', subset: 'latin-ext', letters: EXTENDED },
] as const;

/** Writes one file and returns its size in bytes. */
async function writePart(family: Family, part: (typeof PARTS)[number]): Promise<number> {
  const source = await readFile(`${PACKAGES}${family.source(part.subset)}`);
  const font = await subsetFont(source, part.letters, {
    targetFormat: 'woff2',
    variationAxes: family.axes,
    keepFeatures: FEATURES,
    noHinting: true,
  });
  await writeFile(`${OUT}${family.name}${part.suffix}.woff2`, font);
  process.stdout.write(`${family.name}${part.suffix}.woff2 ${font.length} B\n`);
  return font.length;
}

await mkdir(OUT, { recursive: true });
let firstView = 0;
for (const family of FAMILIES) {
  for (const part of PARTS) {
    const size = await writePart(family, part);
    if (part.suffix === '') firstView += size;
  }
  await copyFile(`${PACKAGES}${family.licence}`, `${OUT}${family.name}-OFL.txt`);
}
process.stdout.write(`first view: ${firstView} B\n`);
if (firstView > FIRST_VIEW_LIMIT) {
  process.stderr.write(
    `The fonts of a first view weigh more than ${FIRST_VIEW_LIMIT} B. Leave out letters or features.\n`,
  );
  process.exitCode = 1;
}
