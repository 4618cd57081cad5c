/** What the text of a document points at outside of itself: numbered in the order of reading, so that the same text gives the same file. */
import { escaped } from './xml.ts';

const BASE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export class Relations {
  readonly #links = new Map<string, string>();
  readonly #parts: string[] = [];

  /** Of a part of the package. */
  part(id: string, type: string, target: string): void {
    this.#parts.push(`<Relationship Id="${id}" Type="${BASE}/${type}" Target="${target}"/>`);
  }

  /** The id of an address; the same address has one. */
  link(address: string): string {
    const id = this.#links.get(address) ?? `link${this.#links.size + 1}`;
    this.#links.set(address, id);
    return id;
  }

  toXml(): string {
    const links = [...this.#links].map(
      ([address, id]) =>
        `<Relationship Id="${id}" Type="${BASE}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
    );
    return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#parts.join('')}${links.join('')}</Relationships>`;
  }
}
