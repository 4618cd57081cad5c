/** The dates of plans as a calendar to subscribe to: deadlines, windows, and what happened on the road. */
import type { CalendarEntry } from '#contracts/calendar-views.ts';
import type { SubscriptionQuery } from '#contracts/following-queries.ts';
import { calendarOf } from '#domain/calendar.ts';
import type { IsoDate } from '#domain/dates.ts';
import { planStandings } from '#domain/standing.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { localizePath } from '#format/addresses.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { processWord } from '#format/sentences/calendar-words.ts';
import { shortName } from '#format/sentences/short-names.ts';
import { stateWord } from '#format/words.ts';
import { m } from '#messages';
import { nameOf } from '#server/reports/atom.ts';
import { type CalendarDay, calendarFile } from '#server/reports/calendar-file.ts';
import type { Dossiers } from '../dossiers.ts';
import { calendarEntries } from './calendar-entries.ts';
import { type ScopedPlan, subscription } from './subscription.ts';

export interface CalendarRequest {
  readonly asOf: IsoDate;
  readonly query: SubscriptionQuery;
  readonly locale: Locale;
  readonly origin: string;
}

/** @throws NOT_FOUND for what there is not */
export async function deadlineCalendar(dossiers: Dossiers, request: CalendarRequest): Promise<string> {
  const { asOf, query, locale, origin } = request;
  const { plans, names } = await subscription(dossiers, query, asOf);
  const about = names.map((name) => textIn(name, locale).text).join(', ');
  const [first] = plans;
  return calendarFile({
    name: about ? m.following_ics_title({ about }, { locale }) : m.following_ics_title_all({}, { locale }),
    url: `${origin}${localizePath('/calendario', locale)}`,
    timezone: first?.dossier.jurisdiction.timezone ?? 'UTC',
    madeAt: plans.map(({ dossier }) => dossier.revisedAt).reduce((a, b) => (a > b ? a : b), `${asOf}T00:00:00.000Z`),
    days: plans.flatMap((plan) => entriesOf(plan, asOf).map((entry) => dayOf(entry, plan, request))),
  });
}

/** A plan's dates; of a part of it, the deadlines alone. */
function entriesOf({ dossier, commitments }: ScopedPlan, asOf: IsoDate): CalendarEntry[] {
  const standings = planStandings(dossier, asOf).filter(
    ({ milestone }) => commitments === null || commitments.has(milestone.commitment),
  );
  const entries = calendarEntries(dossier, calendarOf(dossier, standings, asOf), asOf, commitments !== null);
  return commitments === null ? entries : entries.filter(({ kind }) => kind === 'MILESTONE_END');
}

function dayOf(entry: CalendarEntry, { dossier }: ScopedPlan, { locale, origin }: CalendarRequest): CalendarDay {
  const { slug } = dossier.plan;
  const said = (text: LocalizedText): string => textIn(text, locale).text;
  const at = (path: string): string => `${origin}${localizePath(path, locale)}`;
  const exactly = entry.date.precision === 'DAY' ? [] : [preciseWord(entry, locale)];
  const base = { id: `${nameOf(slug, entry.id).slice('urn:uuid:'.length)}@ogp-tracker`, day: entry.day };
  if (entry.kind !== 'MILESTONE_END') {
    const summary = `${processWord(entry, locale)}: ${said(entry.title)}`;
    return { ...base, summary, description: exactly.join('\n'), url: at(`/planes/${slug}`) };
  }
  const { commitment, milestone, reported, leads } = entry;
  const state = reported ? stateWord(reported.state, locale) : m.following_cal_no_report({}, { locale });
  const names = leads.map((body) => shortName(body, locale)).join(', ');
  return {
    ...base,
    summary: m.following_ics_milestone(
      { n: milestone.number, code: commitment.code, title: said(milestone.title) },
      { locale },
    ),
    description: [said(commitment.title), names, m.following_ics_state({ state }, { locale }), ...exactly].join('\n'),
    url: at(`/compromisos/${commitment.code}#h${milestone.number}`),
  };
}

/** A month or a year stands on its last day and says so. */
const preciseWord = ({ date }: CalendarEntry, locale: Locale): string =>
  m.following_ics_precision({ date: formatDate(date, locale) }, { locale });
