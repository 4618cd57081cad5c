import { dev } from '$app/environment';
import type { Reroute, Transport } from '@sveltejs/kit';
import { canonicalPath } from '#format/addresses.ts';

/** English addresses lead to the same routes as the Spanish ones; an address that mixes both leads nowhere. */
export const reroute: Reroute = ({ url }) => canonicalPath(url.pathname) ?? '/404';

/**
 * Kit writes the data of every load function into a script, and does the work even where `csr = false` throws the
 * script away; for a plan that takes longer than drawing its page. Pages are drawn on the server alone (decision 0003),
 * so what Kit is to write is one word. In development the script carries changes into the open page and needs the data.
 */
export const transport: Transport = dev ? {} : { drawnOnTheServer: { encode: () => 1, decode: () => null } };
