/** Collects the elements of a drawing: geometry as attributes, looks as classes, patterns by name. */
import type { PatternTile } from '#charts/patterns.ts';
import type { Face } from './fonts.ts';
import { SvgStyles } from './svg-styles.ts';
import { attributes, escapeXml } from './svg-text.ts';

/** A pattern as the drawing names it. */
export interface SvgPattern {
  readonly id: string;
  readonly tile: PatternTile;
  readonly color: string;
  readonly paper: string;
}

export type SvgPaint = string | SvgPattern;
export type SvgLook = Readonly<Record<string, string | number | undefined>>;

const INVISIBLE = ['transparent', 'rgba(0,0,0,0)', 'rgba(0, 0, 0, 0)'];

export class SvgWriter {
  readonly styles = new SvgStyles();
  readonly patterns = new Map<string, SvgPattern>();
  /** All words by the face that they are set in: the file carries no more of a font than they need. */
  readonly words = new Map<Face, string>();
  readonly #elements: string[] = [];

  /** What has been drawn so far, without the `<svg>` round it. */
  get body(): string {
    return this.#elements.join('\n');
  }

  /** A colour or a pattern as SVG names it. */
  paint(style: SvgPaint): string {
    if (typeof style === 'string') return INVISIBLE.includes(style) ? 'none' : style;
    this.patterns.set(style.id, style);
    return `url(#${style.id})`;
  }

  /** A shape; one that nobody would see is left out. */
  shape(name: 'path' | 'rect', place: SvgLook, look: SvgLook): void {
    const invisible = look['fill'] === 'none' && (look['stroke'] ?? 'none') === 'none';
    if (invisible || place['d'] === '') return;
    this.#elements.push(`<${name}${attributes({ class: this.styles.classOf(look), ...place })}/>`);
  }

  text(words: string, face: Face, place: SvgLook, look: SvgLook): void {
    if (words.trim() === '') return;
    this.words.set(face, `${this.words.get(face) ?? ''}${words}`);
    const values = attributes({ class: this.styles.classOf(look), ...place });
    this.#elements.push(`<text${values}>${escapeXml(words)}</text>`);
  }
}
