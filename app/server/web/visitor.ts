import type { RequestEvent } from '@sveltejs/kit';
import type { Cookie, Visitor } from '../services/ports-accounts.ts';

/** The browser that asks, as the account library is to see it. */
export function visitorOf({ request, cookies, getClientAddress }: RequestEvent): Visitor {
  return { cookie: cookieLine(cookies), address: getClientAddress(), browser: request.headers.get('user-agent') };
}

/** The cookies as they stand: those that this very answer sets are the ones that the rest of it goes by. */
function cookieLine(cookies: RequestEvent['cookies']): string | null {
  const pairs = cookies.getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? null : pairs.join('; ');
}

/** Sets the cookies of the account library: out of reach of scripts, not sent along by other sites. */
export function setCookies({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>, given: readonly Cookie[]): void {
  for (const { name, value, maxAge } of given) {
    cookies.set(name, value, {
      ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' },
      ...(maxAge !== null && { maxAge }),
    });
  }
}

/** Whether the browser may be logged in: without such a cookie the account library need not be asked. */
export function mayBeLoggedIn(cookie: string | null): boolean {
  return cookie?.includes('tracker.session_token=') ?? false;
}

/** Where to go on after logging in: a page of the workspace, and never another site. */
export function returnPath(given: string | null, fallback: string): string {
  return given !== null && /^\/(en\/)?panel(\/[\w./%-]*)?(\?[\w=&.%+-]*)?$/u.test(given) ? given : fallback;
}
