/** Institutions of a country, found by identifier, acronym or exact name; never guessed. */
import type { Organization } from '#domain/records.ts';
import { textIn } from '#domain/text.ts';
import { plainText } from '#format/plain-text.ts';

export type FoundBody =
  | { readonly kind: 'FOUND'; readonly id: string }
  | { readonly kind: 'UNKNOWN' | 'AMBIGUOUS'; readonly candidates: string };

const MOST = 3;
const told = ({ id, name }: Organization): string => `${id} (${textIn(name, 'es').text})`;

export function findBody(written: string, bodies: readonly Organization[]): FoundBody {
  const wanted = plainText(written);
  const byId = bodies.find(({ id }) => id === written.trim().toLowerCase());
  if (byId) return { kind: 'FOUND', id: byId.id };
  const called = ({ acronym, name }: Organization): boolean =>
    [acronym ?? '', ...Object.values(name)].some((text) => plainText(text ?? '') === wanted);
  const found = bodies.filter(called);
  const [one] = found;
  if (one && found.length === 1) return { kind: 'FOUND', id: one.id };
  if (one) return { kind: 'AMBIGUOUS', candidates: found.slice(0, MOST).map(told).join('; ') };
  return { kind: 'UNKNOWN', candidates: similarTo(wanted, bodies) || '–' };
}

/** Those that share most words with what is written. */
function similarTo(wanted: string, bodies: readonly Organization[]): string {
  const words = new Set(wanted.split(' ').filter((word) => word.length > 2));
  const shared = (body: Organization): number => {
    const own = [body.id, body.acronym ?? '', ...Object.values(body.name)].flatMap((text) =>
      plainText(text ?? '').split(' '),
    );
    return new Set(own.filter((word) => words.has(word))).size;
  };
  return bodies
    .map((body) => ({ body, count: shared(body) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ body }) => told(body))
    .join('; ');
}
