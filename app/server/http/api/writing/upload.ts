/** Evidence with a file, as a form sends it. */
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { readUpload } from '../../../web/upload.ts';
import type { FileServices } from '../../../services/files.ts';
import type { KeptFile } from '../../../services/keep-file.ts';
import { refused } from './refused.ts';

/** Room for what is said of the file. */
const TEXT_BYTES = 64 * 1024;
const LIMITS = { fields: 20, fieldSize: 16 * 1024, files: 1 };

/** @throws BODY_LENGTH_UNKNOWN, BODY_TOO_LARGE: before anything is read */
export function requireLength({ headers }: FastifyRequest, maxFileBytes: number): void {
  const length = headers['content-length'];
  if (length === undefined) throw refused({ status: 411, code: 'BODY_LENGTH_UNKNOWN' });
  if (Number(length) > maxFileBytes + TEXT_BYTES) throw refused({ status: 413, code: 'BODY_TOO_LARGE' });
}

export interface Uploaded {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly file: KeptFile | null;
}

/** @throws what `keepFile` and `readUpload` throw */
export async function readEvidenceUpload(
  request: FastifyRequest,
  keepFile: FileServices['keepFile'],
): Promise<Uploaded> {
  const type = String(request.headers['content-type']);
  const body = Readable.toWeb(request.body as Readable) as unknown as Request['body'];
  const { form, files } = await readUpload(
    { headers: new Headers({ 'content-type': type }), body },
    ({ bytes, name }) => keepFile(bytes, name),
    LIMITS,
  );
  const [file] = files;
  if (file && !file.ok) throw file.failure;
  return { facts: Object.fromEntries(form), file: file?.value ?? null };
}
