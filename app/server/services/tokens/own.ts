/** One's own tokens, and those of everybody for who may revoke them. */
import type { TokenDesk, TokenView } from '#contracts/tokens.ts';
import { checkTogether, conflict, forbidden, invalid, notFound } from '#domain/errors.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { isTokenScope, scopesOf, type TokenScope } from '#domain/programs/scopes.ts';
import { MOST_TOKENS, TOKEN_DAYS, TOKEN_NAME_LIMIT, tokenPrefix, tokenState } from '#domain/programs/tokens.ts';
import { allowOnSite, signed } from '../accounts/access.ts';
import { type Own, withPassword } from '../accounts/own.ts';
import { ONESELF } from '../accounts/trail-words.ts';
import type { StoredToken } from '../ports-tokens.ts';
import type { Programs } from './access.ts';
import { tokenMail } from './mails.ts';

const DAY_MS = 86_400_000;

/** One's own tokens, what they can be given, and for administrators those of others. */
export async function tokenDesk({ tokens, accounts }: Programs, actor: Actor): Promise<TokenDesk> {
  const revokes = permission(actor, 'TOKENS_REVOKE', null).allowed;
  const all = await tokens.list(revokes ? undefined : actor.userId);
  const names = new Map(revokes ? (await accounts.people.list()).map(({ id, name }) => [id, name]) : []);
  const view = (token: StoredToken): TokenView => viewOf(token, names.get(token.userId) ?? null, accounts.now());
  return {
    own: all.filter(({ userId }) => userId === actor.userId).map(view),
    others: revokes ? inForce(all.filter(({ userId }) => userId !== actor.userId).map(view)) : null,
    scopes: scopesOf(actor),
    secondFactor: actor.secondFactor,
  };
}

const inForce = (tokens: readonly TokenView[]): TokenView[] => tokens.filter(({ state }) => state === 'IN_FORCE');

function viewOf(
  { hash: _, userId: _owner, revokedAt, ...rest }: StoredToken,
  owner: string | null,
  now: Date,
): TokenView {
  return { ...rest, owner, state: tokenState({ ...rest, revokedAt }, now) };
}

export interface TokenRequest {
  readonly name: string;
  /** As they were ticked. */
  readonly scopes: readonly string[];
  /** One of `TOKEN_DAYS`. */
  readonly days: number;
  /** The current password: a token works without anybody at the screen. */
  readonly password: string;
}

/** What is shown once. */
export interface MadeToken {
  readonly name: string;
  readonly token: string;
  /** ISO date and time. */
  readonly expiresAt: string;
}

/**
 * Makes a token. Its owner is told by mail, so that one that a stranger made does not go unnoticed.
 * @throws FORBIDDEN SECOND_FACTOR_NEEDED; INVALID TOKEN_NAME, TOKEN_SCOPES, TOKEN_DAYS, PASSWORD_WRONG; CONFLICT
 *   TOKENS_TOO_MANY; TOO_MANY TRY_LATER
 */
export async function makeToken(programs: Programs, own: Own, request: TokenRequest): Promise<MadeToken> {
  const { accounts, tokens } = programs;
  // Whatever the role: a token is a way in that no second factor is asked for at.
  if (!own.actor.secondFactor) throw forbidden('SECOND_FACTOR_NEEDED', 'TOKEN_MAKE');
  const name = request.name.trim();
  const scopes = request.scopes.filter(isTokenScope);
  await checkTogether(
    () => requireName(name),
    () => requireScopes(own.actor, scopes),
    () => requireDays(request.days),
    () => withPassword(accounts, own, () => accounts.gate.verifyPassword(own.visitor, request.password)),
  );
  const token = programs.newToken();
  const now = accounts.now();
  const expiresAt = new Date(now.getTime() + request.days * DAY_MS).toISOString();
  const made = {
    ...{ id: accounts.newId(), userId: own.person.id, name, scopes, expiresAt, createdAt: now.toISOString() },
    ...{ prefix: tokenPrefix(token), hash: accounts.hash(token) },
  };
  const after = { name, token: made.prefix, scopes, expiresAt };
  const by = { userId: own.person.id, office: ONESELF };
  const done = await tokens.add(made, MOST_TOKENS, signed(accounts, by, 'TOKEN_MADE', own.person.id, { after }));
  if (!done) throw conflict('TOKENS_TOO_MANY', String(MOST_TOKENS));
  await accounts.mailbox.queue(tokenMail(accounts, own.person, made));
  return { name, token, expiresAt };
}

function requireName(name: string): void {
  if (name === '' || name.length > TOKEN_NAME_LIMIT) throw invalid('TOKEN_NAME', String(TOKEN_NAME_LIMIT));
}

function requireScopes(actor: Actor, scopes: readonly TokenScope[]): void {
  const allowed = scopesOf(actor);
  if (scopes.length === 0 || scopes.some((scope) => !allowed.includes(scope))) throw invalid('TOKEN_SCOPES');
}

function requireDays(days: number): void {
  if (!TOKEN_DAYS.some((known) => known === days)) throw invalid('TOKEN_DAYS', String(days));
}

export interface Revocation {
  readonly id: string;
  /** Whether it was said that this token is meant: there is no way back. */
  readonly confirmed: boolean;
}

/**
 * Revokes a token at once: one's own, or any as an administrator.
 * @throws NOT_FOUND TOKEN; FORBIDDEN; INVALID TOKEN_REVOKE_UNCONFIRMED; CONFLICT TOKEN_REVOKED
 */
export async function revokeToken(programs: Programs, actor: Actor, { id, confirmed }: Revocation): Promise<void> {
  const { accounts, tokens } = programs;
  const token = await tokens.find(id);
  const isOwn = token?.userId === actor.userId;
  // Whose a token is, or whether there is one, is nobody else's business.
  const office = isOwn ? ONESELF : allowOnSite(actor, 'TOKENS_REVOKE').office;
  if (!token) throw notFound('TOKEN', id);
  if (!confirmed) throw invalid('TOKEN_REVOKE_UNCONFIRMED', id);
  const before = { name: token.name, token: token.prefix, scopes: token.scopes };
  const by = { userId: actor.userId, office };
  const done = await tokens.revoke(id, signed(accounts, by, 'TOKEN_REVOKED', token.userId, { before }));
  if (!done) throw conflict('TOKEN_REVOKED', id);
}
