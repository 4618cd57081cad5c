/** What reminders and notices work with. */
import type { Filing } from '../filing/access.ts';
import type { Reviewing } from '../reviewing/access.ts';
import type { MailPeople, Mailbox, MessageStore, ReminderLinks, StepReader } from '../ports-mail.ts';

export interface Reminding {
  readonly filing: Filing;
  readonly reviewing: Reviewing;
  readonly mailbox: Mailbox;
  readonly messages: Pick<MessageStore, 'written' | 'lastWritten'>;
  readonly people: MailPeople;
  readonly steps: StepReader;
  readonly links: ReminderLinks;
  /** Public address of the site, without a slash at its end. */
  readonly origin: string;
}
