import { answer, requireDay } from '#server/web/errors.ts';
import { streamed } from '#server/web/send-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
  const { day } = requireDay(locals.asOf);
  const [, scope = params.file, format = ''] = /^(.+)\.(\w+)$/u.exec(params.file) ?? [];
  const { services, origin } = locals;
  return streamed(request, await answer(services.packageFile({ scope, format, asOf: day, origin })));
};
