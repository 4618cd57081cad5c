/**
 * Which commitments hold which stems, and how much that counts: BM25+ by field, as MiniSearch has it, over plain numbers. Each
 * stem counts once in a field, however often it stands there, so a score is a sum of numbers that are known beforehand.
 */

/** Parameters of BM25+: how much more a repeated word counts, how much long texts are held back, and the least gain. */
const [K, B, D] = [1.2, 0.7, 0.5] as const;

export class Postings<Field extends string> {
  readonly #fields: readonly Field[];
  readonly #boost: Readonly<Record<Field, number>>;
  /** By field: stem → commitments that hold it, in the order of their places. */
  readonly #places: readonly Map<string, number[]>[];
  /** By field: how many stems each commitment has there. */
  readonly #lengths: readonly number[][];
  #gains: readonly Float64Array[] | null = null;

  constructor(fields: readonly Field[], boost: Readonly<Record<Field, number>>) {
    this.#fields = fields;
    this.#boost = boost;
    this.#places = fields.map(() => new Map<string, number[]>());
    this.#lengths = fields.map(() => []);
  }

  /** Takes up the next commitment: the first one has place 0. */
  add(stems: Readonly<Record<Field, ReadonlySet<string>>>): void {
    const place = this.#lengths[0]?.length ?? 0;
    for (const [at, field] of this.#fields.entries()) {
      this.#lengths[at]?.push(stems[field].size);
      const places = this.#places[at];
      for (const stem of stems[field]) {
        const known = places?.get(stem);
        if (known) known.push(place);
        else places?.set(stem, [place]);
      }
    }
    this.#gains = null;
  }

  /** Adds what a stem gives to each commitment that holds it, and tells which fields hold it there. */
  score(stem: string, weight: number, told: (place: number, score: number, field: Field) => void): void {
    const gains = (this.#gains ??= this.#lengths.map(gainsOf));
    const all = this.#lengths[0]?.length ?? 0;
    for (const [at, field] of this.#fields.entries()) {
      const places = this.#places[at]?.get(stem);
      if (!places) continue;
      const rarity = Math.log(1 + (all - places.length + 0.5) / (places.length + 0.5));
      for (const place of places) told(place, weight * this.#boost[field] * rarity * (gains[at]?.[place] ?? 0), field);
    }
  }
}

/** What one word gains in each text, by the text's length against the mean. */
function gainsOf(lengths: readonly number[]): Float64Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float64Array.from(lengths, (length) => D + (K + 1) / (1 + K * (1 - B + (B * length) / (mean || 1))));
}
