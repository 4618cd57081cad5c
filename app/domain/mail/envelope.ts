/** What a message must be to be sent. Nothing that could start a header of its own, or name a second recipient, is taken. */

/** Longest address that mail servers carry (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const ADDRESS_LIMIT = 254;
/** Longest subject: one line of a message (RFC 5322, 2.1.1) has 998 bytes at most. */
const SUBJECT_LIMIT = 200;
const TEXT_LIMIT = 200_000;

/** A local part of unquoted characters and a name or address of a host; nothing with a space, a comma or a bracket. */
const ADDRESS = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

export type MailFault = 'MAIL_ADDRESS' | 'MAIL_SUBJECT' | 'MAIL_TEXT';

/** Whether it is one address that a message can be sent to. */
export function isMailAddress(text: string): boolean {
  return text.length <= ADDRESS_LIMIT && ADDRESS.test(text);
}

/** Whether it is one line of the length of a subject. */
export function isMailSubject(text: string): boolean {
  return text.trim() !== '' && text.length <= SUBJECT_LIMIT && !CONTROL.test(text);
}

/** What keeps a message from being sent as it is; null: nothing. */
export function mailFault({ to, subject, text }: Record<'to' | 'subject' | 'text', string>): MailFault | null {
  if (!isMailAddress(to)) return 'MAIL_ADDRESS';
  if (!isMailSubject(subject)) return 'MAIL_SUBJECT';
  return text.trim() === '' || text.length > TEXT_LIMIT ? 'MAIL_TEXT' : null;
}
