/** Text and numbers as they stand in an SVG file. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Control characters cannot stand in XML at all, not even escaped; line ends and tabs become spaces.
const FORBIDDEN = /\p{Cc}/gu;

/** A text that can stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, ' ').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** A coordinate with at most two decimals: finer than any screen, and short. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Attributes of an element; what is undefined is left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(typeof value === 'number' ? coordinate(value) : String(value))}"`)
    .join('');
}
