import type { Reroute } from '@sveltejs/kit';
import { canonicalPath } from '#format/addresses.ts';

/** English addresses lead to the same routes as the Spanish ones; an address that mixes both leads nowhere. */
export const reroute: Reroute = ({ url }) => canonicalPath(url.pathname) ?? '/404';
