import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a body may travel. `br` and `gzip` are made once, when a page enters the cache. */
export type Coding = 'br' | 'gzip' | 'identity';

/** A page as it was rendered, ready to be sent again. */
export interface CachedPage {
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly etag: string;
  readonly bodies: Readonly<Partial<Record<Coding, Buffer>>>;
  readonly bytes: number;
  /** Headers as they are sent, made with the first answer in each coding: most pages are sent thousands of times. */
  readonly ready: Partial<Record<Coding, ReadyHeaders>>;
}

export type ReadyHeaders = Readonly<Record<string, string | string[] | number>>;

/** A whole page in memory costs less than rendering it; this bounds what they may cost together. */
const MAX_BYTES = 64 * 1024 * 1024;
/** What an entry costs besides its bytes and its key: maps, headers, buffers. */
const ENTRY_BYTES = 1024;
/** A longer address is nobody's page; it is rendered, but not kept. */
const MAX_KEY = 512;
/** Below this size compression saves less than one network packet. */
const MIN_COMPRESSED = 860;
const COMPRESSIBLE =
  /^(text\/|application\/(json|javascript|xml|x-ndjson|(atom|problem|geo|ld)\+(xml|json))|image\/svg\+xml)/;
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

/** A page as it was just rendered: hashed, not compressed. */
export function toPage(headers: Record<string, string | string[]>, body: Buffer): CachedPage {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_KEPT.has(name)));
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { headers: kept, etag, bodies: { identity: body }, bytes: body.length, ready: {} };
}

const brotli = promisify(brotliCompress);
const pack = promisify(gzip);

/** The same page in every coding worth having; made once, off the main thread, for what will be sent many times. */
export async function compressed(page: CachedPage): Promise<CachedPage> {
  const { identity } = page.bodies;
  const worthIt = COMPRESSIBLE.test(String(page.headers['content-type'] ?? ''));
  if (!identity || identity.length < MIN_COMPRESSED || !worthIt) return page;
  const [br, zipped] = await Promise.all([
    brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    pack(identity, { level: 9 }),
  ]);
  const bytes = identity.length + br.length + zipped.length;
  return { ...page, bodies: { identity, br, gzip: zipped }, bytes, ready: {} };
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
    if (generation !== this.#generation || !mayKeep(key) || page.bytes > MAX_BYTES / 8) return;
    const before = this.#pages.get(key);
    this.#bytes += costOf(key, page) - (before ? costOf(key, before) : 0);
    this.#pages.set(key, page);
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= MAX_BYTES) break;
      this.#pages.delete(oldest);
      this.#bytes -= costOf(oldest, old);
    }
  }

  /** Bytes that the pages kept are held to cost. */
  get bytes(): number {
    return this.#bytes;
  }
}

/** Whether a page under this key may be kept at all. */
export function mayKeep(key: string): boolean {
  return key.length <= MAX_KEY;
}

const costOf = (key: string, page: CachedPage): number => page.bytes + 2 * key.length + ENTRY_BYTES;

/** The tag of a page in a coding: strong, so no two codings share one (RFC 9110, 8.8.3.3). */
export function etagOf({ etag }: CachedPage, coding: Coding): string {
  return `"${etag}${coding === 'identity' ? '' : `-${coding}`}"`;
}

/** Headers of an answer of 200 that sends a page in a coding. */
export function readyHeaders(page: CachedPage, coding: Coding): ReadyHeaders {
  return (page.ready[coding] ??= {
    ...page.headers,
    vary: varyOf(page),
    etag: etagOf(page, coding),
    'content-length': page.bodies[coding]?.length ?? 0,
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
  });
}

/** What the answer was chosen by, besides its address. */
function varyOf({ headers }: CachedPage): string {
  return [headers.vary ?? [], 'Accept-Encoding'].flat().join(', ');
}

/** The best coding that both the client and the page have. A coding refused with `q=0` is not used. */
export function chooseCoding(accept: string | undefined, page: CachedPage): Coding {
  return chooseAmong(
    accept,
    (['br', 'gzip'] as const).filter((coding) => page.bodies[coding]),
  );
}

/** The first of some codings that the client takes. */
export function chooseAmong(accept: string | undefined, codings: readonly Coding[]): Coding {
  const accepted = acceptedCodings(accept ?? '');
  return codings.find((coding) => accepted.includes(coding)) ?? 'identity';
}

function acceptedCodings(accept: string): (string | undefined)[] {
  return accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, weight]) => !/^\s*q=0(\.0*)?\s*$/.test(weight ?? ''))
    .map(([name]) => name);
}
