/** Every milestone on a line of time: when it was due, how it stands, what is late, when its agency reported. */
import { milestoneTimeline, type Timeline, type TimelineBar } from '#domain/series/timeline.ts';
import { formatDate } from '#format/dates.ts';
import { m } from '#messages';
import type { ChartSpec } from '../spec.ts';
import { type ChartContext, plain } from './context.ts';
import { creditOf, sourceLine } from './credit.ts';
import { explanationOf } from './explanation.ts';
import { timelineConfig } from './timeline-config.ts';
import { timelineTable } from './timeline-table.ts';

export function timelineChart(context: ChartContext): ChartSpec {
  const { locale, asOf, dossier, standings } = context;
  const t = { locale };
  const figure = milestoneTimeline(dossier, standings, asOf);
  const bars = barsOf(figure.value);
  const drawn = bars.some(({ endsOn }) => endsOn !== null);
  const source = sourceLine(['AGENCY_SELF'], context);
  const date = formatDate(asOf, locale);
  const title = drawn ? titleOf(bars, context) : m.charts_no_dates_title({ date }, t);
  const version = plain(figure.value.inForce.label, context);
  return {
    id: 'cronologia',
    plan: dossier.plan.slug,
    locale,
    asOf,
    name: m.charts_timeline_name({}, t),
    title,
    description: drawn ? m.charts_timeline_description({ version, date }, t) : m.charts_no_dates_description({}, t),
    altText: drawn ? `${m.charts_timeline_alt({ n: bars.length }, t)} ${title}. ${m.charts_alt_table({}, t)}` : title,
    note: drawn ? `${m.charts_timeline_note({ date }, t)} ${source}` : m.charts_no_dates_note({}, t),
    credit: creditOf(source, context),
    table: timelineTable(figure.value, context),
    explanation: explanationOf(figure.explanation, m.charts_timeline_formula({}, t), context),
    config: drawn ? timelineConfig(figure.value, context) : null,
  };
}

const barsOf = (timeline: Timeline): TimelineBar[] => timeline.commitments.flatMap(({ bars }) => bars);

function titleOf(bars: readonly TimelineBar[], { locale, asOf }: ChartContext): string {
  const t = { locale };
  const late = bars.filter(({ standing }) => standing.overdue).length;
  return late === 0
    ? m.charts_timeline_title_none({ date: formatDate(asOf, locale) }, t)
    : m.charts_timeline_title({ n: late, total: bars.length }, t);
}
