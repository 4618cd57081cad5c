import { coordinate } from './svg-text.ts';

const FULL_TURN = Math.PI * 2;

/** The current path of a drawing, as SVG path data. */
export class SvgPath {
  readonly #move: readonly [number, number];
  #data = '';

  constructor(move: readonly [number, number] = [0, 0]) {
    this.#move = move;
  }

  get data(): string {
    return this.#data;
  }

  moveTo(x: number, y: number): void {
    this.#data += `M${this.#point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#data += `${this.#data === '' ? 'M' : 'L'}${this.#point(x, y)}`;
  }

  close(): void {
    if (this.#data !== '') this.#data += 'Z';
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#data += `M${this.#point(x, y)}h${coordinate(width)}v${coordinate(height)}h${coordinate(-width)}Z`;
  }

  /** A part of a circle, from one angle to another, clockwise unless `reverse`. */
  arc(x: number, y: number, radius: number, from: number, to: number, reverse: boolean): void {
    const at = (angle: number): [number, number] => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    this.lineTo(...at(from));
    const turn = Math.abs(to - from);
    // SVG draws no full circle in one arc: two halves.
    const half = from + (reverse ? -Math.PI : Math.PI);
    const stops = turn >= FULL_TURN - 0.001 ? [half, to] : [to];
    const large = stops.length === 1 && turn > Math.PI ? 1 : 0;
    for (const stop of stops) {
      const size = `${coordinate(radius)} ${coordinate(radius)}`;
      this.#data += `A${size} 0 ${large} ${reverse ? 0 : 1} ${this.#point(...at(stop))}`;
    }
  }

  #point(x: number, y: number): string {
    return `${coordinate(x + this.#move[0])} ${coordinate(y + this.#move[1])}`;
  }
}
