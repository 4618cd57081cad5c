import { localizePath } from '#format/addresses.ts';
import { LOCALES } from '#format/locale.ts';
import { requireDay } from '#server/web/errors.ts';
import type { RequestHandler } from './$types';

/** Every page in every language, each naming its twins (hreflang), so that a reader is led to their own language. */
export const GET: RequestHandler = async ({ locals }) => {
  const { day } = requireDay(locals.asOf);
  const paths = await locals.services.siteMap({ asOf: day });
  const urls = paths.flatMap((path) => {
    const twins = LOCALES.map(
      (locale) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${locals.origin}${localizePath(path, locale)}"/>`,
    ).join('');
    return LOCALES.map((locale) => `<url><loc>${locals.origin}${localizePath(path, locale)}</loc>${twins}</url>`);
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
