import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readRange } from '#domain/files/byte-range.ts';
import { holdsTag } from '#domain/files/entity-tags.ts';
import { contentDisposition, SANDBOX_HEADERS } from '#domain/files/names.ts';
import { localizePath } from '#format/addresses.ts';
import type { FileServices } from '../services/files.ts';
import type { OpenFile } from '../services/published-evidence.ts';
import type { WebHandler } from './web.ts';

export interface EvidenceOptions {
  readonly find: FileServices['publishedEvidence'];
  readonly today: () => string;
  /** Answers for what is not public, as for every address that does not exist. */
  readonly notFound: WebHandler;
}

/** The file is under its hash, so it never changes. */
const HEADERS = {
  ...SANDBOX_HEADERS,
  'cache-control': 'public, max-age=31536000, immutable',
  'accept-ranges': 'bytes',
};

type EvidenceCall = FastifyRequest<{ Params: { sha256: string; '*': string } }>;

/** `/evidencia/{sha256}/{name}` and its English twin: files of published evidence. */
export async function evidence(app: FastifyInstance, { find, today, notFound }: EvidenceOptions): Promise<void> {
  const path = '/evidencia/:sha256/*';
  for (const url of [path, localizePath(path, 'en')]) {
    app.route({
      method: ['GET', 'HEAD'],
      url,
      handler: async (request: EvidenceCall, reply) => {
        const { sha256, '*': name } = request.params;
        const file = await find({ sha256, name, today: today() }).catch((failure: { code?: string }) => {
          if (failure.code === 'NOT_FOUND') return null;
          throw failure;
        });
        if (file) return send(request, reply, file, name);
        reply.hijack();
        notFound(request.raw, reply.raw);
        return reply;
      },
    });
  }
}

async function send(request: EvidenceCall, reply: FastifyReply, file: OpenFile, name: string): Promise<FastifyReply> {
  const etag = `"${file.sha256}"`;
  reply.headers({ ...HEADERS, etag });
  if (holdsTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const range = asked(request, etag) ? readRange(request.headers.range, file.size) : 'WHOLE';
  if (range === 'OUTSIDE') {
    return reply
      .code(416)
      .headers({ 'content-range': `bytes */${file.size}`, 'cache-control': 'no-store' })
      .send();
  }
  const part = range === 'WHOLE' ? { first: 0, last: file.size - 1 } : range;
  if (range !== 'WHOLE') reply.code(206).header('content-range', `bytes ${part.first}-${part.last}/${file.size}`);
  reply.headers({
    'content-type': file.mediaType,
    'content-length': part.last - part.first + 1,
    'content-disposition': contentDisposition(file.shown ? 'inline' : 'attachment', name),
  });
  return request.method === 'HEAD' ? reply.send() : reply.send(Readable.from(await file.bytes(part)));
}

/** Whether the part asked for is still of the file that the reader has the rest of (RFC 9110, 13.1.5). */
function asked({ method, headers }: EvidenceCall, etag: string): boolean {
  const known = headers['if-range'];
  return method === 'GET' && (known === undefined || known === etag);
}
