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
    const end = hash ? `#${hash}` : '';
    // Most links of a page are these; reading parameters costs many times as much.
    if (!search && !params && !asOf) return `${pathname && localizePath(pathname, locale)}${end}`;
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries(params ?? {})) {
      if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
    }
    if (asOf && !query.has('asOf')) query.set('asOf', asOf);
    const text = query.toString();
    return `${pathname && localizePath(pathname, locale)}${text && pathname ? `?${text}` : ''}${end}`;
  };
}

export function provideLinks(build: LinkBuilder): void {
  setContext(KEY, build);
}

/** The link builder of the page; call it while the component is being made. */
export function links(): LinkBuilder {
  return getContext<LinkBuilder>(KEY);
}
