import type { PartialDate } from '#domain/dates.ts';
import type { Commitment } from '#domain/records.ts';
import type { Timeline, TimelineBar } from '#domain/series/timeline.ts';
import { stateWord } from '#format/words.ts';
import { m } from '#messages';
import type { Cell, ChartTable } from '../spec.ts';
import { type ChartContext, named } from './context.ts';

/** Each milestone with its dates, its agency's word and how long it has been overdue. */
export function timelineTable({ commitments }: Timeline, context: ChartContext): ChartTable {
  const t = { locale: context.locale };
  return {
    caption: m.charts_timeline_caption({}, t),
    columns: [
      { id: 'milestone', label: m.charts_column_milestone({}, t), kind: 'code' },
      { id: 'commitment', label: m.charts_column_commitment({}, t), kind: 'code' },
      { id: 'start', label: m.charts_column_start({}, t), kind: 'date' },
      { id: 'end', label: m.charts_column_end({}, t), kind: 'date' },
      { id: 'state', label: m.charts_column_state({}, t), kind: 'code' },
      { id: 'reported', label: m.charts_column_last_report({}, t), kind: 'date' },
      { id: 'overdue', label: m.charts_column_days_late({}, t), kind: 'number' },
    ],
    rows: commitments.flatMap(({ commitment, bars }) => bars.map((bar) => rowOf(commitment, bar, context))),
  };
}

function rowOf(commitment: Commitment, { standing, startsOn, endsOn }: TimelineBar, context: ChartContext): Cell[] {
  const { locale } = context;
  const t = { locale };
  const { milestone, version, latest } = standing;
  const page = `/compromisos/${commitment.code}`;
  const report = latest.AGENCY_SELF;
  const noReport: Cell = { kind: 'missing', word: m.charts_no_report({}, t) };
  const unknown: Cell = { kind: 'missing', word: m.charts_unknown({}, t) };
  const date = (value: PartialDate | null): Cell => (value ? { kind: 'date', date: value } : unknown);
  return [
    named(milestone.id, version.title, context, `${page}#h${milestone.number}`),
    named(commitment.code, commitment.shortTitle, context, page),
    date(startsOn),
    date(endsOn),
    report ? { kind: 'code', code: report.state.value, word: stateWord(report.state, locale) } : noReport,
    report ? { kind: 'date', date: { date: report.publishedOn, precision: 'DAY' } } : noReport,
    endsOn ? { kind: 'number', value: standing.overdueDays ?? 0 } : unknown,
  ];
}
