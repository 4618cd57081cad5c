/** A message as mail programs want it. */
import type { SendMailOptions } from 'nodemailer';
import type { TakenMail } from '#server/services/ports-mail.ts';

/** Who messages come from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/**
 * The same message always has the same Message-ID: where it is sent twice, after a node died between sending and noting
 * it, mail programs can tell.
 */
export function letter(mail: TakenMail, from: Sender, headers: Readonly<Record<string, string>>): SendMailOptions {
  return {
    from: { ...from },
    // As an object, so that it is never read as a list.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    date: mail.createdAt,
    messageId: `<${mail.id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
