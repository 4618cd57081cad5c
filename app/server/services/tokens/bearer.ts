/** For whom a program acts: asked anew with every request, since what a person may do can end at any moment. */
import { tooMany } from '#domain/errors.ts';
import { secondsToWait, THROTTLE_FORGETS_AFTER_MS } from '#domain/accounts/throttle.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { TokenScope } from '#domain/programs/scopes.ts';
import { isToken, tokenPrefix, tokenState } from '#domain/programs/tokens.ts';
import type { Person } from '../ports-accounts.ts';
import type { StoredToken } from '../ports-tokens.ts';
import type { Programs } from './access.ts';

export interface Presented {
  /** What was given as a token. */
  readonly token: string;
  /** Network address that it came from. */
  readonly address: string;
}

export interface Bearer {
  readonly actor: Actor;
  readonly person: Person;
  readonly token: Pick<StoredToken, 'id' | 'name' | 'expiresAt'>;
  readonly scopes: readonly TokenScope[];
}

/**
 * `TOKEN_INVALID`: it was never given out. `TOKEN_EXPIRED`, `TOKEN_REVOKED`: it was, and is worth nothing any more.
 * `TOKEN_OWNER_GONE`: its owner's account is closed, or has no office. `SECOND_FACTOR_NEEDED`: the owner's second factor was
 * taken away.
 */
export type BearerRefusal =
  'TOKEN_INVALID' | 'TOKEN_EXPIRED' | 'TOKEN_REVOKED' | 'TOKEN_OWNER_GONE' | 'SECOND_FACTOR_NEEDED';

export type Borne =
  { readonly ok: true; readonly bearer: Bearer } | { readonly ok: false; readonly refusal: BearerRefusal };

const NOTED_EVERY_MS = 60_000;

/**
 * Who stands behind a token. One that is in force is never refused for what others at the same network address tried: with
 * more than 200 random bits none is guessed, and a ministry sits behind one address.
 * @throws TOO_MANY TRY_LATER where tokens that are none keep coming from one address
 */
export async function whoBears(programs: Programs, { token, address }: Presented): Promise<Borne> {
  const { tokens, accounts, isSame } = programs;
  const kept = isToken(token) ? await tokens.findByPrefix(tokenPrefix(token)) : null;
  if (!kept || !isSame(kept.hash, accounts.hash(token))) {
    await countFailure(programs, address);
    return { ok: false, refusal: 'TOKEN_INVALID' };
  }
  const now = accounts.now();
  const state = tokenState(kept, now);
  if (state !== 'IN_FORCE') return { ok: false, refusal: `TOKEN_${state}` };
  const person = await accounts.people.find(kept.userId);
  if (!person || person.closedAt !== null || person.roles.length === 0)
    return { ok: false, refusal: 'TOKEN_OWNER_GONE' };
  if (!person.secondFactor) return { ok: false, refusal: 'SECOND_FACTOR_NEEDED' };
  await tokens.used(kept.id, now, new Date(now.getTime() - NOTED_EVERY_MS));
  return { ok: true, bearer: bearerOf(kept, person) };
}

function bearerOf(token: StoredToken, person: Person): Bearer {
  const actor = { userId: person.id, roles: person.roles, secondFactor: person.secondFactor, token: token.id };
  return { actor, person, token, scopes: token.scopes };
}

async function countFailure({ accounts: { attempts, hash, now } }: Programs, address: string): Promise<void> {
  const key = `TOKEN ${hash(address)}`;
  const at = now().getTime();
  const wait = secondsToWait('NETWORK', await attempts.read(key), at);
  if (wait > 0) throw tooMany('TRY_LATER', wait);
  await attempts.add(key, at, at - THROTTLE_FORGETS_AFTER_MS);
}
