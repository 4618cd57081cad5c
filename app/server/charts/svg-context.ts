/**
 * A canvas context that writes SVG: the part of the canvas that Chart.js and our own drawing use. The SVG export of the
 * canvas library was tried first: it turns a dashed line into hundreds of outlines and a circle into eighty curves,
 * rasterises patterns and splits text letter by letter, so a chart of 20 kB becomes one of 200 kB that cannot be read.
 */
import type { Measure } from '#charts/drawing/surface.ts';
import type { PatternTile } from '#charts/patterns.ts';
import { FAMILIES } from './fonts.ts';
import { parseFont } from './svg-font.ts';
import { SvgPath } from './svg-path.ts';
import { attributes, escapeXml } from './svg-text.ts';

/** A pattern as the drawing names it. */
export interface SvgPattern {
  readonly id: string;
  readonly tile: PatternTile;
  readonly color: string;
  readonly paper: string;
}

type Style = string | SvgPattern;
type State = Pick<
  SvgContext,
  'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineJoin' | 'font' | 'textAlign' | 'textBaseline'
> & { readonly move: readonly [number, number]; readonly dash: readonly number[] };

const ANCHORS: Readonly<Record<string, string | undefined>> = { center: 'middle', right: 'end', end: 'end' };
/** From a text's baseline to the line that it is placed by, in parts of its size. */
const BASELINES: Readonly<Record<string, number | undefined>> = { middle: 0.35, top: 0.8, bottom: -0.2 };
const INVISIBLE = ['transparent', 'rgba(0,0,0,0)', 'rgba(0, 0, 0, 0)'];

export class SvgContext {
  fillStyle: Style = '#000';
  strokeStyle: Style = '#000';
  lineWidth = 1;
  lineJoin = 'miter';
  font = '400 10px sans-serif';
  textAlign = 'left';
  textBaseline = 'alphabetic';
  /** The canvas that Chart.js asks for its context and its size. */
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };
  readonly patterns = new Map<string, SvgPattern>();
  readonly #elements: string[] = [];
  readonly #stack: State[] = [];
  readonly #measure: Measure;
  #move: readonly [number, number] = [0, 0];
  #dash: readonly number[] = [];
  #path = new SvgPath();
  #halo: { readonly text: string; readonly stroke: Record<string, string | number | undefined> } | null = null;

  constructor(width: number, height: number, measure: Measure) {
    this.canvas = { width, height, getContext: () => this };
    this.#measure = measure;
  }

  /** What has been drawn so far, without the `<svg>` round it. */
  get body(): string {
    return this.#elements.join('\n');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineJoin, font, textAlign, textBaseline } = this;
    const own = { fillStyle, strokeStyle, lineWidth, lineJoin, font, textAlign, textBaseline };
    this.#stack.push({ ...own, move: this.#move, dash: this.#dash });
  }

  restore(): void {
    const state = this.#stack.pop();
    if (!state) return;
    const { move, dash, ...own } = state;
    Object.assign(this, own);
    this.#move = move;
    this.#dash = dash;
  }

  translate(x: number, y: number): void {
    this.#move = [this.#move[0] + x, this.#move[1] + y];
  }

  /** Nothing here is drawn at a slant; Chart.js turns every label by 0. */
  rotate(angle: number): void {
    if (angle !== 0) throw new Error('The SVG drawing cannot turn text');
  }

  /** Chart.js sets the pixel ratio this way; in SVG it is always 1. */
  setTransform(_a: number, _b: number, _c: number, _d: number, x: number, y: number): void {
    this.#move = [x, y];
  }

  resetTransform(): void {
    this.#move = [0, 0];
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  beginPath(): void {
    this.#path = new SvgPath(this.#move);
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, reverse = false): void {
    this.#path.arc(x, y, radius, from, to, reverse);
  }

  closePath(): void {
    this.#path.close();
  }

  fill(): void {
    this.#element('path', { d: this.#path.data, fill: this.#paint(this.fillStyle) });
  }

  stroke(): void {
    this.#element('path', { d: this.#path.data, fill: 'none', ...this.#stroke() });
  }

  /** Chart.js clips the labels of axes to their axis; ours are broken into lines that fit. */
  clip(): void {}

  /** There is no old drawing to clear: each SVG is drawn once. */
  clearRect(): void {}

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#element('rect', { ...this.#box(x, y, width, height), fill: this.#paint(this.fillStyle) });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#element('rect', { ...this.#box(x, y, width, height), fill: 'none', ...this.#stroke() });
  }

  measureText(text: string): { width: number } {
    return { width: this.#measure(text, parseFont(this.font)) };
  }

  /** Only ever drawn under the same words: it waits for them and becomes their outline. */
  strokeText(text: string): void {
    this.#halo = { text, stroke: { 'paint-order': 'stroke', ...this.#stroke() } };
  }

  fillText(text: string, x: number, y: number): void {
    const { size, weight, family } = parseFont(this.font);
    const place = {
      x: x + this.#move[0],
      y: y + this.#move[1] + (BASELINES[this.textBaseline] ?? 0) * size,
      'text-anchor': ANCHORS[this.textAlign],
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      class: family === FAMILIES.display ? 'display' : undefined,
      fill: this.#paint(this.fillStyle),
    };
    const halo = this.#halo?.text === text ? this.#halo.stroke : {};
    this.#halo = null;
    if (text.trim() !== '') this.#elements.push(`<text${attributes({ ...place, ...halo })}>${escapeXml(text)}</text>`);
  }

  #box(x: number, y: number, width: number, height: number): Record<string, number> {
    return { x: x + this.#move[0], y: y + this.#move[1], width, height };
  }

  #stroke(): Record<string, string | number | undefined> {
    return {
      stroke: this.#paint(this.strokeStyle),
      'stroke-width': this.lineWidth,
      'stroke-linejoin': this.lineJoin === 'miter' ? undefined : this.lineJoin,
      'stroke-dasharray': this.#dash.length > 0 ? this.#dash.join(' ') : undefined,
    };
  }

  #paint(style: Style): string {
    if (typeof style === 'string') return INVISIBLE.includes(style) ? 'none' : style;
    this.patterns.set(style.id, style);
    return `url(#${style.id})`;
  }

  #element(name: 'path' | 'rect', values: Record<string, string | number | undefined>): void {
    const invisible = values['fill'] === 'none' && (values['stroke'] ?? 'none') === 'none';
    if (!invisible && values['d'] !== '') this.#elements.push(`<${name}${attributes(values)}/>`);
  }
}
