/** Tokens as their owners and administrators see them. */
import type { TokenScope } from '#domain/programs/scopes.ts';
import type { TokenState } from '#domain/programs/tokens.ts';

export interface TokenView {
  readonly id: string;
  readonly name: string;
  /** Its first signs, by which it is known again. */
  readonly prefix: string;
  readonly scopes: readonly TokenScope[];
  /** ISO date and time. */
  readonly createdAt: string;
  /** ISO date and time. */
  readonly expiresAt: string;
  /** ISO date and time, to the minute; null: never. */
  readonly lastUsedAt: string | null;
  readonly state: TokenState;
  /** Name of the person; null where it is not told. */
  readonly owner: string | null;
}

export interface TokenDesk {
  /** Also those that ended; the newest first. */
  readonly own: readonly TokenView[];
  /** Those of others that are in force, for who may revoke them; null: that is not for this person. */
  readonly others: readonly TokenView[] | null;
  /** What a new one can be given; empty: nothing that this person does can be done by a program. */
  readonly scopes: readonly TokenScope[];
  readonly secondFactor: boolean;
}
