/**
 * How a token is written: `ogp_`, 43 signs that are random, 6 that are a checksum of them. The beginning lets scanners of
 * repositories find one that was published by mistake; the checksum tells a token from what only looks like one, without
 * asking the database.
 */

export const TOKEN_START = 'ogp_';
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 43 of 62 signs hold 256 bits. */
const RANDOM = 43;
const CHECKSUM = 6;
/** Signs after the beginning by which a token is looked up and known again; what is left has more than 200 bits. */
const KNOWN = 8;

/** Random bytes that a token is made of. */
export const TOKEN_BYTES = 32;

/** Days that a token can be given; a program that goes on longer is given another one in time. */
export const TOKEN_DAYS = [30, 90, 180, 365] as const;
export const USUAL_TOKEN_DAYS = 90;
/** Tokens of one person that are in force at once. */
export const MOST_TOKENS = 20;
export const TOKEN_NAME_LIMIT = 100;

/** @param bytes `TOKEN_BYTES` random ones */
export function tokenFrom(bytes: Uint8Array): string {
  const number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const random = inSigns(number, RANDOM);
  return TOKEN_START + random + checksum(random);
}

/** Whether it is written as tokens are; what is not was never given out. */
export function isToken(text: string): boolean {
  const random = text.slice(TOKEN_START.length, TOKEN_START.length + RANDOM);
  return /^ogp_[0-9A-Za-z]{49}$/u.test(text) && text.slice(-CHECKSUM) === checksum(random);
}

/** The part of a token that is no secret. */
export function tokenPrefix(token: string): string {
  return token.slice(0, TOKEN_START.length + KNOWN);
}

const checksum = (text: string): string => inSigns(BigInt(crc32(text)), CHECKSUM);

function inSigns(number: bigint, length: number): string {
  let rest = number;
  let text = '';
  for (let i = 0; i < length; i += 1) {
    text = (SIGNS[Number(rest % 62n)] ?? '') + text;
    rest /= 62n;
  }
  return text;
}

/** CRC-32 as in ISO 3309, of ASCII. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const sign of text) {
    crc ^= sign.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** What makes a token worth something. */
export interface TokenLife {
  /** ISO date and time. */
  readonly expiresAt: string;
  /** ISO date and time; null: it was not revoked. */
  readonly revokedAt: string | null;
}

export type TokenState = 'IN_FORCE' | 'EXPIRED' | 'REVOKED';

export function tokenState({ expiresAt, revokedAt }: TokenLife, now: Date): TokenState {
  if (revokedAt !== null) return 'REVOKED';
  return Date.parse(expiresAt) <= now.getTime() ? 'EXPIRED' : 'IN_FORCE';
}
