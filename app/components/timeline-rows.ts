/** Rows of the timeline: words at the left, bars and dots on the line. */
import { firstDay, lastDay, type IsoDate, type PartialDate } from '#domain/dates.ts';
import type { IrmReport, PlanVersion } from '#domain/records.ts';
import type { Timeline, TimelineBar } from '#domain/series/timeline.ts';
import { type MarkShape, REPORT_SOURCES } from '#domain/values.ts';
import { textIn } from '#domain/text.ts';
import { formatDate, formatRange } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { inSentence, irmReportTypeWord, sourceWord, versionKindWord } from '#format/words.ts';
import { m } from '#messages';
import { stateOrNone } from '#format/sentences/marks.ts';
import { nameInSentence } from '#format/sentences/title-case.ts';

/** `original`: dates that were moved; `plan`: the plan's own; `published`: known only to the month or year. */
export type BarKind = MarkShape | 'original' | 'plan' | 'published';

export interface TimelineBarView {
  readonly kind: BarKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface TimelineRow {
  readonly id: string;
  /** Also said in words: everything that the row draws. */
  readonly label: string;
  /** Language of the label where it is not the page's. */
  readonly lang?: string;
  readonly href?: string;
  readonly detail?: string;
  readonly bars: readonly TimelineBarView[];
  /** Since when it is overdue. */
  readonly lateFrom?: IsoDate | null;
  readonly dots?: readonly IsoDate[];
}

type Dates = { readonly startsOn: PartialDate | null; readonly endsOn: PartialDate | null };

function barOf(kind: BarKind, { startsOn, endsOn }: Dates): TimelineBarView[] {
  const [from, to] = [startsOn ?? endsOn, endsOn ?? startsOn];
  return from && to ? [{ kind, from: firstDay(from), to: lastDay(to) }] : [];
}

function datesInWords({ startsOn, endsOn }: Dates, locale: Locale): string {
  const [from, to] = [startsOn ?? endsOn, endsOn ?? startsOn];
  return from && to ? formatRange(from, to, locale) : m.components_timeline_no_dates({}, { locale });
}

/** A milestone: its dates in force, the original ones where they moved, and since when it is overdue. */
export function milestoneRow(bar: TimelineBar, href: string, locale: Locale): TimelineRow {
  const { standing, original } = bar;
  const { milestone, version, mark, latest, overdue } = standing;
  const title = textIn(version.title, locale);
  const moved = original && m.components_timeline_moved({ dates: datesInWords(original, locale) }, { locale });
  const late = overdue ? m.components_mark_overdue({}, { locale }) : null;
  const state = inSentence(stateOrNone(latest.AGENCY_SELF?.state ?? null, locale));
  return {
    id: milestone.id,
    label: `${milestone.number}. ${title.text}`,
    lang: title.lang === locale ? undefined : title.lang,
    href,
    detail: [datesInWords(bar, locale), moved, state, late].filter((part) => part !== null).join('; '),
    bars: [...(original ? barOf('original', original) : []), ...barOf(mark, bar)],
    lateFrom: overdue && version.endsOn ? lastDay(version.endsOn) : null,
  };
}

/** The plan itself: each version's dates, the one in force in full. */
export function planRow(versions: readonly PlanVersion[], inForce: PlanVersion, locale: Locale): TimelineRow {
  const words = versions.map((version) => `${versionKindWord(version.kind, locale)}: ${datesInWords(version, locale)}`);
  return {
    id: 'plan',
    label: m.components_timeline_plan({}, { locale }),
    detail: words.join('; '),
    bars: versions.flatMap((version) => barOf(version === inForce ? 'plan' : 'original', version)),
  };
}

/** When each source reported. */
export function reportsRow({ commitments }: Pick<Timeline, 'commitments'>, locale: Locale): TimelineRow {
  const reports = commitments.flatMap(({ bars }) => bars.flatMap((bar) => bar.reports));
  const words = REPORT_SOURCES.flatMap((source) => {
    const days = reports
      .filter((report) => report.source === source)
      .map(({ day }) => day)
      .sort();
    const [from, to] = [days[0], days.at(-1)];
    return from && to ? `${sourceWord(source, locale)}, ${formatRange(from, to, locale)}` : [];
  });
  return {
    id: 'reports',
    label: m.components_timeline_reports({}, { locale }),
    detail: words.length > 0 ? words.join('; ') : m.components_timeline_none({}, { locale }),
    bars: [],
    dots: [...new Set(reports.map(({ day }) => day))].sort(),
  };
}

/** Reports of the IRM, each as wide as its date is vague. */
export function irmRow(reports: readonly IrmReport[], locale: Locale): TimelineRow {
  const words = reports.map(({ type, publishedOn }) => {
    const name = nameInSentence(irmReportTypeWord(type, locale), locale);
    return publishedOn ? `${name}, ${formatDate(publishedOn, locale, 'short')}` : name;
  });
  return {
    id: 'irm',
    label: m.components_timeline_irm({}, { locale }),
    detail: words.length > 0 ? formatList(words, locale) : m.components_timeline_none({}, { locale }),
    bars: reports.flatMap(({ publishedOn }) => barOf('published', { startsOn: publishedOn, endsOn: publishedOn })),
  };
}
