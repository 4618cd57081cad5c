/** Numbers that look like chance and are the same every time: each part of the set has a source of its own. */
export class Chance {
  #state: number;

  /** @param seed any number; the parts after it tell sources of one seed apart */
  constructor(seed: number, ...parts: readonly (string | number)[]) {
    // FNV-1a over the text of the seed and its parts.
    this.#state = [...[seed, ...parts].join('/')].reduce(
      (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
      0x811c9dc5,
    );
  }

  /** From 0 to 1, 1 left out (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from one to another, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** Whether something happens that happens so often in a hundred. */
  percent(times: number): boolean {
    return this.next() * 100 < times;
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    const found = list[this.whole(0, list.length - 1)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  /** Some of a list, none twice. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () =>
      rest.splice(this.whole(0, rest.length - 1), 1),
    ).flat();
  }

  /** Splits a number into whole parts of at least `least`, as unequal as plans are. */
  split(total: number, parts: number, least = 0): number[] {
    const weights = Array.from({ length: parts }, () => 0.3 + this.next() ** 2 * 2);
    const sum = weights.reduce((a, b) => a + b, 0);
    const room = total - parts * least;
    const shares = weights.map((weight) => least + Math.floor((room * weight) / sum));
    const missing = total - shares.reduce((a, b) => a + b, 0);
    return shares.map((share, place) => share + Number(place < missing));
  }
}
