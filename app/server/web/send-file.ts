import { Readable } from 'node:stream';
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
