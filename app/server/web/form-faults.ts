import { fail } from '@sveltejs/kit';
import { m } from '#messages';

/** What is wrong with a form: the field (empty: none in particular), a stable code, a sentence in the person's language. */
export interface FormFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

interface Words {
  readonly field: string;
  readonly say: (inputs: { seconds: string }) => string;
}

const ACCOUNTS: Readonly<Record<string, Words>> = {
  SIGN_IN_REFUSED: { field: 'email', say: m.accounts_fault_sign_in_refused },
  CODE_REFUSED: { field: 'code', say: m.accounts_fault_code_refused },
  TRY_LATER: { field: '', say: m.accounts_fault_try_later },
  EMAIL: { field: 'email', say: m.accounts_fault_email },
  EMAIL_REFUSED: { field: 'email', say: m.accounts_fault_email_refused },
  NAME: { field: 'name', say: m.accounts_fault_name },
  OFFICE: { field: 'officeEs', say: m.accounts_fault_office },
  ORGANIZATION: { field: 'organization', say: m.accounts_fault_organization },
  PASSWORD_SHORT: { field: 'password', say: m.accounts_fault_password_short },
  PASSWORD_LONG: { field: 'password', say: m.accounts_fault_password_long },
  PASSWORD_COMMON: { field: 'password', say: m.accounts_fault_password_common },
  PASSWORD_PERSONAL: { field: 'password', say: m.accounts_fault_password_personal },
  PASSWORD_WRONG: { field: 'current', say: m.accounts_fault_password_wrong },
  LINK_REFUSED: { field: '', say: m.accounts_fault_link_refused },
  INVITATION: { field: '', say: m.accounts_invitation_gone },
  INVITATION_USED: { field: '', say: m.accounts_fault_invitation_used },
  ROLE_HELD: { field: 'role', say: m.accounts_fault_role_held },
  ACCOUNT_CLOSED: { field: 'email', say: m.accounts_fault_account_closed },
  LAST_ADMINISTRATOR: { field: '', say: m.accounts_fault_last_administrator },
  NOT_ALLOWED: { field: '', say: m.accounts_fault_not_allowed },
  SECOND_FACTOR_NEEDED: { field: '', say: m.accounts_fault_second_factor_needed },
  SECOND_FACTOR_SET: { field: '', say: m.accounts_fault_second_factor_set },
};

const STATUS: Readonly<Record<string, number>> = { NOT_FOUND: 404, INVALID: 400, FORBIDDEN: 403, CONFLICT: 409, TOO_MANY: 429 };

/**
 * Does what a form asks for. An expected failure becomes an answer with its status and its words, and what was typed.
 * @param typed what the form is to show again; never a password
 */
export async function attempt<V, T extends object>(typed: T, work: () => Promise<V>) {
  try {
    return { ok: true as const, value: await work() };
  } catch (failure) {
    const { code = '', detail = '', subject } = (failure ?? {}) as { code?: string; detail?: string; subject?: string };
    const words = ACCOUNTS[detail];
    const status = STATUS[code];
    if (!words || !status) throw failure;
    const fault: FormFault = { field: words.field, code: detail, message: words.say({ seconds: subject ?? '' }) };
    return { ok: false as const, failure: fail(status, { faults: [fault], typed }) };
  }
}

/** A text field of a form, as typed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
