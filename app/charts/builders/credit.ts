import type { ProgressReport } from '#domain/records.ts';
import { type ReportSource, REPORT_SOURCES } from '#domain/values.ts';
import { formatDate, formatRange } from '#format/dates.ts';
import { formatList } from '#format/numbers.ts';
import { m } from '#messages';
import type { ChartSpec } from '../spec.ts';
import { type ChartContext, plain } from './context.ts';

/** Where the numbers come from: which sources reported, and from when to when, by the day shown. */
export function sourceLine(sources: readonly ReportSource[], context: ChartContext): string {
  const { locale, standings } = context;
  const t = { locale };
  const reports = standings.flatMap(({ history }) => history.filter(({ source }) => sources.includes(source)));
  const days = reports.map(({ publishedOn }) => publishedOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return m.charts_source_none({}, t);
  const who = formatList(
    presentSources(reports).map((source) => sourcePlural(source, context)),
    locale,
  );
  return m.charts_source_reports({ who, dates: formatRange(first, last, locale) }, t);
}

const presentSources = (reports: readonly ProgressReport[]): ReportSource[] =>
  REPORT_SOURCES.filter((source) => reports.some((report) => report.source === source));

/** "las entidades", "las contrapartes", "el Grupo Núcleo": a source with its article, for sentences. */
export function sourcePlural(source: ReportSource, { locale }: ChartContext): string {
  const t = { locale };
  if (source === 'AGENCY_SELF') return m.charts_who_agencies({}, t);
  return source === 'COUNTERPART' ? m.charts_who_counterparts({}, t) : m.charts_who_core_group({}, t);
}

export function creditOf(source: string, context: ChartContext): ChartSpec['credit'] {
  const t = { locale: context.locale };
  return {
    source,
    cutoff: m.charts_cutoff({ date: formatDate(context.asOf, context.locale) }, t),
    site: m.charts_site({ place: plain(context.dossier.jurisdiction.name, context) }, t),
  };
}
