/** Tells people of what was done with reports and assessments that concern them. */
import { hasDuties } from '#domain/reminders/rules.ts';
import { m } from '#messages';
import type { MailPerson } from '../ports-mail.ts';
import { filingNews } from './filing-news.ts';
import type { Happened } from './happened.ts';
import { addressOf, reminderPath } from './links.ts';
import type { Reminding } from './ports.ts';
import { reviewNews } from './review-news.ts';
import { footer } from './words.ts';

/**
 * A step is dated before its transaction ends, and clocks of nodes differ: nothing younger than this is told of yet, so
 * that no step turns up later before one that was told of already.
 */
const SETTLE_MS = 60_000;
/** News gathers for this long after a message before the next one is written. */
const GATHER_MS = 3_600_000;
/** What nobody was told of for this long is no news any more. */
const STALE_MS = 30 * 86_400_000;

/**
 * Writes notices of the steps that nobody was told of yet, all of a person in one message. Steps are in the database
 * before this runs, so a killed process loses none. Each message continues where the person's last one ended, and has
 * that moment in its key, so several nodes write it once.
 * @returns how many this call wrote
 */
export async function writeNotices(ports: Reminding, signal?: AbortSignal): Promise<number> {
  const now = ports.filing.clock.now().getTime();
  const till = new Date(now - SETTLE_MS);
  const after = new Date(now - STALE_MS);
  const news = [...(await filingNews(ports, after, till)), ...(await reviewNews(ports, after, till))];
  if (news.length === 0) return 0;
  let count = 0;
  for (const person of await ports.people.all(new Date(now))) {
    if (signal?.aborted) break;
    const concerning = news.filter((one) => one.concerns(person));
    if (concerning.length > 0 && (await tell(ports, person, concerning, till))) count += 1;
  }
  return count;
}

async function tell(ports: Reminding, person: MailPerson, news: readonly Happened[], till: Date): Promise<boolean> {
  const { userId, email, locale } = person;
  const last = await ports.messages.lastWritten(userId, `notice:${userId}:`);
  if (last !== null && till.getTime() - last.getTime() < GATHER_MS) return false;
  const fresh = news.filter(({ at }) => last === null || at > last).sort((a, b) => a.at.getTime() - b.at.getTime());
  if (fresh.length === 0) return false;
  const say = fresh.every(({ isOfReport }) => isOfReport) ? m.mail_notice_subject : m.mail_notice_subject_reviews;
  const subject = say({ count: fresh.length }, { locale });
  const text = await noticeText(ports, person, fresh);
  const key = `notice:${userId}:${last?.toISOString() ?? 'first'}`;
  await ports.mailbox.queue({ key, to: email, userId, subject, text, secret: false, at: till });
  return true;
}

/** A message stays readable; the rest is in the panel that it leads to. */
const LISTED = 40;

async function noticeText(ports: Reminding, person: MailPerson, news: readonly Happened[]): Promise<string> {
  const { userId, locale, roles, remindersOff: off } = person;
  const duties = hasDuties(roles.map(({ role }) => role));
  const items = await Promise.all(news.slice(0, LISTED).map((one) => one.text(locale)));
  const rest = news.length - LISTED;
  const unsubscribe = addressOf(ports, reminderPath(ports, userId), locale);
  return [
    m.mail_notice_intro({}, { locale }),
    ...items,
    ...(rest > 0 ? [m.mail_reminder_rest({ count: rest }, { locale })] : []),
    `${m.mail_all_in_panel({}, { locale })}\n${addressOf(ports, '/panel', locale)}`,
    footer({ locale, unsubscribe, off, duties }),
  ].join('\n\n');
}
