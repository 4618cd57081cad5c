/** The answers used last, by key. */
export class Recent<T> {
  readonly #answers = new Map<string, T>();
  readonly #keep: number;

  constructor(keep: number) {
    this.#keep = keep;
  }

  get(key: string, make: () => T): T {
    const known = this.#answers.get(key);
    const answer = known ?? make();
    // Put back at the young end: the map's order is the order of use.
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#keep && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }

  forget(key: string): void {
    this.#answers.delete(key);
  }
}
