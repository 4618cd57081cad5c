/** What was published, as a feed: the latest first, of every plan or of what the reader chose. */
import type { SubscriptionQuery } from '#contracts/following-queries.ts';
import { lastDay, type IsoDate } from '#domain/dates.ts';
import { textIn } from '#domain/text.ts';
import { localizePath } from '#format/addresses.ts';
import type { Locale } from '#format/locale.ts';
import { changeKindWord, changeSentence } from '#format/sentences/change-entry.ts';
import { m } from '#messages';
import { type AtomEntry, atomXml, momentOf, nameOf } from '#server/reports/atom.ts';
import { type Dated, planChanges } from '../change-list.ts';
import type { Dossiers } from '../dossiers.ts';
import { pauses } from '../pauses.ts';
import { type ScopedPlan, subscription } from './subscription.ts';

export interface ChangeFeedRequest {
  readonly asOf: IsoDate;
  readonly query: SubscriptionQuery;
  readonly locale: Locale;
  /** Of the site: `https://example.org`. */
  readonly origin: string;
}

/** As many as readers of feeds take in. */
const ENTRIES = 50;

/** A change of a plan that is named. */
export interface PlanChange extends Dated {
  readonly plan: string;
}

/** @throws NOT_FOUND for what there is not */
export async function changeFeed(dossiers: Dossiers, request: ChangeFeedRequest): Promise<string> {
  const { asOf, query, locale, origin } = request;
  const { plans, names } = await subscription(dossiers, query, asOf);
  const pause = pauses();
  let latest: PlanChange[] = [];
  for (const plan of plans) {
    latest = [...latest, ...changesOf(plan, asOf)].sort(newestFirst).slice(0, ENTRIES);
    await pause();
  }
  const address = (path: string): string => `${origin}${localizePath(path, locale)}`;
  const { tema: _, ...ofPage } = query;
  const entries = latest.map((change) => changeItem(change, origin, locale));
  const about = names.map((name) => textIn(name, locale).text).join(', ');
  return atomXml({
    id: nameOf('changes', JSON.stringify(Object.entries(query).toSorted()), locale),
    lang: locale,
    title: about ? m.following_feed_title({ about }, { locale }) : m.following_feed_title_all({}, { locale }),
    author: m.components_site_title({}, { locale }),
    self: `${address('/cambios/atom.xml')}${search(query)}`,
    page: `${address('/cambios')}${search(ofPage)}`,
    updated: entries[0]?.updated ?? momentOf(asOf),
    entries,
  });
}

const newestFirst = (a: Dated, b: Dated): number => {
  const [endA, endB] = [lastDay(a.date), lastDay(b.date)];
  return endA === endB ? 0 : endA < endB ? 1 : -1;
};

function search(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** What concerns the plan as a whole concerns each of its parts only where it says so. */
export function changesOf({ dossier, commitments }: ScopedPlan, asOf: IsoDate): PlanChange[] {
  const plan = dossier.plan.slug;
  return planChanges(dossier, asOf)
    .filter(({ about }) => commitments === null || (about !== null && commitments.has(about)))
    .map((change) => ({ ...change, plan }));
}

/** A change as the feed has it. */
export function changeItem({ plan, date, entry }: PlanChange, origin: string, locale: Locale): AtomEntry {
  const when = momentOf(lastDay(date));
  const { commitment } = entry;
  const kind = changeKindWord(entry, locale);
  const about = commitment ? `: ${textIn(commitment.title, locale).text} (${commitment.code})` : '';
  return {
    id: nameOf(plan, entry.id, locale),
    title: `${kind}${about}`,
    href: origin + localizePath(commitment ? `/compromisos/${commitment.code}` : `/planes/${plan}`, locale),
    ...{ published: when, updated: when },
    summary: changeSentence(entry, locale),
  };
}
