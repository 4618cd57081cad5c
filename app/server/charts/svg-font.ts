import type { Font } from '#charts/drawing/surface.ts';

const SHORTHAND = /^(?:(?:normal|italic)\s+)?(?:(\d+|normal|bold)\s+)?([\d.]+)px(?:\/\S+)?\s+(.+)$/;
const NAMED: Readonly<Record<string, number | undefined>> = { normal: 400, bold: 700 };

/** The parts of a canvas font such as `600 14px Chart Text`; it is written by our own code and by Chart.js. */
export function parseFont(font: string): Font {
  const [, weight = 'normal', size = '10', family = 'sans-serif'] = SHORTHAND.exec(font) ?? [];
  return { family, size: Number(size), weight: NAMED[weight] ?? Number(weight) };
}
