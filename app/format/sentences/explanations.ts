/** Words for the explanation that every figure carries: its formula, what went in, what was left out. */
import type { FigureExplanation } from '#domain/figures.ts';
import type { FormulaId, InputName, LeftOutReason } from '#domain/formulas.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { formatDate } from '../dates.ts';
import { itemNames } from '../item-names.ts';
import type { Locale } from '../locale.ts';
import { formatNumber } from '../numbers.ts';
import { sourceLongWord } from '../words.ts';
import { m } from '#messages';

type Counted = (inputs: { n: number }, options: { locale: Locale }) => string;
type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const FORMULAS: Readonly<Record<FormulaId, Message>> = {
  'milestones-by-mark/1': m.components_formula_milestones_by_mark,
  'milestones-by-state/1': m.components_formula_milestones_by_state,
  'milestones-complete/1': m.components_formula_milestones_complete,
  'coverage/1': m.components_formula_coverage,
  'overdue/1': m.components_formula_overdue,
  'differing/1': m.components_formula_differing,
  'discrepancies/1': m.components_formula_discrepancies,
  'mean-percent/1': m.components_formula_mean_percent,
  'published-comparison/1': m.components_formula_published_comparison,
  'repository-clock/1': m.components_formula_repository_clock,
  'evidence-coverage/1': m.components_formula_evidence_coverage,
  'last-update/1': m.components_formula_last_update,
  'milestones-by-body/1': m.components_formula_milestones_by_body,
  'milestones-by-theme/1': m.components_formula_milestones_by_theme,
  'planned-vs-reported/1': m.components_formula_planned_vs_reported,
  'milestone-timeline/1': m.components_formula_milestone_timeline,
  'coverage-by-period/1': m.components_formula_coverage_by_period,
  'commitment-states/1': m.components_formula_commitment_states,
  'irm-values/1': m.components_formula_irm_values,
  'cohen-kappa/1': m.components_formula_cohen_kappa,
  'judgement-gap/1': m.components_formula_judgement_gap,
  'completion-gap/1': m.components_formula_completion_gap,
};

const INPUTS: Readonly<Record<InputName, Message>> = {
  source: m.components_input_source,
  milestones: m.components_input_milestones,
  commitments: m.components_input_commitments,
  bodies: m.components_input_bodies,
  rows: m.components_input_rows,
  reported: m.components_input_reported,
  complete: m.components_input_complete,
  overdue: m.components_input_overdue,
  overdueWithoutReport: m.components_input_overdue_without_report,
  comparable: m.components_input_comparable,
  differing: m.components_input_differing,
  discrepancies: m.components_input_discrepancies,
  sumOfPercent: m.components_input_sum_of_percent,
  withEvidence: m.components_input_with_evidence,
  reports: m.components_input_reports,
  headlinePercent: m.components_input_headline_percent,
  planEnd: m.components_input_plan_end,
  planVersion: m.components_input_plan_version,
  lastUpdate: m.components_input_last_update,
  maxAgeMonths: m.components_input_max_age_months,
  due: m.components_input_due,
  rounds: m.components_input_rounds,
  values: m.components_input_values,
  codedTwice: m.components_input_coded_twice,
  codedAlike: m.components_input_coded_alike,
  alikeByChance: m.components_input_alike_by_chance,
};

const LEFT_OUT: Readonly<Record<LeftOutReason, Counted>> = {
  NO_REPORT: m.components_left_out_no_report,
  NO_PERCENT: m.components_left_out_no_percent,
  END_UNKNOWN: m.components_left_out_end_unknown,
  NOT_COMPARABLE: m.components_left_out_not_comparable,
  JUDGED_APART: m.components_left_out_judged_apart,
  ROUND_WITHOUT_DATA: m.components_left_out_round_without_data,
  ROUND_AHEAD: m.components_left_out_round_ahead,
  NOT_PUBLISHED: m.components_left_out_not_published,
  NOT_TRANSCRIBED: m.components_left_out_not_transcribed,
};

/** How a figure is computed, in a sentence or two. */
export function formulaSentence(formula: FormulaId, locale: Locale): string {
  return FORMULAS[formula]({}, { locale });
}

/** "hitos: 59", "fuente: entidad responsable"; a value that is not known has no words. */
export function inputWords({ inputs }: FigureExplanation, locale: Locale): string[] {
  return inputs
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${INPUTS[name]({}, { locale })}: ${inputValue(value, locale)}`);
}

/** "6 sin reporte de esa fuente (compromiso 2, hitos 2 y 3; compromiso 9, hito 4)". */
export function leftOutWords({ leftOut }: FigureExplanation, locale: Locale): string[] {
  return leftOut.map(({ reason, count, items }) => {
    return `${LEFT_OUT[reason]({ n: count }, { locale })} (${itemNames(items, locale)})`;
  });
}

function inputValue(value: number | string, locale: Locale): string {
  if (typeof value === 'number') return formatNumber(value, locale);
  const source = REPORT_SOURCES.find((known) => known === value);
  if (source) return sourceLongWord(source, locale);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : value;
}
