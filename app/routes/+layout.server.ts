import { ownParameters } from '#contracts/parameters.ts';
import { canonicalPath, isFramedPath, isPrivatePath, localizePath } from '#format/addresses.ts';
import type { LayoutServerLoad } from './$types';

/**
 * The frame of every page. It must not fail on a bad `?asOf=`: the error page needs a frame as well, so that fault is
 * raised by the pages themselves.
 */
export const load: LayoutServerLoad = async ({ locals, url }) => {
  const { locale, today, origin, services } = locals;
  const asOf = locals.asOf.ok ? locals.asOf.day : today;
  const path = canonicalPath(url.pathname) ?? '/';
  return {
    locale,
    today,
    asOf,
    past: locals.asOf.ok ? locals.asOf.past : null,
    path,
    /** A page that belongs to one person: no day to choose, nothing for search engines. */
    private: isPrivatePath(path),
    framed: isFramedPath(path),
    /** People of the demonstration may have written what is shown. */
    demo: services.demoCodes !== null,
    query: ownParameters(url.searchParams),
    addresses: { es: origin + localizePath(path, 'es'), en: origin + localizePath(path, 'en') },
    otherLanguageHref: localizePath(path, locale === 'es' ? 'en' : 'es') + url.search,
    frame: await services.siteFrame({ asOf }),
  };
};
