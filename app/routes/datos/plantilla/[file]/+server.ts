import { answer } from '#server/web/errors.ts';
import { streamed } from '#server/web/send-file.ts';
import type { RequestHandler } from './$types';

/** The template for importing plans, empty or with an example. */
export const GET: RequestHandler = async ({ locals, params, request }) =>
  streamed(request, await answer(locals.services.importTemplate(params.file)));
