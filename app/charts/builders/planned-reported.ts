/** How many milestones should have been complete over time, and how many the agencies said were. */
import { firstDay, lastDay, type IsoDate } from '#domain/dates.ts';
import { type PlannedReported, plannedAgainstReported } from '#domain/series/planned-reported.ts';
import { planVersionOn } from '#domain/standing.ts';
import { formatDate } from '#format/dates.ts';
import { m } from '#messages';
import type { ChartSpec } from '../spec.ts';
import { type ChartContext, plain } from './context.ts';
import { creditOf, sourceLine } from './credit.ts';
import { explanationOf } from './explanation.ts';
import { plannedReportedConfig } from './planned-reported-config.ts';
import { plannedReportedTable } from './planned-reported-table.ts';
import type { Span } from './time-axis.ts';

export function plannedReported(context: ChartContext): ChartSpec {
  const { locale, asOf, dossier, standings } = context;
  const t = { locale };
  const figure = plannedAgainstReported(dossier, standings, asOf);
  const source = sourceLine(['AGENCY_SELF'], context);
  const title = titleOf(figure.value, context);
  const drawn = figure.value.planned.length > 0;
  return {
    id: 'planificado-y-reportado',
    plan: dossier.plan.slug,
    locale,
    asOf,
    name: m.charts_planned_name({}, t),
    title,
    description: drawn ? descriptionOf(figure.value, context) : m.charts_no_dates_description({}, t),
    altText: drawn ? altOf(figure.value, context) : title,
    note: drawn ? `${m.charts_planned_note({}, t)} ${source}` : m.charts_no_dates_note({}, t),
    credit: creditOf(source, context),
    table: plannedReportedTable(figure.value, context),
    explanation: explanationOf(figure.explanation, m.charts_planned_formula({}, t), context),
    config: drawn ? plannedReportedConfig(figure.value, spanOf(figure.value, context), context) : null,
  };
}

/** From the first quarter of the table to the end of the plan, or to the last planned end if that is later. */
function spanOf({ planned, quarters }: PlannedReported, { dossier, asOf }: ChartContext): Span {
  const planEnd = lastDay(planVersionOn(dossier, asOf).endsOn);
  const from: IsoDate = quarters[0]?.startsOn ?? firstDay(planVersionOn(dossier, asOf).startsOn);
  const lastEnd = planned.at(-1)?.day ?? planEnd;
  return { from, to: lastEnd > planEnd ? lastEnd : planEnd, planEnd };
}

function titleOf({ comparison, planned }: PlannedReported, { locale, asOf }: ChartContext): string {
  const t = { locale };
  if (planned.length === 0) return m.charts_no_dates_title({ date: formatDate(asOf, locale) }, t);
  if (comparison === null) {
    const due = planned.findLast(({ day }) => day <= asOf)?.count ?? 0;
    return m.charts_planned_title_none({ date: formatDate(asOf, locale), n: due }, t);
  }
  const { day, due, complete } = comparison;
  return m.charts_planned_title({ date: formatDate(day, locale), n: due, complete }, t);
}

function descriptionOf({ milestones, reported }: PlannedReported, context: ChartContext): string {
  const { locale, dossier, asOf } = context;
  const version = plain(planVersionOn(dossier, asOf).label, context);
  const covered = reported.at(-1)?.covered ?? 0;
  return m.charts_planned_description({ total: milestones, version, covered }, { locale });
}

/** The two lines in sentences. */
function altOf(value: PlannedReported, context: ChartContext): string {
  const { locale } = context;
  const t = { locale };
  const { planned, reported, comparison } = value;
  const [first, last] = [planned[0], planned.at(-1)];
  const rise = m.charts_planned_alt(
    {
      from: formatDate(first?.day ?? context.asOf, locale, 'month'),
      to: formatDate(last?.day ?? context.asOf, locale, 'month'),
      n: last?.count ?? 0,
    },
    t,
  );
  const [start, end] = [reported[0], reported.at(-1)];
  if (!comparison || !start || !end) return `${rise} ${m.charts_planned_alt_none({}, t)}`;
  const said = m.charts_planned_alt_reported(
    { from: formatDate(start.day, locale), to: formatDate(end.day, locale), n: end.count },
    t,
  );
  return `${rise} ${said} ${titleOf(value, context)}.`;
}
