import type { Handle, HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '#paraglide/server.js';
import { describeError } from '#server/web/errors.ts';
import { prepareLocals } from '#server/web/locals.ts';
import { pageHeaders } from '#server/web/headers.ts';
import { keepPluralRules } from '#server/web/plural-rules.ts';

keepPluralRules();

const language: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale === 'es' ? 'es-EC' : 'en') }),
  );

const context: Handle = async ({ event, resolve }) => {
  event.locals = prepareLocals(event);
  const response = await resolve(event);
  pageHeaders(event, response);
  return response;
};

export const handle: Handle = sequence(language, context);

export const handleError: HandleServerError = ({ error, event, status, message }) =>
  describeError(error, event, status, message);
