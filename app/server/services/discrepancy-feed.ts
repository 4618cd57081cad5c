/** Discrepancies and flags that an office took up, as a feed: what is new or was settled, the latest first. */
import type { DifferenceRow, DiscrepancyList } from '#contracts/difference-views.ts';
import type { SourceColumn } from '#contracts/source-column.ts';
import type { FlagView } from '#contracts/flag-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { textIn } from '#domain/text.ts';
import { localizePath } from '#format/addresses.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { flagActionWord, flagKindWord, flagStateWord } from '#format/words/flags.ts';
import { disputeLines, judgedWord, judgementSentence } from '#format/sentences/judgements.ts';
import { sourceWord, stateWord } from '#format/words.ts';
import { m } from '#messages';
import { type AtomEntry, type AtomFeed, atomXml, momentOf, nameOf } from '#server/reports/atom.ts';
import { discrepancyList } from './discrepancy-list.ts';
import type { Dossiers } from './dossiers.ts';

export interface FeedRequest {
  readonly asOf: IsoDate;
  readonly plan: string | undefined;
  readonly locale: Locale;
  /** Of the site: `https://example.org`. */
  readonly origin: string;
}

/** As many as readers of feeds take in. */
const ENTRIES = 50;

/** @throws NOT_FOUND when there is no such plan */
export async function discrepancyFeed(dossiers: Dossiers, request: FeedRequest): Promise<string> {
  const { asOf, plan, locale, origin } = request;
  const view = await discrepancyList(dossiers, { asOf, query: { plan } });
  const address = (path: string): string => `${origin}${localizePath(path, locale)}`;
  const query = plan === undefined ? '' : `?plan=${encodeURIComponent(plan)}`;
  const page = `${address('/discrepancias')}${query}`;
  const entries = entriesOf(view, page, locale)
    .toSorted((a, b) => (a.updated < b.updated ? 1 : -1))
    .slice(0, ENTRIES);
  const feed: AtomFeed = {
    id: nameOf(view.plan.slug, locale),
    lang: locale,
    title: m.flags_feed_title({ plan: textIn(view.plan.title, locale).text }, { locale }),
    author: m.components_site_title({}, { locale }),
    self: `${address('/discrepancias/atom.xml')}${query}`,
    page,
    updated: entries[0]?.updated ?? momentOf(asOf),
    entries,
  };
  return atomXml(feed);
}

function entriesOf(view: DiscrepancyList, page: string, locale: Locale): AtomEntry[] {
  return [
    ...view.discrepancies.flatMap((row) => {
      const anchor = `${row.commitment.code}-h${row.milestone.number}`;
      return row.flag ? [entryOf(row.flag, `${page}#${anchor}`, wordsOfRow(row, locale), locale)] : [];
    }),
    ...view.judgements.discrepancies.flatMap((row) =>
      row.flag
        ? [entryOf(row.flag, `${page}#${row.key}`, [judgedWord(row, locale), judgementSentence(row, locale)], locale)]
        : [],
    ),
    ...view.disputed.flatMap((row) =>
      row.flag ? [entryOf(row.flag, `${page}#${row.flag.key}`, disputeLines(row, locale), locale)] : [],
    ),
    ...view.taken.map((flag) => entryOf(flag, `${page}#${flag.key}`, [], locale)),
  ];
}

function entryOf(flag: FlagView, href: string, said: readonly string[], locale: Locale): AtomEntry {
  const { plan, key, kind, state, steps, since, saidOn } = flag;
  const published = momentOf(since);
  const about = textIn((flag.milestone ?? flag.commitment).title, locale).text;
  return {
    // One entry for each situation: what comes back after it was settled goes on in the same one.
    ...{ id: nameOf(plan, key, locale), href, published },
    updated: [momentOf(saidOn), ...steps.map(({ at }) => at)].toSorted().at(-1) ?? published,
    title: m.flags_feed_entry({ kind: flagKindWord(kind, locale), about }, { locale }),
    summary: [...said, `${flagStateWord(state, locale)}.`, ...wordsOfSteps(flag, locale)].join('\n'),
  };
}

function wordsOfRow({ columns, steps }: DifferenceRow, locale: Locale): string[] {
  const apart =
    steps === null ? m.flags_feed_steps_unmeasured({}, { locale }) : m.flags_feed_steps({ n: steps }, { locale });
  return [...columns.map((column) => wordsOfColumn(column, locale)), apart];
}

function wordsOfColumn({ source, report }: SourceColumn, locale: Locale): string {
  const word = sourceWord(source, locale);
  if (!report) return m.flags_feed_no_report({ source: word }, { locale });
  const n = report.evidence.length;
  const evidence = n > 0 ? m.flags_feed_evidence({ n }, { locale }) : m.flags_feed_no_evidence({}, { locale });
  const date = formatDate(report.reportedOn, locale, 'short');
  return m.flags_feed_said({ source: word, state: stateWord(report.state, locale), date, evidence }, { locale });
}

const wordsOfSteps = ({ steps }: FlagView, locale: Locale): string[] =>
  steps.map(({ action, office, note, document }) => {
    const head = `${flagActionWord(action, locale)}, ${textIn(office, locale).text}: ${note}`;
    return document === null ? head : `${head} (${document.title})`;
  });
