/** Makes mail, reminders and background jobs out of their parts. */
import { randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { createMailPeople, createStepReader } from './db/mail-readers.ts';
import { createMessageStore } from './db/message-store.ts';
import { createJobs } from './jobs/all.ts';
import type { Job, JobLog } from './jobs/runner.ts';
import { createOutbox } from './mail/outbox.ts';
import { createReminderLinks } from './mail/reminder-links.ts';
import { openSecret } from './mail/secret.ts';
import { createSmtp } from './mail/smtp.ts';
import type { Filing } from './services/filing/access.ts';
import { publishDue } from './services/filing/review.ts';
import { createMailbox } from './services/mail/mailbox.ts';
import type { Mailbox } from './services/ports-mail.ts';
import { unsubscribeHeaders } from './services/reminders/links.ts';
import type { Reminding } from './services/reminders/ports.ts';
import { createReminderServices, type ReminderServices } from './services/reminders/preference.ts';
import type { Reviewing } from './services/reviewing/access.ts';

export interface MailComposition {
  /** Where every other part hands messages in. */
  readonly mailbox: Mailbox;
  readonly services: ReminderServices;
  readonly jobs: (log: JobLog) => Job[];
}

/**
 * @param filing what filing works with; its clock is the clock of mail
 * @param reviewing what reviewing works with
 */
export async function composeMail(
  { mail, origin }: Pick<Config, 'mail' | 'origin'>,
  database: Database,
  filing: Filing,
  reviewing: Reviewing,
): Promise<MailComposition> {
  const { now } = filing.clock;
  const messages = createMessageStore(database);
  const links = createReminderLinks(await openSecret(mail.secretFile));
  const mailbox = createMailbox({ messages, now, newId: randomUUID });
  const people = createMailPeople(database);
  const steps = createStepReader(database);
  const reminding: Reminding = { filing, reviewing, mailbox, messages, people, links, origin, steps };
  const carrier = mail.smtpUrl === null ? createOutbox(mail.outbox, mail.from) : createSmtp(mail.smtpUrl, mail.from);
  const sending = { messages, carrier, now, headersOf: unsubscribeHeaders.bind(null, reminding) };
  return {
    mailbox,
    services: createReminderServices(reminding),
    jobs: (log) => createJobs({ sending, reminding, publishDue: () => publishDue(filing) }, log),
  };
}
