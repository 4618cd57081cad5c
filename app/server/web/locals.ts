import { localeOfPath } from '#format/addresses.ts';
import { runtime } from '#server/runtime.ts';
import { readAsOf } from './as-of.ts';

/** What every load function and endpoint finds in `event.locals`. */
export function prepareLocals(url: URL): App.Locals {
  const { services, origin, today } = runtime();
  const day = today();
  return {
    services,
    origin,
    today: day,
    locale: localeOfPath(url.pathname),
    asOf: readAsOf(url.searchParams, day),
  };
}
