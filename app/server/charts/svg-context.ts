/**
 * A canvas context that writes SVG: the part of the canvas that Chart.js and our own drawing use. The SVG export of the
 * canvas library was tried first: it turns a dashed line into hundreds of outlines and a circle into eighty curves,
 * rasterises patterns and splits text letter by letter, so a chart of 20 kB becomes one of 200 kB that cannot be read.
 */
import type { Measure } from '#charts/drawing/surface.ts';
import { DISPLAY_STACK, faceOf, FAMILIES } from './fonts.ts';
import { parseFont } from './svg-font.ts';
import { SvgPath } from './svg-path.ts';
import { type SvgLook, type SvgPaint, SvgWriter } from './svg-writer.ts';

type State = Pick<
  SvgContext,
  'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineJoin' | 'font' | 'textAlign' | 'textBaseline'
> & { readonly move: readonly [number, number]; readonly dash: readonly number[] };

const ANCHORS: Readonly<Record<string, string | undefined>> = { center: 'middle', right: 'end', end: 'end' };
/** From a text's baseline to the line that it is placed by, in parts of its size. */
const BASELINES: Readonly<Record<string, number | undefined>> = { middle: 0.35, top: 0.8, bottom: -0.2 };

export class SvgContext {
  fillStyle: SvgPaint = '#000';
  strokeStyle: SvgPaint = '#000';
  lineWidth = 1;
  lineJoin = 'miter';
  font = '400 10px sans-serif';
  textAlign = 'left';
  textBaseline = 'alphabetic';
  /** The canvas that Chart.js asks for its context and its size. */
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };
  readonly writer = new SvgWriter();
  readonly #stack: State[] = [];
  readonly #measure: Measure;
  #move: readonly [number, number] = [0, 0];
  #dash: readonly number[] = [];
  #path = new SvgPath();
  #halo: { readonly text: string; readonly look: SvgLook } | null = null;

  constructor(width: number, height: number, measure: Measure) {
    this.canvas = { width, height, getContext: () => this };
    this.#measure = measure;
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
    this.writer.shape('path', { d: this.#path.data }, this.#filled());
  }

  stroke(): void {
    this.writer.shape('path', { d: this.#path.data }, { fill: 'none', ...this.#stroked() });
  }

  /** Chart.js clips the labels of axes to their axis; ours are broken into lines that fit. */
  clip(): void {}

  /** There is no old drawing to clear: each SVG is drawn once. */
  clearRect(): void {}

  fillRect(x: number, y: number, width: number, height: number): void {
    this.writer.shape('rect', this.#box(x, y, width, height), this.#filled());
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.writer.shape('rect', this.#box(x, y, width, height), { fill: 'none', ...this.#stroked() });
  }

  measureText(text: string): { width: number } {
    return { width: this.#measure(text, parseFont(this.font)) };
  }

  /** Only ever drawn under the same words: it waits for them and becomes their outline. */
  strokeText(text: string, _x: number, _y: number): void {
    this.#halo = { text, look: { 'paint-order': 'stroke', ...this.#stroked() } };
  }

  fillText(text: string, x: number, y: number): void {
    const { size, weight, family } = parseFont(this.font);
    const halo = this.#halo?.text === text ? this.#halo.look : {};
    this.#halo = null;
    const place = { x: x + this.#move[0], y: y + this.#move[1] + (BASELINES[this.textBaseline] ?? 0) * size };
    this.writer.text(text, faceOf(family, weight), place, {
      'font-size': `${size}px`,
      'font-weight': weight === 400 ? undefined : weight,
      'font-family': family === FAMILIES.display ? DISPLAY_STACK : undefined,
      'text-anchor': ANCHORS[this.textAlign],
      ...this.#filled(),
      ...halo,
    });
  }

  #box(x: number, y: number, width: number, height: number): SvgLook {
    return { x: x + this.#move[0], y: y + this.#move[1], width, height };
  }

  #filled(): SvgLook {
    return { fill: this.writer.paint(this.fillStyle) };
  }

  #stroked(): SvgLook {
    return {
      stroke: this.writer.paint(this.strokeStyle),
      'stroke-width': this.lineWidth,
      'stroke-linejoin': this.lineJoin === 'miter' ? undefined : this.lineJoin,
      'stroke-dasharray': this.#dash.length > 0 ? this.#dash.join(' ') : undefined,
    };
  }
}
