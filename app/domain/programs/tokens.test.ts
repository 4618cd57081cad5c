import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Role } from '../policy/roles.ts';
import { scopesOf, type TokenScope } from './scopes.ts';
import { isToken, tokenFrom, tokenPrefix, tokenState } from './tokens.ts';

const bytes = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

describe('a token', () => {
  it.each([0, 1, 127, 255])('of bytes that are all %i is written as tokens are', (fill) => {
    const token = tokenFrom(bytes(fill));
    expect(token).toMatch(/^ogp_[0-9A-Za-z]{49}$/u);
    expect(isToken(token)).toBe(true);
    expect(tokenPrefix(token)).toBe(token.slice(0, 12));
  });

  it('keeps every bit of what it was made of', () => {
    const made = [bytes(0), bytes(255), ...Array.from({ length: 256 }, (_, bit) => withBit(bit))].map(tokenFrom);
    expect(new Set(made).size).toBe(made.length);
  });

  it('ends in the checksum that anybody can compute', () => {
    const token = tokenFrom(bytes(77));
    const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const sum = [...token.slice(-6)].reduce((value, sign) => value * 62 + signs.indexOf(sign), 0);
    expect(sum).toBe(crc32(token.slice(4, -6)));
  });

  it.each([
    ['nothing', ''],
    ['its beginning alone', 'ogp_'],
    ['one sign less', tokenFrom(bytes(9)).slice(0, -1)],
    ['one sign more', `${tokenFrom(bytes(9))}0`],
    ['another sign within', tokenFrom(bytes(9)).replace(/^ogp_./u, 'ogp_z')],
    ['a token of another site', tokenFrom(bytes(9)).replace('ogp', 'ghp')],
    ['a line after it', `${tokenFrom(bytes(9))}\n`],
  ])('is not %s', (_, text) => {
    expect(isToken(text)).toBe(false);
  });

  it.each([
    ['2026-11-26T00:00:00.000Z', null, 'IN_FORCE'],
    ['2026-11-25T12:00:00.000Z', null, 'EXPIRED'],
    ['2026-11-26T00:00:00.000Z', '2026-11-25T00:00:00.000Z', 'REVOKED'],
    ['2026-11-24T00:00:00.000Z', '2026-11-23T00:00:00.000Z', 'REVOKED'],
  ])('until %s, revoked at %s: %s', (expiresAt, revokedAt, state) => {
    expect(tokenState({ expiresAt, revokedAt }, new Date('2026-11-25T12:00:00Z'))).toBe(state);
  });
});

describe('the scopes that a person can give', () => {
  // Correct a row here first.
  it.each<[Role, readonly TokenScope[]]>([
    ['AGENCY_EDITOR', ['filings:read', 'reports:write', 'evidence:write']],
    ['AGENCY_APPROVER', ['filings:read', 'reports:write', 'evidence:write', 'reports:submit']],
    ['COUNTERPART', ['filings:read', 'reports:write', 'evidence:write', 'reports:submit']],
    ['CORE_GROUP', ['filings:read', 'reports:write', 'evidence:write', 'reports:submit']],
    ['POINT_OF_CONTACT', ['filings:read', 'reports:review']],
    ['REVIEWER', []],
    ['ADMIN', []],
  ])('as %s', (role, scopes) => {
    expect(scopesOf({ roles: [{ role, organization: null, office: { es: 'Oficina' } }] })).toEqual(scopes);
  });
});

function withBit(bit: number): Uint8Array {
  const made = new Uint8Array(32);
  made[Math.floor(bit / 8)] = 1 << (bit % 8);
  return made;
}
