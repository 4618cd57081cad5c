/** One message a day at most for each person, with everything that is owed. */
import type { IsoDate } from '#domain/dates.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { hasDuties, remindedOf } from '#domain/reminders/rules.ts';
import { dayIn } from '#domain/instants.ts';
import type { MailPerson } from '../ports-mail.ts';
import { addressOf, reminderPath } from './links.ts';
import { mattersOf } from './matters.ts';
import type { Reminding } from './ports.ts';
import { reminderText } from './words.ts';

/** Reminders are written from seven in the morning on, where the newest plan is at home. */
const MORNING_MS = 7 * 3_600_000;

/**
 * Writes today's reminders. May run on several nodes and any number of times: a message has the person and the day as its
 * key, so there is one a day.
 * @returns how many this call wrote
 */
export async function writeReminders(ports: Reminding, signal?: AbortSignal): Promise<number> {
  const today = await dayOfReminders(ports);
  if (today === null) return 0;
  const people = await ports.people.all(ports.filing.clock.now());
  const written = await ports.messages.written(people.map((person) => keyOf(person, today)));
  let count = 0;
  for (const person of people) {
    if (signal?.aborted) break;
    if (!written.has(keyOf(person, today)) && (await remind(ports, person, today))) count += 1;
  }
  return count;
}

const keyOf = ({ userId }: MailPerson, today: IsoDate): string => `reminder:${userId}:${today}`;

/** Null before the morning has come. */
async function dayOfReminders({ filing: { dossiers, clock } }: Reminding): Promise<IsoDate | null> {
  const [newest] = await dossiers.all();
  if (!newest) return null;
  const { timezone } = newest.jurisdiction;
  const today = dayIn(clock.now(), timezone);
  return dayIn(new Date(clock.now().getTime() - MORNING_MS), timezone) === today ? today : null;
}

async function remind(ports: Reminding, person: MailPerson, today: IsoDate): Promise<boolean> {
  const { userId, locale, roles, remindersOff: off } = person;
  // What somebody owes does not depend on how the next session will be opened.
  const actor: Actor = { userId, roles, secondFactor: true };
  const held = roles.map(({ role }) => role);
  const owed = remindedOf(await mattersOf(ports, actor), { today, roles: held, off });
  if (owed.length === 0) return false;
  const { subject, text } = reminderText(owed, {
    ...{ locale, today, off, duties: hasDuties(held) },
    address: (path) => addressOf(ports, path, locale),
    unsubscribe: addressOf(ports, reminderPath(ports, userId), locale),
  });
  await ports.mailbox.queue({ key: keyOf(person, today), to: person.email, userId, subject, text, secret: false });
  return true;
}
