/** What the services of tokens ask of the database and of the machine. */
import type { TokenScope } from '#domain/programs/scopes.ts';
import type { TokenLife } from '#domain/programs/tokens.ts';
import type { Signed } from './ports-accounts.ts';

/** A token as it is kept; the token itself is not. */
export interface StoredToken extends TokenLife {
  readonly id: string;
  readonly userId: string;
  /** What its owner calls it. */
  readonly name: string;
  /** Its first signs, no secret. */
  readonly prefix: string;
  /** SHA-256 of the whole, in hexadecimal. */
  readonly hash: string;
  readonly scopes: readonly TokenScope[];
  /** ISO date and time. */
  readonly createdAt: string;
  /** ISO date and time, to the minute; null: never. */
  readonly lastUsedAt: string | null;
}

export type NewToken = Omit<StoredToken, 'revokedAt' | 'lastUsedAt'>;

export interface TokenStore {
  /** @returns false when the owner has as many in force as anybody may */
  add(token: NewToken, most: number, signed: Signed): Promise<boolean>;
  find(id: string): Promise<StoredToken | null>;
  findByPrefix(prefix: string): Promise<StoredToken | null>;
  /** Of one person, or of everybody; the newest first. */
  list(userId?: string): Promise<StoredToken[]>;
  /** @returns false when it was revoked already */
  revoke(id: string, signed: Signed): Promise<boolean>;
  /** Notes that it was used, unless that is noted since `after`. */
  used(id: string, at: Date, after: Date): Promise<void>;
}

export interface TokenMaker {
  /** A new token, never given before. */
  readonly newToken: () => string;
  /** Whether two hashes are the same, in a time that does not tell how much of them is. */
  readonly isSame: (a: string, b: string) => boolean;
}
