/** Reminders in words. */
import { daysBetween, type IsoDate } from '#domain/dates.ts';
import type { Matter } from '#domain/reminders/rules.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { flagKindWord } from '#format/words/flags.ts';
import { m } from '#messages';
import type { OwedMatter } from './matters.ts';

/** How a reminder is said: to whom in which language, on which day, with which addresses. */
export interface Telling {
  readonly locale: Locale;
  readonly today: IsoDate;
  /** The whole address of a page given by its Spanish path. */
  readonly address: (path: string) => string;
  readonly unsubscribe: string;
  readonly off: boolean;
  readonly duties: boolean;
}

/** A message stays readable; the rest is on the page that it leads to. */
const LISTED = 40;

export function reminderText(owed: readonly OwedMatter[], telling: Telling): { subject: string; text: string } {
  const { locale, address } = telling;
  const rest = owed.length - LISTED;
  const text = [
    m.mail_reminder_intro({}, { locale }),
    ...owed.slice(0, LISTED).map((item) => itemText(item, telling)),
    ...(rest > 0 ? [m.mail_reminder_rest({ count: rest }, { locale })] : []),
    `${m.mail_all_in_panel({}, { locale })}\n${address('/panel')}`,
    footer(telling),
  ].join('\n\n');
  return { subject: m.mail_reminder_subject({ count: owed.length }, { locale }), text };
}

/** Why the message came, and how to get no more of its kind. */
export function footer({
  locale,
  unsubscribe,
  off,
  duties,
}: Pick<Telling, 'locale' | 'unsubscribe' | 'off' | 'duties'>): string {
  const why = off ? m.mail_footer_duty : duties ? m.mail_footer_with_duties : m.mail_footer;
  return `--\n${why({}, { locale })}\n${unsubscribe}`;
}

function itemText(item: OwedMatter, { locale, today, address }: Telling): string {
  return [`* ${nameOf(item, locale)}`, `  ${whatToDo(item, locale, today)}`, `  ${address(item.path)}`].join('\n');
}

/** "C01, hito 7: Guía publicada (noviembre de 2026)", as far as there are such. */
export function nameOf(
  { commitment, milestone, title, period }: Pick<OwedMatter, 'commitment' | 'milestone' | 'title' | 'period'>,
  locale: Locale,
): string {
  const text = oneLine(textIn(title, locale).text);
  if (commitment === null) return text;
  if (milestone === null) return m.mail_commitment({ code: commitment, title: text }, { locale });
  const named = m.mail_milestone({ code: commitment, number: milestone, title: text }, { locale });
  return period === null ? named : `${named} (${oneLine(textIn(period, locale).text)})`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function whatToDo({ matter, awaitsApprover }: OwedMatter, locale: Locale, today: IsoDate): string {
  const until = deadline(matter, locale, today);
  const inputs = [{ until }, { locale }] as const;
  switch (matter.kind) {
    case 'REPORT':
      if (awaitsApprover) return m.mail_do_ask_approver(...inputs);
      return matter.overdue ? m.mail_do_report_overdue(...inputs) : m.mail_do_report(...inputs);
    case 'RETURNED':
      return m.mail_do_mend(...inputs);
    case 'REVIEW':
      return m.mail_do_review({ since: formatDate(matter.since, locale) }, { locale });
    case 'DECISION':
      return m.mail_do_decide({ since: formatDate(matter.since, locale) }, { locale });
    case 'ASSESSMENT':
      return m.mail_do_assess({ since: formatDate(matter.since, locale) }, { locale });
    case 'REPLY':
      return replyWords(matter, locale);
    case 'FLAG':
      return m.mail_do_flag(
        { kind: flagKindWord(matter.flag, locale), since: formatDate(matter.since, locale) },
        { locale },
      );
    case 'PERIOD':
      return m.mail_do_period(...inputs);
    case 'REPOSITORY':
      return m.mail_do_repository(...inputs);
  }
}

function replyWords({ since, releaseOn, replyBy }: Extract<Matter, { kind: 'REPLY' }>, locale: Locale): string {
  const opened = { since: formatDate(since, locale) };
  const last = replyBy === null ? [] : [m.mail_do_reply_by({ date: formatDate(replyBy, locale) }, { locale })];
  const told =
    releaseOn === null
      ? m.mail_do_reply(opened, { locale })
      : m.mail_do_reply_until({ ...opened, release: formatDate(releaseOn, locale) }, { locale });
  return [told, ...last].join(' ');
}

function deadline(matter: Matter, locale: Locale, today: IsoDate): string {
  const end = matter.kind === 'REPOSITORY' ? matter.dueBy : 'closesOn' in matter ? matter.closesOn : null;
  if (end === null) return m.mail_until_open({}, { locale });
  const date = formatDate(end, locale);
  const left = daysBetween(today, end);
  if (left === 0) return m.mail_until_today({ date }, { locale });
  if (left === 1) return m.mail_until_tomorrow({ date }, { locale });
  if (left === -1) return m.mail_until_yesterday({ date }, { locale });
  return left > 0
    ? m.mail_until_in({ date, days: left }, { locale })
    : m.mail_until_past({ date, days: -left }, { locale });
}
