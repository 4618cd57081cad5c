/** What the services of tokens work with. */
import type { Accounts } from '../accounts/access.ts';
import type { TokenMaker, TokenStore } from '../ports-tokens.ts';

export interface Programs extends TokenMaker {
  readonly accounts: Accounts;
  readonly tokens: TokenStore;
}
