/** Where a page of a list ended: the key of its last row. A row that is gone since loses nobody's place. */

/** The plan's address, then the values of the resource's key. */
export type RowKey = readonly KeyPart[];
export type KeyPart = string | number | boolean | null;

const MAX_CURSOR = 1000;

export function writeCursor(key: RowKey): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @param parts how many values the key has, the plan's address included. @returns null for what was never given out */
export function readCursor(text: string, parts: number): RowKey | null {
  if (text.length > MAX_CURSOR || !/^[\w-]+$/u.test(text)) return null;
  const key = parsed(text);
  const isKey = Array.isArray(key) && key.length === parts && typeof key[0] === 'string' && key.every(isPart);
  return isKey ? (key as RowKey) : null;
}

function parsed(text: string): unknown {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

const isPart = (part: unknown): boolean => part === null || ['string', 'number', 'boolean'].includes(typeof part);

/** Order of a list: nothing first, numbers by size, texts by their code points; the same on every machine. */
export function compareKeys(a: RowKey, b: RowKey): number {
  for (const [i, part] of a.entries()) {
    const order = compareParts(part, b[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareParts(a: KeyPart, b: KeyPart): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
