/** The five findings below the headline counts, in words derived from the figures of the day. */
import type { IsoDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { FormulaId, InputName } from '#domain/formulas.ts';
import type { ClockReading } from '#domain/repository-clock.ts';
import type { IrmReport } from '#domain/records.ts';
import type { Variable } from '#domain/values.ts';
import { formatDate } from '../dates.ts';
import { formatExactDaysUntil } from '../durations.ts';
import type { Locale } from '../locale.ts';
import { transcribedFrom } from '../irm-values.ts';
import { formatList } from '../numbers.ts';
import { inSentence, valueWord } from '../words.ts';
import { m } from '#messages';

/** A finding in a line, with a sentence on what it rests on. */
export interface Point {
  readonly title: string;
  readonly text: string;
  /** Formula behind the figure. */
  readonly formula?: FormulaId;
}

export interface OverviewFigures {
  readonly overdue: Figure<number>;
  readonly evidence: Figure<number>;
  readonly differing: Figure<number>;
  readonly discrepancies: Figure<number>;
  readonly clock: Figure<ClockReading>;
  readonly results: {
    readonly variable: Variable;
    /** How many commitments have each value, the most frequent first. */
    readonly values: readonly { readonly value: string; readonly count: number }[];
    readonly transcribed: number;
    readonly of: number;
    /** Whether a results report was public on that day. */
    readonly reported: boolean;
    /** The report that the values were transcribed from; null: there is none yet. */
    readonly report: IrmReport | null;
  };
}

/**
 * Of a plan without milestones here nobody could report: only what the IRM concluded is said of it. That nothing was
 * reported would be a statement about its government, and a wrong one.
 */
export function overviewPoints(figures: OverviewFigures, asOf: IsoDate, locale: Locale): Point[] {
  if (figures.overdue.explanation.N === 0) return [resultsPoint(figures.results, locale)];
  return [
    overduePoint(figures.overdue, locale),
    evidencePoint(figures.evidence, locale),
    differingPoint(figures, locale),
    clockPoint(figures.clock.value, asOf, locale),
    resultsPoint(figures.results, locale),
  ];
}

function input({ explanation }: Figure<unknown>, name: InputName): number {
  return Number(explanation.inputs.find((given) => given.name === name)?.value ?? 0);
}

function overduePoint(overdue: Figure<number>, locale: Locale): Point {
  const { value: n, explanation } = overdue;
  const undated = explanation.N - explanation.n;
  const silent = input(overdue, 'overdueWithoutReport');
  const sentences = [
    n > 0 ? m.plan_point_overdue_text({ n }, { locale }) : m.plan_point_overdue_none_text({}, { locale }),
    ...(silent > 0 ? [m.plan_point_overdue_silent({ n: silent }, { locale })] : []),
    ...(undated > 0 ? [m.plan_point_overdue_unknown({ n: undated }, { locale })] : []),
  ];
  return {
    title:
      n > 0 ? m.plan_point_overdue({ n, of: explanation.N }, { locale }) : m.plan_point_overdue_none({}, { locale }),
    text: sentences.join(' '),
    formula: 'overdue/1',
  };
}

/** How many milestones come with evidence, and how many were reported on without any. */
export function evidencePoint({ value: n, explanation }: Figure<number>, locale: Locale): Point {
  const { n: reported, N: of } = explanation;
  const formula = 'evidence-coverage/1' as const;
  if (n === 0) {
    const say = reported > 0 ? m.plan_point_evidence_none_text : m.plan_point_evidence_unreported;
    return { title: m.plan_point_evidence_none({}, { locale }), text: say({}, { locale }), formula };
  }
  const without = reported - n;
  const text =
    without > 0 ? m.plan_point_evidence_text({ n: without }, { locale }) : m.plan_point_evidence_all({}, { locale });
  return { title: m.plan_point_evidence({ n, of }, { locale }), text, formula };
}

function differingPoint({ differing, discrepancies }: OverviewFigures, locale: Locale): Point {
  const of = differing.explanation.n;
  const formula = 'differing/1' as const;
  if (of === 0) {
    const title = m.plan_point_differ_none({}, { locale });
    return { title, text: m.plan_point_differ_none_text({}, { locale }), formula };
  }
  return {
    title: m.plan_point_differ({ n: differing.value, of }, { locale }),
    text: m.plan_point_differ_text({ n: discrepancies.value, of }, { locale }),
    formula,
  };
}

function clockPoint(clock: ClockReading, asOf: IsoDate, locale: Locale): Point {
  const { lastUpdate, daysSilent, measuredOn } = clock;
  const time = formatExactDaysUntil(daysSilent, measuredOn, locale);
  const ended = measuredOn < asOf;
  const title = ended
    ? m.plan_point_clock_ended({ time }, { locale })
    : lastUpdate === null
      ? m.plan_point_clock_none({ time }, { locale })
      : m.plan_point_clock_running({ time }, { locale });
  const day = lastUpdate && formatDate(lastUpdate, locale);
  const since = day === null ? m.plan_point_clock_never({}, { locale }) : m.plan_point_clock_last({ day }, { locale });
  return { title, text: `${since} ${m.plan_point_clock_rule({}, { locale })}`, formula: 'repository-clock/1' };
}

function resultsPoint(results: OverviewFigures['results'], locale: Locale): Point {
  const { values, transcribed, of, variable } = results;
  const formula = 'irm-values/1' as const;
  const [first, ...others] = values;
  if (!results.reported || !first) {
    const title = m.plan_point_irm_none({}, { locale });
    return { title, text: m.plan_point_irm_none_text({}, { locale }), formula };
  }
  const word = (value: string): string => inSentence(valueWord(variable, value, locale));
  const list = others.map(({ value, count }) => m.plan_count_of_value({ n: count, value: word(value) }, { locale }));
  const text = [
    ...(list.length > 0 ? [m.plan_point_irm_others({ list: formatList(list, locale) }, { locale })] : []),
    transcribed < of
      ? m.plan_point_irm_coverage({ n: transcribed, of }, { locale })
      : m.plan_point_irm_all({ of }, { locale }),
    m.plan_point_irm_from({ from: transcribedFrom(results.report, locale) }, { locale }),
  ].join(' ');
  return { title: m.plan_point_irm({ value: word(first.value), n: first.count, of }, { locale }), text, formula };
}
