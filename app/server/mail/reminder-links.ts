/** Signed addresses by which a person says no to reminders. They do not expire: an old message must still work. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ReminderLinks } from '#server/services/ports-mail.ts';

/** @param secret the server's own; links signed with another are worth nothing */
export function createReminderLinks(secret: string): ReminderLinks {
  const signature = (userId: string): Buffer => createHmac('sha256', secret).update(`reminders ${userId}`).digest();
  return {
    sign: (userId) => `${Buffer.from(userId).toString('base64url')}.${signature(userId).toString('base64url')}`,
    read: (token) => {
      const [head = '', tail = ''] = token.split('.');
      const userId = Buffer.from(head, 'base64url').toString();
      const [given, own] = [Buffer.from(tail, 'base64url'), signature(userId)];
      return given.length === own.length && timingSafeEqual(given, own) ? userId : null;
    },
  };
}
