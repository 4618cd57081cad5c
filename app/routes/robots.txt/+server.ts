import { requireDay } from '#server/web/errors.ts';
import type { RequestHandler } from './$types';

/** Everything public may be indexed; past days and filtered lists say `noindex` themselves. */
export const GET: RequestHandler = ({ locals }) => {
  requireDay(locals.asOf);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${locals.origin}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
