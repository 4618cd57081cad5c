/** A forgotten password. Whoever asks is told the same whether there is an account or not. */
import { invalid } from '#domain/errors.ts';
import { isMailAddress } from '#domain/mail/envelope.ts';
import type { Visitor } from '../ports-accounts.ts';
import { type Accounts, addressOf, countTry, requirePassword } from './access.ts';

/** @throws INVALID EMAIL; TOO_MANY TRY_LATER */
export async function requestReset(accounts: Accounts, visitor: Visitor, email: string): Promise<void> {
  const address = addressOf(email);
  if (!isMailAddress(address)) throw invalid('EMAIL');
  await countTry(accounts, [
    { kind: 'MAIL', of: address },
    { kind: 'NETWORK', of: visitor.address },
  ]);
  const person = await accounts.people.findByEmail(address);
  if (person?.closedAt === null) await accounts.gate.requestReset(address);
}

/** Sets the password by the link, and ends all sessions. @throws INVALID PASSWORD_…, LINK_REFUSED */
export async function resetPassword(accounts: Accounts, token: string, password: string): Promise<void> {
  const owner = await accounts.gate.resetOwner(token);
  const person = owner === null ? null : await accounts.people.find(owner);
  await requirePassword(accounts, password, person ? [person.name, person.email] : []);
  const passed = await accounts.gate.reset(token, password);
  if (!passed.ok) throw invalid('LINK_REFUSED');
}
