/** What fails in the services of accounts, as the fields and sentences of a form. */
import { m } from '#messages';
import type { FaultReader } from './form-faults.ts';

type Words = readonly [field: string, say: (inputs: { seconds: string }) => string];

const WORDS: Readonly<Record<string, Words>> = {
  SIGN_IN_REFUSED: ['email', m.accounts_fault_sign_in_refused],
  CODE_REFUSED: ['code', m.accounts_fault_code_refused],
  TRY_LATER: ['', m.accounts_fault_try_later],
  EMAIL: ['email', m.accounts_fault_email],
  EMAIL_REFUSED: ['email', m.accounts_fault_email_refused],
  NAME: ['name', m.accounts_fault_name],
  OFFICE: ['officeEs', m.accounts_fault_office],
  ORGANIZATION: ['organization', m.accounts_fault_organization],
  PASSWORD_SHORT: ['password', m.accounts_fault_password_short],
  PASSWORD_LONG: ['password', m.accounts_fault_password_long],
  PASSWORD_COMMON: ['password', m.accounts_fault_password_common],
  PASSWORD_PERSONAL: ['password', m.accounts_fault_password_personal],
  PASSWORD_WRONG: ['current', m.accounts_fault_password_wrong],
  LINK_REFUSED: ['', m.accounts_fault_link_refused],
  INVITATION: ['', m.accounts_invitation_gone],
  INVITATION_USED: ['', m.accounts_fault_invitation_used],
  ROLE_HELD: ['role', m.accounts_fault_role_held],
  ACCOUNT_CLOSED: ['email', m.accounts_fault_account_closed],
  CLOSING_UNCONFIRMED: ['confirmed', m.accounts_fault_closing_unconfirmed],
  ROLE_END_UNCONFIRMED: ['confirmed', m.accounts_fault_role_end_unconfirmed],
  LAST_ADMINISTRATOR: ['', m.accounts_fault_last_administrator],
  NOT_ALLOWED: ['', m.accounts_fault_not_allowed],
  SECOND_FACTOR_NEEDED: ['', m.accounts_fault_second_factor_needed],
  SECOND_FACTOR_SET: ['', m.accounts_fault_second_factor_set],
};

export const accountFaults: FaultReader = ({ detail, subject }) => {
  const words = WORDS[detail];
  return words ? [{ field: words[0], code: detail, message: words[1]({ seconds: subject ?? '' }) }] : [];
};
