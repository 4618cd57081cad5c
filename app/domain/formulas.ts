/**
 * Ids of the formulas behind every figure. An id names one way of computing and ends in its version: a changed formula
 * gets a new version, so that an old figure can still be explained.
 */
export const FORMULAS = [
  'milestones-by-mark/1',
  'milestones-by-state/1',
  'milestones-complete/1',
  'coverage/1',
  'overdue/1',
  'differing/1',
  'discrepancies/1',
  'mean-percent/1',
  'published-comparison/1',
  'repository-clock/1',
  'evidence-coverage/1',
  'last-update/1',
  'milestones-by-body/1',
  'milestones-by-theme/1',
  'planned-vs-reported/1',
  'milestone-timeline/1',
  'coverage-by-period/1',
  'commitment-states/1',
  'irm-values/1',
  'cohen-kappa/1',
  'judgement-gap/1',
  'completion-gap/1',
] as const;
export type FormulaId = (typeof FORMULAS)[number];

/** Anchor of a formula on the page on method: its id without the version, so that a link outlives a new version. */
export function formulaAnchor(id: string): string {
  return id.split('/', 1)[0] ?? id;
}

export const LEFT_OUT_REASONS = [
  /** That source gave no report of the milestone. */
  'NO_REPORT',
  /** There is a report, but without a percentage. */
  'NO_PERCENT',
  /** The version in force gives no end date. */
  'END_UNKNOWN',
  /** Fewer than two sources gave a state, or only in vocabularies that cannot be compared. */
  'NOT_COMPARABLE',
  /** Commitments of which something was judged that cannot be compared. */
  'JUDGED_APART',
  /** The round took place, but its answers were not available. */
  'ROUND_WITHOUT_DATA',
  /** The round had not begun on that day. */
  'ROUND_AHEAD',
  /** The publisher gave no figure. */
  'NOT_PUBLISHED',
  /** The IRM rated it; the value has not been copied here yet. */
  'NOT_TRANSCRIBED',
] as const;
/** Why something did not enter a figure. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export const INPUT_NAMES = [
  'source',
  'milestones',
  'commitments',
  'bodies',
  'rows',
  'reported',
  'complete',
  'overdue',
  'overdueWithoutReport',
  'comparable',
  'differing',
  'discrepancies',
  'sumOfPercent',
  'withEvidence',
  'reports',
  'headlinePercent',
  'planEnd',
  'planVersion',
  'lastUpdate',
  'maxAgeMonths',
  'due',
  'rounds',
  'values',
  'codedTwice',
  'codedAlike',
  'alikeByChance',
] as const;
/** What went into a figure. */
export type InputName = (typeof INPUT_NAMES)[number];
