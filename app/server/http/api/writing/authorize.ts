/** Who a program acts for, and whether its token was given for that. Cookies are not looked at. */
import type { FastifyRequest } from 'fastify';
import type { TokenScope } from '#domain/programs/scopes.ts';
import type { Bearer, BearerRefusal } from '../../../services/tokens/bearer.ts';
import type { TokenServices } from '../../../services/tokens/all.ts';
import { refused } from './refused.ts';

const REALM = 'Bearer realm="ogp-tracker"';

const bearers = new WeakMap<FastifyRequest, Bearer>();

/** Whom a request was authorized for, by a hook that runs before its body is read. */
export function bearerOf(request: FastifyRequest): Bearer {
  const bearer = bearers.get(request);
  if (!bearer) throw new Error('The request was not authorized');
  return bearer;
}

/** @param scope that is needed whatever the body says; null: any token will do */
export function authorizing({ whoBears }: Pick<TokenServices, 'whoBears'>, scope: TokenScope | null) {
  return async (request: FastifyRequest): Promise<void> => {
    const given = request.headers.authorization;
    if (given === undefined) throw refused({ status: 401, code: 'TOKEN_MISSING' }, { 'www-authenticate': REALM });
    const token = /^bearer +(\S+) *$/iu.exec(given)?.[1] ?? '';
    const borne = await whoBears({ token, address: request.ip });
    if (!borne.ok) throw unauthorized(borne.refusal);
    if (scope !== null) requireScope(borne.bearer, scope);
    bearers.set(request, borne.bearer);
  };
}

/** Whoever has lost a second factor may set one up again: the token is the right one, it is forbidden for now. */
function unauthorized(code: BearerRefusal) {
  if (code === 'SECOND_FACTOR_NEEDED') return refused({ status: 403, code });
  return refused({ status: 401, code }, { 'www-authenticate': `${REALM}, error="invalid_token"` });
}

/** @throws SCOPE_MISSING */
export function requireScope({ scopes }: Bearer, scope: TokenScope): void {
  if (scopes.includes(scope)) return;
  const challenge = `${REALM}, error="insufficient_scope", scope="${scope}"`;
  throw refused(
    { status: 403, code: 'SCOPE_MISSING', given: scope, allowed: [scope] },
    { 'www-authenticate': challenge },
  );
}
