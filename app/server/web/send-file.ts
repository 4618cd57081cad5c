import { Readable } from 'node:stream';
import { holdsTag } from '#domain/files/entity-tags.ts';
import { contentDisposition, SANDBOX_HEADERS } from '#domain/files/names.ts';
import type { OpenFile } from '../services/published-evidence.ts';

/** A kept file as an answer: in a sandbox, shown where its kind may be, else saved under its name. */
export async function fileResponse(file: OpenFile, name: string): Promise<Response> {
  return new Response(Readable.toWeb(Readable.from(await file.bytes())) as ReadableStream, {
    headers: {
      ...SANDBOX_HEADERS,
      'content-type': file.mediaType,
      'content-length': String(file.size),
      'content-disposition': contentDisposition(file.shown ? 'inline' : 'attachment', name),
    },
  });
}

/** A file that is made while it is sent. Its tag says what it is made from, since it is known before the file is. */
export interface StreamedFile {
  readonly name: string;
  readonly type: string;
  readonly tag: string;
  readonly pieces: () => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** Nothing is made for who has it already, or asks only whether it is there. */
export function streamed(request: Request, { name, type, tag, pieces }: StreamedFile): Response {
  const headers = {
    'content-type': type,
    'content-disposition': contentDisposition('attachment', name),
    'cache-control': 'public, max-age=0, must-revalidate',
    etag: `W/"${tag}"`,
  };
  if (holdsTag(request.headers.get('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { headers });
  // One piece at a time: each may be thousands of rows.
  const source = Readable.from(pieces(), { highWaterMark: 1 });
  const strategy = new CountQueuingStrategy({ highWaterMark: 1 });
  return new Response(Readable.toWeb(source, { strategy }) as ReadableStream, { headers });
}
