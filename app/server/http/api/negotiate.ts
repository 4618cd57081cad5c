/** In what form and language an answer is wanted. */
import type { FastifyRequest } from 'fastify';
import { type Format, FORMATS } from '#contracts/api/list-query.ts';
import type { Locale } from '#format/locale.ts';

const BY_TYPE: Readonly<Record<string, Format>> = {
  'application/json': 'json',
  'application/*': 'json',
  '*/*': 'json',
  'text/csv': 'csv',
  'text/*': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
};

/** What a list's address says: `milestones.csv` is the resource and its form. An unknown ending belongs to the name. */
export function splitExtension(segment: string): { readonly name: string; readonly format: Format | null } {
  const at = segment.lastIndexOf('.');
  const format = FORMATS.find((known) => known === segment.slice(at + 1));
  return at > 0 && format ? { name: segment.slice(0, at), format } : { name: segment, format: null };
}

/** The form that the client likes best of those there are; null: it takes none of them. */
export function acceptedFormat({ headers }: FastifyRequest): Format | null {
  const accept = headers.accept ?? '*/*';
  // A browser in which somebody opens the address: it would download anything but JSON.
  if (accept.includes('text/html')) return 'json';
  const wishes = accept.split(',').map(wishOf);
  const liked = wishes.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return liked.map(({ type }) => BY_TYPE[type]).find((format) => format !== undefined) ?? null;
}

function wishOf(part: string): { readonly type: string; readonly weight: number } {
  const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice('q='.length);
  return { type, weight: weight === undefined ? 1 : Number(weight) || 0 };
}

/** The language of sentences: as asked for, else as the client prefers, else Spanish. */
export function languageOf(request: FastifyRequest, params: URLSearchParams): Locale {
  const asked = params.get('lang');
  if (asked === 'es' || asked === 'en') return asked;
  const preferred = String(request.headers['accept-language'] ?? '').toLowerCase();
  const [first] = preferred.split(',').map((tag) => tag.trim().slice(0, 2));
  return first === 'en' ? 'en' : 'es';
}
