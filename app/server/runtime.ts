import type { Services } from './services/all.ts';

/** What pages need from the process that hosts them. */
export interface Runtime {
  readonly services: Services;
  /** Public address of the site, without a slash at its end. */
  readonly origin: string;
  /** The day that it is where the site is at home. */
  readonly today: () => string;
}

/**
 * Every shared module exists twice, in Fastify's graph and in Kit's bundle, so a module variable would be two
 * variables. The global symbol registry is the one place that both see.
 */
const KEY = Symbol.for('ogp-tracker.runtime');
const registry = globalThis as typeof globalThis & { [KEY]?: Runtime };

export function provideRuntime(runtime: Runtime): void {
  registry[KEY] = runtime;
}

/** @throws Error when pages are asked for before the server was composed. */
export function runtime(): Runtime {
  const found = registry[KEY];
  if (!found) throw new Error('The server has not been composed yet');
  return found;
}
