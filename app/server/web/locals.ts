import type { RequestEvent } from '@sveltejs/kit';
import { canonicalPath, isPrivatePath, localeOfPath } from '#format/addresses.ts';
import { runtime } from '#server/runtime.ts';
import { type AsOf, readAsOf } from '#contracts/as-of.ts';
import { routeFault } from './route-parameters.ts';
import { mayBeLoggedIn, visitorOf } from './visitor.ts';

/** What every load function and endpoint finds in `event.locals`. */
export function prepareLocals({ url, route }: RequestEvent): Omit<App.Locals, 'present'> {
  const { services, origin, today } = runtime();
  const day = today();
  return {
    services,
    origin,
    today: day,
    locale: localeOfPath(url.pathname),
    asOf: readAddress(url.searchParams, route.id, day),
  };
}

/** Who is logged in; asked only for pages that belong to one person, and only of a browser that may be. */
export async function findPresent(event: RequestEvent): Promise<App.Locals['present']> {
  if (!isPrivatePath(canonicalPath(event.url.pathname) ?? '')) return null;
  if (!mayBeLoggedIn(event.request.headers.get('cookie'))) return null;
  return runtime().services.accounts.whoIs(visitorOf(event));
}

/** The day asked for, or what is wrong with it or with any other parameter that the route itself does not read. */
function readAddress(params: URLSearchParams, route: string | null, today: string): AsOf {
  const fault = routeFault(route, params);
  return fault ? { ok: false, ...fault } : readAsOf(params, today);
}
