import { getContext, setContext } from 'svelte';
import { localizePath } from '#format/addresses.ts';
import type { Locale } from '#format/locale.ts';

/** Builds addresses of this site: Spanish (canonical) path in, address in the reader's language and day out. */
export type LinkBuilder = (
  path: string,
  params?: Readonly<Record<string, string | number | null | undefined>>,
) => string;

const KEY = Symbol('links');

/**
 * @param asOf the past day that the reader is looking at, or null for today; it goes along on every link, so that a
 *   reader who looks at a past day never slips back to today unawares.
 */
export function linkBuilder(locale: Locale, asOf: string | null): LinkBuilder {
  return (path, params) => {
    const [beforeHash = '', hash] = path.split('#');
    const [pathname = '', search = ''] = beforeHash.split('?');
    // Most links of a page have no parameters; reading them costs many times as much as the rest.
    const query = pathname && (search || params || asOf) ? queryOf(search, params ?? {}, asOf) : '';
    return `${pathname && localizePath(pathname, locale)}${query}${hash ? `#${hash}` : ''}`;
  };
}

function queryOf(search: string, params: NonNullable<Parameters<LinkBuilder>[1]>, asOf: string | null): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  if (asOf && !query.has('asOf')) query.set('asOf', asOf);
  return query.size > 0 ? `?${query}` : '';
}

export function provideLinks(build: LinkBuilder): void {
  setContext(KEY, build);
}

/** The link builder of the page; call it while the component is being made. */
export function links(): LinkBuilder {
  return getContext<LinkBuilder>(KEY);
}
