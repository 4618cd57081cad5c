import type { Handle, HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '#paraglide/server.js';
import { describeError } from '#server/web/errors.ts';
import { findPresent, prepareLocals } from '#server/web/locals.ts';
import { pageHeaders } from '#server/web/headers.ts';
import { inLanguage } from '#server/web/page-language.ts';
import { keepPluralRules } from '#server/web/plural-rules.ts';

keepPluralRules();

const LANGUAGE_TAGS = { es: 'es-EC', en: 'en' } as const;

/**
 * Names the language of the page. Kit is left with an empty page, over which it counts its tag: counting one over a whole
 * page takes longer than sending it, and the page cache makes its own.
 */
const language: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    let page: string | null = null;
    const transformPageChunk = ({ html }: { html: string }): string => {
      page = (page ?? '') + html;
      return '';
    };
    const answer = await resolve(event, { transformPageChunk });
    if (page === null) return answer;
    const headers = new Headers(answer.headers);
    headers.delete('etag');
    const bytes = inLanguage(page, LANGUAGE_TAGS[locale]);
    headers.set('content-length', String(bytes.length));
    return new Response(bytes, { status: answer.status, headers });
  });

const context: Handle = async ({ event, resolve }) => {
  event.locals = { ...prepareLocals(event), present: null };
  event.locals = { ...event.locals, present: await findPresent(event) };
  const resolved = await resolve(event);
  const { status } = event.locals;
  const response = status ? new Response(resolved.body, { status, headers: resolved.headers }) : resolved;
  pageHeaders(event, response);
  return response;
};

export const handle: Handle = sequence(language, context);

export const handleError: HandleServerError = ({ error, event, status, message }) =>
  describeError(error, event, status, message);
