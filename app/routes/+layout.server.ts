import { canonicalPath, localizePath } from '#format/addresses.ts';
import type { LayoutServerLoad } from './$types';

/**
 * The frame of every page. It must not fail on a bad `?asOf=`: the error page needs a frame as well, so that fault is
 * raised by the pages themselves.
 */
export const load: LayoutServerLoad = async ({ locals, url }) => {
  const day = locals.asOf.ok ? locals.asOf.day : locals.today;
  const path = canonicalPath(url.pathname) ?? '/';
  return {
    locale: locals.locale,
    today: locals.today,
    asOf: day,
    past: locals.asOf.ok ? locals.asOf.past : null,
    path,
    addresses: { es: locals.origin + localizePath(path, 'es'), en: locals.origin + localizePath(path, 'en') },
    otherLanguageHref: localizePath(path, locals.locale === 'es' ? 'en' : 'es') + url.search,
    frame: await locals.services.siteFrame({ asOf: day }),
  };
};
