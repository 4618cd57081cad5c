import { redirect, type RequestEvent } from '@sveltejs/kit';
import { DONE_PARAMETER } from '#contracts/done.ts';
import { localizePath } from '#format/addresses.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Cookie, Person, Visitor } from '../services/ports-accounts.ts';
import { COMPARISON_ACTION } from './upload.ts';
import { setCookies, visitorOf } from './visitor.ts';

/** Forms with passwords: what was typed into them is written into no page. */
const NEVER_HELD = new Set(['/panel/cuenta', '/panel/correo', '/panel/tokens', '/panel/webhooks']);

/**
 * Whoever is logged in, for pages and their forms. A session that ended meanwhile leads to the login, and back afterwards; a
 * form is held meanwhile, to be sent again as it was.
 */
export function requireOwn(event: RequestEvent): {
  readonly actor: Actor;
  readonly person: Person;
  readonly visitor: Visitor;
} {
  const { present } = event.locals;
  if (present) return { ...present, visitor: visitorOf(event) };
  const action = [...event.url.searchParams.keys()].find((name) => name.startsWith('/'))?.slice(1) ?? 'default';
  const type = event.request.headers.get('content-type') ?? '';
  // A form with files is not sent again as it was: only the page itself can ask for them anew.
  const isText = type.startsWith('application/x-www-form-urlencoded') || action === COMPARISON_ACTION;
  if (event.request.method !== 'POST' || !isText || NEVER_HELD.has(event.route.id ?? '')) {
    redirect(303, loginAddress(event, '/entrar'));
  }
  hold(event, action);
}

/**
 * The same for a form that is shown again with what was typed before anything of it is done: the page has an action `resume`
 * for that. Also for forms with files, which are named again.
 */
export function requireOwnOrHold(event: RequestEvent): ReturnType<typeof requireOwn> {
  if (event.locals.present === null) hold(event, 'resume');
  return requireOwn(event);
}

/**
 * The browser sends the form once more, to a page that holds what was typed until the person has logged in. Nothing of it is
 * kept here.
 */
function hold(event: RequestEvent, action: string): never {
  redirect(307, `${loginAddress(event, '/entrar/escrito')}&accion=${action}`);
}

function loginAddress({ locals, url }: RequestEvent, page: string): string {
  return `${localizePath(page, locals.locale)}?volver=${encodeURIComponent(url.pathname + pageQuery(url))}`;
}

/** Sets the cookies of a session that was changed; what is shown after it is what the new session sees. */
export async function renewSession(event: RequestEvent, cookies: readonly Cookie[]): Promise<void> {
  setCookies(event, cookies);
  event.locals.present = await event.locals.services.accounts.whoIs(visitorOf(event));
}

/**
 * What follows the path in the address of the page, without the name of the form's action and what was done before.
 * @param also parameters to add
 */
export function pageQuery({ searchParams }: URL, also: Readonly<Record<string, string>> = {}): string {
  const kept = [...searchParams].filter(([name]) => !name.startsWith('/') && name !== DONE_PARAMETER);
  const query = new URLSearchParams([...kept, ...Object.entries(also)]).toString();
  return query && `?${query}`;
}
