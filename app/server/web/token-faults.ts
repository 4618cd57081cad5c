/** What fails in the services of tokens, as the fields and sentences of a form. */
import { m } from '#messages';
import { accountFaults } from './account-faults.ts';
import type { FaultReader } from './form-faults.ts';

const WORDS: Readonly<Record<string, readonly [field: string, say: () => string]>> = {
  TOKEN_NAME: ['name', m.programs_fault_name],
  TOKEN_SCOPES: ['scopes', m.programs_fault_scopes],
  TOKEN_DAYS: ['days', m.programs_fault_days],
  TOKENS_TOO_MANY: ['', m.programs_fault_too_many],
  TOKEN_REVOKE_UNCONFIRMED: ['confirmed', m.programs_fault_revoke_unconfirmed],
  TOKEN_REVOKED: ['', m.programs_fault_revoked],
  TOKEN: ['', m.programs_fault_token_gone],
};

export const tokenFaults: FaultReader = (failure) => {
  const words = WORDS[failure.detail];
  return words ? [{ field: words[0], code: failure.detail, message: words[1]() }] : accountFaults(failure);
};
