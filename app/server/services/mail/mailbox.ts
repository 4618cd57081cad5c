/** Where every message is handed in: checked, then kept for the job that sends it. */
import { invalid } from '#domain/errors.ts';
import { mailFault } from '#domain/mail/envelope.ts';
import type { Mailbox, MessageStore } from '../ports-mail.ts';

export interface MailboxPorts {
  readonly messages: Pick<MessageStore, 'add'>;
  readonly now: () => Date;
  /** A new identifier, never given before. */
  readonly newId: () => string;
}

export function createMailbox({ messages, now, newId }: MailboxPorts): Mailbox {
  return {
    queue: async (mail) => {
      const fault = mailFault(mail);
      if (fault) throw invalid(fault);
      await messages.add({ ...mail, id: newId(), at: mail.at ?? now() });
    },
  };
}
