/** Messages of accounts, in the person's language. */
import { dayIn } from '#domain/instants.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { localizePath } from '#format/addresses.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { NamedRole, NewInvitation, Person } from '../ports-accounts.ts';
import type { Mail } from '../ports-mail.ts';
import type { Accounts } from './access.ts';
import { heldRoleName } from '#format/role-words.ts';

type Writer = Pick<Accounts, 'origin' | 'now'>;

interface Inviting {
  /** Name of the institution that the role is held for. */
  readonly body: LocalizedText | null;
  /** The office that invites. */
  readonly by: LocalizedText;
  readonly link: string;
}

export function invitationMail(
  { home }: Pick<Accounts, 'home'>,
  invitation: NewInvitation,
  { body, by, link }: Inviting,
): Mail {
  const { id, email, locale, role, office, expiresAt } = invitation;
  const inputs = {
    role: heldRoleName(role, body, locale),
    office: textIn(office, locale).text,
    ...{ by: textIn(by, locale).text, country: textIn(home().name, locale).text, link },
    until: formatDate(dayIn(expiresAt, home().timezone), locale),
  };
  return {
    ...{ key: `invitation:${id}`, to: email ?? '', userId: null, secret: true },
    subject: m.accounts_mail_invitation_subject({}, { locale }),
    text: m.accounts_mail_invitation({ ...inputs }, { locale }),
  };
}

export function roleMail(
  { origin }: Writer,
  { id, email, locale }: Person,
  grant: Pick<NamedRole, 'id' | 'role' | 'office' | 'body'>,
): Mail {
  const link = origin + localizePath('/panel', locale);
  const inputs = {
    role: heldRoleName(grant.role, grant.body, locale),
    office: textIn(grant.office, locale).text,
    link,
  };
  return {
    ...{ key: `role:${grant.id}`, to: email, userId: id, secret: false },
    subject: m.accounts_mail_role_subject({}, { locale }),
    text: m.accounts_mail_role(inputs, { locale }),
  };
}

const CHANGED = {
  PASSWORD: m.accounts_mail_changed_password,
  SECOND_FACTOR: m.accounts_mail_changed_second_factor,
  EMAIL: m.accounts_mail_changed_email,
} satisfies Record<string, (inputs: Record<string, never>, options: { readonly locale: Locale }) => string>;

/** Tells the owner what was changed, so that a stranger's change does not go unnoticed. */
export function changedMail({ origin, now }: Writer, { id, email, locale }: Person, what: keyof typeof CHANGED): Mail {
  const link = origin + localizePath('/recuperar', locale);
  const at = now().toISOString();
  return {
    ...{ key: `account:${id}:${what}:${at}`, to: email, userId: id, secret: false },
    subject: m.accounts_mail_changed_subject({}, { locale }),
    text: m.accounts_mail_changed({ what: CHANGED[what]({}, { locale }), link }, { locale }),
  };
}

export function resetMail({ origin }: Writer, { id, email, locale }: Person, token: string): Mail {
  const link = origin + localizePath(`/recuperar/${token}`, locale);
  return {
    ...{ key: `reset:${token.slice(0, 12)}:${id}`, to: email, userId: id, secret: true },
    subject: m.accounts_mail_reset_subject({}, { locale }),
    text: m.accounts_mail_reset({ link }, { locale }),
  };
}

/** To the new address, whose owner proves by it that it is theirs. */
export function confirmMail({ origin, now }: Writer, { id, locale }: Person, email: string, token: string): Mail {
  const link = `${origin}${localizePath('/panel/correo', locale)}?codigo=${encodeURIComponent(token)}`;
  return {
    ...{ key: `confirm:${id}:${now().toISOString()}`, to: email, userId: id, secret: true },
    subject: m.accounts_mail_confirm_subject({}, { locale }),
    text: m.accounts_mail_confirm({ link }, { locale }),
  };
}
