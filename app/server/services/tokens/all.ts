/** Every service of tokens bound to what it works with. */
import type { Actor } from '#domain/policy/roles.ts';
import type { Own } from '../accounts/own.ts';
import type { Programs } from './access.ts';
import { type Presented, whoBears } from './bearer.ts';
import { makeToken, type Revocation, revokeToken, tokenDesk, type TokenRequest } from './own.ts';

export function createTokenServices(programs: Programs) {
  return {
    whoBears: (presented: Presented) => whoBears(programs, presented),
    tokenDesk: (actor: Actor) => tokenDesk(programs, actor),
    makeToken: (own: Own, request: TokenRequest) => makeToken(programs, own, request),
    revokeToken: (actor: Actor, revocation: Revocation) => revokeToken(programs, actor, revocation),
  };
}

export type TokenServices = ReturnType<typeof createTokenServices>;
