/** What follows from the codes of one source by one method. Computed, never typed (docs/rules.md, invariant 6). */
import { type Aspect, MOMENTS, type Methodology, type Moment, type Variable } from '../values.ts';
import { belongsTo } from './methodologies.ts';
import {
  changeInCompletion,
  highAmbition,
  highCompletion,
  isRelevant,
  isStarred,
  potentialStar,
  starFormulaFor,
  strongEarlyResults,
} from './rules.ts';

export const COMPUTED_KINDS = [
  'RELEVANT',
  'HIGH_AMBITION',
  'POTENTIAL_STAR',
  'HIGH_COMPLETION',
  'CHANGE_IN_COMPLETION',
  'STRONG_EARLY_RESULTS',
  'STARRED',
] as const;
export type ComputedKind = (typeof COMPUTED_KINDS)[number];

/** One thing that follows. */
export interface ComputedFact {
  readonly kind: ComputedKind;
  /** Null: the codes do not decide it. */
  readonly answer: boolean | null;
  /** Steps on the scale of completion from midterm to the end; left out elsewhere. */
  readonly steps?: number;
}

/** A code of the source. */
export interface KnownCode {
  readonly moment: Moment;
  readonly variable: Variable;
  readonly aspect?: Aspect;
  readonly value: string | null;
}

/**
 * What follows at a moment from what one source coded then and, for the design, before. Where nothing was coded that a fact
 * rests on, there is no such fact.
 * @param planYear year in which the plan was submitted: stars end with the plans of 2018
 */
export function computedFacts(
  codes: readonly KnownCode[],
  {
    methodology,
    moment,
    planYear,
  }: { readonly methodology: Methodology; readonly moment: Moment; readonly planYear: number },
): ComputedFact[] {
  const until = MOMENTS.slice(0, MOMENTS.indexOf(moment) + 1);
  const find = (moments: readonly Moment[], variable: Variable, aspect: Aspect = 'OVERALL'): string | null =>
    codes.findLast(
      (code) =>
        moments.includes(code.moment) &&
        code.variable === variable &&
        (code.aspect ?? 'OVERALL') === aspect &&
        code.value !== null,
    )?.value ?? null;
  const now = (variable: Variable): string | null => find([moment], variable);
  const design = (variable: Variable): string | null => find(until, variable);
  const relevant = relevanceOf((aspect) => find(until, 'RELEVANCE', aspect));
  const star = {
    ...{ relevant, specificity: design('SPECIFICITY'), verifiability: design('VERIFIABILITY') },
    ...{ potentialImpact: design('POTENTIAL_IMPACT'), completion: now('COMPLETION') },
  };
  const isCodedNow = (variable: Variable): boolean =>
    codes.some((code) => code.moment === moment && code.variable === variable && code.value !== null);
  const change = changeInCompletion(find(['MIDTERM'], 'COMPLETION'), now('COMPLETION'));
  const isStarEra = starFormulaFor(planYear) !== null;
  return [
    ...(isCodedNow('RELEVANCE') ? [{ kind: 'RELEVANT' as const, answer: relevant }] : []),
    ...(isCodedNow('POTENTIAL_IMPACT')
      ? [{ kind: 'HIGH_AMBITION' as const, answer: highAmbition(now('POTENTIAL_IMPACT')) }]
      : []),
    ...(isCodedNow('POTENTIAL_IMPACT') && belongsTo('POTENTIALLY_STARRED', methodology)
      ? [{ kind: 'POTENTIAL_STAR' as const, answer: potentialStar(star) }]
      : []),
    ...(isCodedNow('COMPLETION')
      ? [{ kind: 'HIGH_COMPLETION' as const, answer: highCompletion(now('COMPLETION')) }]
      : []),
    ...(moment !== 'MIDTERM' && change !== null
      ? [{ kind: 'CHANGE_IN_COMPLETION' as const, answer: change !== 0, steps: change }]
      : []),
    ...(now('DIOG') === null
      ? []
      : [{ kind: 'STRONG_EARLY_RESULTS' as const, answer: strongEarlyResults(now('DIOG')) }]),
    ...(isStarEra && isCodedNow('COMPLETION') ? [{ kind: 'STARRED' as const, answer: isStarred(planYear, star) }] : []),
  ];
}

/** Relevant as a whole where it was coded so; else by its aspects. */
function relevanceOf(codeOf: (aspect: Aspect) => string | null): boolean | null {
  const whole = codeOf('OVERALL');
  if (whole !== null) return whole !== 'NO' && whole !== 'TI';
  const flag = (aspect: Aspect): boolean | null => {
    const code = codeOf(aspect);
    return code === null ? null : code === 'YES';
  };
  return isRelevant({ ATI: flag('ATI'), CP: flag('CP'), PA: flag('PA'), TI: flag('TI') });
}
