/** The message by which the owner of a token hears of it. */
import { dayIn } from '#domain/instants.ts';
import { localizePath } from '#format/addresses.ts';
import { formatDate } from '#format/dates.ts';
import { scopeWord } from '#format/words/programs.ts';
import { m } from '#messages';
import type { Accounts } from '../accounts/access.ts';
import type { Person } from '../ports-accounts.ts';
import type { Mail } from '../ports-mail.ts';
import type { NewToken } from '../ports-tokens.ts';

export function tokenMail(
  { origin, home }: Pick<Accounts, 'origin' | 'home'>,
  { id: userId, email, locale }: Person,
  { id, name, scopes, expiresAt }: NewToken,
): Mail {
  const inputs = {
    name,
    scopes: scopes.map((scope) => `- ${scopeWord(scope, locale)}`).join('\n'),
    until: formatDate(dayIn(expiresAt, home().timezone), locale),
    link: origin + localizePath('/panel/tokens', locale),
    recover: origin + localizePath('/recuperar', locale),
  };
  return {
    ...{ key: `token:${id}`, to: email, userId, secret: false },
    subject: m.programs_mail_token_subject({}, { locale }),
    text: m.programs_mail_token(inputs, { locale }),
  };
}
