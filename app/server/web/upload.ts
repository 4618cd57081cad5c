import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { invalid } from '#domain/errors.ts';
import { FILES_PER_FORM } from '#domain/files/kinds.ts';
import type { Bytes } from '../services/ports-files.ts';

/** A file in a form, while it arrives. */
export interface SentFile {
  /** Name of the form's field. */
  readonly field: string;
  /** Name of the file as the browser gave it: not to be trusted. */
  readonly name: string;
  readonly bytes: Bytes;
}

/** What became of a file: what `take` gave, or the expected failure (with a `code`) that it ended with. */
export type Taken<T> =
  | { readonly field: string; readonly ok: true; readonly value: T }
  | { readonly field: string; readonly ok: false; readonly failure: unknown };

export interface Upload<T> {
  /** Every field that is no file, as `request.formData()` would give it. */
  readonly form: FormData;
  readonly files: readonly Taken<T>[];
}

/** The form of a compared spreadsheet has no files, but a field for each cell that changes and all texts of a milestone in one. */
export const COMPARISON_ACTION = 'acceptSpreadsheet';
export const COMPARISON_LIMITS = { fields: 5_000, fieldSize: 1024 * 1024 };

const USUAL_LIMITS = { fieldNameSize: 200, fieldSize: 256 * 1024, fields: 500, files: FILES_PER_FORM, headerPairs: 20 };

/**
 * Reads a form with files as it arrives, one file after the other, never a whole file in memory. Use it in form actions in
 * place of `request.formData()`, after asking for permission. The whole form is read even when a file is refused, so that
 * nothing typed is lost. A field for a file that was left empty does not count.
 * @param take is given every file; it may stop reading at any time
 * @param limits where a form has more or longer fields than others
 * @throws INVALID with FORM_TYPE (no such form), FORM_TOO_LARGE (more or longer fields or more files than any form has),
 *   FORM_BROKEN (it ended too early)
 */
export async function readUpload<T>(
  request: Pick<Request, 'headers' | 'body'>,
  take: (file: SentFile) => Promise<T>,
  limits: Partial<typeof USUAL_LIMITS> = {},
): Promise<Upload<T>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type) || !request.body) throw invalid('FORM_TYPE');
  const form = new FormData();
  const files: Promise<Taken<T> | null>[] = [];
  const streams: BusboyFileStream[] = [];
  let tooLarge = false;
  const tooMany = (): void => void (tooLarge = true);
  const parser = new Busboy({ headers: { 'content-type': type }, limits: { ...USUAL_LIMITS, ...limits } });
  parser.on('field', (name, value, nameCut, valueCut) => {
    tooLarge ||= nameCut || valueCut;
    form.append(name, value);
  });
  parser.on('file', (field, stream, name) => {
    streams.push(stream);
    const file = taken({ field, name }, stream, take);
    // An unexpected failure is thrown below, once the form is read; until then nobody waits for it.
    file.catch(() => undefined);
    files.push(file);
  });
  for (const event of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) parser.on(event, tooMany);
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser);
  } catch {
    // Whoever waits for the rest of a file that will not come must not wait for ever.
    for (const stream of streams) stream.destroy(invalid('FORM_BROKEN'));
    await Promise.allSettled(files);
    throw invalid('FORM_BROKEN');
  }
  const found = await Promise.all(files);
  if (tooLarge) throw invalid('FORM_TOO_LARGE');
  return { form, files: found.filter((file) => file !== null) };
}

async function taken<T>(
  { field, name }: { readonly field: string; readonly name: string | undefined },
  stream: BusboyFileStream,
  take: (file: SentFile) => Promise<T>,
): Promise<Taken<T> | null> {
  stream.on('error', () => undefined);
  if (!name) {
    stream.resume();
    return null;
  }
  try {
    // The stream outlives whoever stops reading, since the form goes on behind the file.
    const bytes = stream.iterator({ destroyOnReturn: false }) as Bytes;
    return { field, ok: true, value: await take({ field, name, bytes }) };
  } catch (failure) {
    if (typeof (failure as { detail?: unknown } | null)?.detail !== 'string') throw failure;
    return { field, ok: false, failure };
  } finally {
    stream.resume();
  }
}

/** A small file as a whole. @throws INVALID SHEET_TOO_LARGE (subject: MB) beyond `maxBytes`; no more of it is kept */
export async function wholeFile(bytes: Bytes, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.byteLength;
    if (size > maxBytes) throw invalid('SHEET_TOO_LARGE', String(Math.floor(maxBytes / 1024 / 1024)));
    parts.push(part);
  }
  return Buffer.concat(parts);
}
