import type { AnyChart } from '#charts/spec.ts';
import { embeddedFontCss } from './fonts.ts';
import { attributes, coordinate, escapeXml } from './svg-text.ts';
import type { SvgPattern, SvgWriter } from './svg-writer.ts';

/** A whole SVG file: its title and description for those who do not see it, its fonts, its patterns, the drawing. */
export function svgDocument(spec: AnyChart, drawing: SvgWriter, width: number, height: number): string {
  const { body } = drawing;
  const { css } = drawing.styles;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
    role: 'img',
    'aria-labelledby': 'title desc',
    lang: spec.locale,
    'xml:lang': spec.locale,
  });
  return [
    `<svg${root}>`,
    `<title id="title">${escapeXml(spec.title)}</title>`,
    `<desc id="desc">${escapeXml(spec.altText)}</desc>`,
    `<style>${embeddedFontCss(drawing.words)}${css}</style>`,
    `<defs>${[...drawing.patterns.values()].map(patternElement).join('')}</defs>`,
    body,
    '</svg>',
    '',
  ].join('\n');
}

function patternElement({ id, tile, color, paper }: SvgPattern): string {
  const { size, lines, dots, lineWidth } = tile;
  const d = lines.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('');
  const parts = [
    `<rect${attributes({ width: size, height: size, fill: paper })}/>`,
    d && `<path${attributes({ d, stroke: color, 'stroke-width': lineWidth })}/>`,
    ...dots.map(([cx, cy, r]) => `<circle${attributes({ cx, cy, r, fill: color })}/>`),
  ];
  const pattern = attributes({ id, width: size, height: size, patternUnits: 'userSpaceOnUse' });
  return `<pattern${pattern}>${parts.join('')}</pattern>`;
}
