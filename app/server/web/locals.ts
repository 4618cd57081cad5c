import type { RequestEvent } from '@sveltejs/kit';
import { localeOfPath } from '#format/addresses.ts';
import { runtime } from '#server/runtime.ts';
import { type AsOf, readAsOf } from './as-of.ts';
import { routeFault } from './route-parameters.ts';

/** What every load function and endpoint finds in `event.locals`. */
export function prepareLocals({ url, route }: RequestEvent): App.Locals {
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

/** The day asked for, or what is wrong with it or with any other parameter that the route itself does not read. */
function readAddress(params: URLSearchParams, route: string | null, today: string): AsOf {
  const fault = routeFault(route, params);
  return fault ? { ok: false, ...fault } : readAsOf(params, today);
}
