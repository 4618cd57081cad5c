import { coordinate } from './svg-text.ts';

type Look = Readonly<Record<string, string | number | undefined>>;

/** Looks that recur in a drawing, each written once as a class: a chart has hundreds of words in a handful of looks. */
export class SvgStyles {
  readonly #classes = new Map<string, string>();

  /** The class of a look; `undefined` values are left out. */
  classOf(look: Look): string {
    const css = Object.entries(look)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}:${typeof value === 'number' ? coordinate(value) : value}`)
      .join(';');
    const known = this.#classes.get(css);
    if (known) return known;
    const name = `c${this.#classes.size + 1}`;
    this.#classes.set(css, name);
    return name;
  }

  get css(): string {
    return [...this.#classes].map(([css, name]) => `.${name}{${css}}`).join('');
  }
}
