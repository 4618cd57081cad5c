import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FILES_PER_FORM } from '#domain/files/kinds.ts';

/** A form without files is never larger: its longest texts are some pages. */
const FORM_BYTES = 1024 * 1024;
/**
 * Form actions that take files and read them as they come (`server/web/upload.ts`). Every other one is read whole into
 * memory, so it stays small.
 */
const TAKES_FILES =
  /^[^?]*(\?\/(addFile|declare|uploadSpreadsheet|acceptSpreadsheet|sendDataset)(&|$)|\/entrar\/escrito\?)/;

/** In both languages, since this is answered before anything knows the reader's. */
const REFUSALS = {
  BODY_TOO_LARGE: {
    es: 'Lo enviado es demasiado grande. Vuelva atrás: lo escrito sigue ahí. Quite o reduzca los archivos y envíe de nuevo.',
    en: 'What was sent is too large. Go back: what you wrote is still there. Leave out or shrink files and send again.',
  },
  BODY_LENGTH_UNKNOWN: {
    es: 'El envío no dice cuánto ocupa y no se puede recibir.',
    en: 'What was sent does not say how large it is and cannot be received.',
  },
};

/** The largest body that any form may have, with the largest files. */
export function largestBody(maxFileBytes: number): number {
  return FILES_PER_FORM * maxFileBytes + FORM_BYTES;
}

/** Refuses bodies that are too large for what they are sent to, before anyone reads them. */
export function limitBodies(app: FastifyInstance, maxFileBytes: number): void {
  app.addHook('onRequest', async (request, reply) => {
    const code = refusalOf(request, maxFileBytes);
    if (!code) return;
    // A browser that is cut off while it sends shows its own error instead of this sentence: let it finish.
    for await (const _ of request.raw);
    await reply
      .code(code === 'BODY_TOO_LARGE' ? 413 : 411)
      .headers({ 'cache-control': 'no-store', connection: 'close' })
      .send({ code, message: REFUSALS[code] });
  });
}

function refusalOf({ headers, url }: FastifyRequest, maxFileBytes: number): keyof typeof REFUSALS | null {
  const length = headers['content-length'];
  if (length === undefined) return headers['transfer-encoding'] === undefined ? null : 'BODY_LENGTH_UNKNOWN';
  return Number(length) > (TAKES_FILES.test(url) ? largestBody(maxFileBytes) : FORM_BYTES) ? 'BODY_TOO_LARGE' : null;
}
