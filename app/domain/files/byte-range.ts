/** Part of a file: first and last byte, both included, from 0. */
export interface Part {
  readonly first: number;
  readonly last: number;
}

/**
 * What a `Range` header asks for (RFC 9110, 14.2). Several parts at once, other units and nonsense are answered with the
 * whole file, as the standard allows.
 * @param size of the whole file in bytes
 * @returns `OUTSIDE` when it asks for nothing that the file has
 */
export function readRange(header: string | undefined, size: number): Part | 'WHOLE' | 'OUTSIDE' {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.replace(/\s/g, '') ?? '');
  if (!found) return 'WHOLE';
  const [, from = '', to = ''] = found;
  if (from === '' && to === '') return 'WHOLE';
  if (from === '') return Number(to) === 0 ? 'OUTSIDE' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  if (to !== '' && Number(to) < Number(from)) return 'WHOLE';
  if (Number(from) >= size) return 'OUTSIDE';
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
