import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How a body may travel. `br` and `gzip` are made once, when a page enters the cache. */
export type Coding = 'br' | 'gzip' | 'identity';

/** A page as it was rendered, ready to be sent again. */
export interface CachedPage {
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly etag: string;
  readonly bodies: Readonly<Partial<Record<Coding, Buffer>>>;
  readonly bytes: number;
}

/** A whole page in memory costs less than rendering it; this bounds what they may cost together. */
const MAX_BYTES = 96 * 1024 * 1024;
/** Below this size compression saves less than one network packet. */
const MIN_COMPRESSED = 860;
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|xml|atom\+xml|geo\+json)|image\/svg\+xml)/;
/** Made anew for every answer, or no business of the next reader. */
const NOT_KEPT = new Set([
  'connection',
  'date',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'etag',
  'set-cookie',
]);

/** Makes a page ready for the cache: hashes it and compresses it in every coding worth having. */
export function toCachedPage(headers: Record<string, string | string[]>, body: Buffer): CachedPage {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_KEPT.has(name)));
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const bodies: Partial<Record<Coding, Buffer>> = { identity: body };
  if (body.length >= MIN_COMPRESSED && COMPRESSIBLE.test(String(headers['content-type'] ?? ''))) {
    bodies.br = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    bodies.gzip = gzipSync(body, { level: 9 });
  }
  const bytes = Object.values(bodies).reduce((sum, part) => sum + part.length, 0);
  return { headers: kept, etag, bodies, bytes };
}

/**
 * Rendered pages of one data revision and one day. When either changes, all of them go at once: nothing that was true
 * yesterday is served today.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  #bytes = 0;
  #generation = '';

  /** @param generation revision and day that the pages to be read or written belong to. */
  enter(generation: string): void {
    if (generation === this.#generation) return;
    this.#pages.clear();
    this.#bytes = 0;
    this.#generation = generation;
  }

  get(key: string): CachedPage | undefined {
    const page = this.#pages.get(key);
    if (page) {
      // Move to the young end: the map's order is the order of use.
      this.#pages.delete(key);
      this.#pages.set(key, page);
    }
    return page;
  }

  /** Keeps a page unless the data changed while it was being rendered. */
  put(generation: string, key: string, page: CachedPage): void {
    if (generation !== this.#generation || page.bytes > MAX_BYTES / 8) return;
    this.#bytes += page.bytes - (this.#pages.get(key)?.bytes ?? 0);
    this.#pages.set(key, page);
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= MAX_BYTES) break;
      this.#pages.delete(oldest);
      this.#bytes -= old.bytes;
    }
  }

  get size(): number {
    return this.#pages.size;
  }
}

/** The best coding that both the client and the page have. A coding refused with `q=0` is not used. */
export function chooseCoding(accept: string | undefined, page: CachedPage): Coding {
  const accepted = (accept ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, weight]) => !/^\s*q=0(\.0*)?\s*$/.test(weight ?? ''))
    .map(([name]) => name);
  for (const coding of ['br', 'gzip'] as const) {
    if (page.bodies[coding] && accepted.includes(coding)) return coding;
  }
  return 'identity';
}
