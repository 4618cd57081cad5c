/** Sends lists: short ones whole, from memory where they were asked for before; long ones as they are made. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { holdsTag } from '#domain/files/entity-tags.ts';
import { chooseAmong } from '../page-cache.ts';
import type { Shared } from '../shared.ts';

export interface Answer {
  readonly headers: Record<string, string>;
  readonly pieces: Iterable<string>;
}

export const READ_BY_ALL = { 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Accept' };

export interface Sending {
  readonly shared: Shared;
  /** What the answer depends on besides the data: its address and what was negotiated. */
  readonly key: string;
}

/** @throws what `make` throws; nothing was sent then */
export function sendWhole(
  request: FastifyRequest,
  reply: FastifyReply,
  { shared, key }: Sending,
  make: () => Promise<Answer>,
): Promise<FastifyReply> {
  return shared.answer(request, reply, key, async () => {
    const { headers, pieces } = await make();
    return { status: 200, headers: { ...READ_BY_ALL, ...headers }, body: Buffer.from([...pieces].join('')) };
  });
}

/**
 * In pieces, compressed on the way; memory holds one of them. Its tag is weak, since it must be known before the answer is.
 * @param generation revision and day of the data
 */
export function sendStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { key, generation }: { readonly key: string; readonly generation: string },
  { headers, pieces }: Answer,
): FastifyReply {
  const hash = createHash('sha256').update(`${generation} ${key}`).digest('base64url').slice(0, 22);
  const etag = `W/"${hash}"`;
  reply.headers({ ...READ_BY_ALL, ...headers, etag, vary: `${READ_BY_ALL.vary}, Accept-Encoding` });
  if (holdsTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (request.method === 'HEAD') return reply.send();
  const body = Readable.from(pieces);
  const zips = chooseAmong(request.headers['accept-encoding'], ['gzip']) === 'gzip';
  if (!zips) return reply.send(body);
  const packed = createGzip({ level: 6 });
  body.once('error', (failure) => packed.destroy(failure));
  packed.once('close', () => body.destroy());
  return reply.header('content-encoding', 'gzip').send(body.pipe(packed));
}
