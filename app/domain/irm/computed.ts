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
  const find = finder(codes);
  const now = (variable: Variable): string | null => find([moment], variable);
  const design = (variable: Variable): string | null => find(until, variable);
  const relevant = relevanceOf((aspect) => find(until, 'RELEVANCE', aspect));
  const [impact, completion, diog] = [now('POTENTIAL_IMPACT'), now('COMPLETION'), now('DIOG')];
  const star = {
    ...{ relevant, specificity: design('SPECIFICITY'), verifiability: design('VERIFIABILITY') },
    ...{ potentialImpact: design('POTENTIAL_IMPACT'), completion },
  };
  const hasRelevance = codes.some((one) => one.moment === moment && one.variable === 'RELEVANCE' && one.value !== null);
  const hasPotentialStar = impact !== null && belongsTo('POTENTIALLY_STARRED', methodology);
  const change = moment === 'MIDTERM' ? null : changeInCompletion(find(['MIDTERM'], 'COMPLETION'), completion);
  const facts: (ComputedFact | false)[] = [
    hasRelevance && { kind: 'RELEVANT', answer: relevant },
    impact !== null && { kind: 'HIGH_AMBITION', answer: highAmbition(impact) },
    hasPotentialStar && { kind: 'POTENTIAL_STAR', answer: potentialStar(star) },
    completion !== null && { kind: 'HIGH_COMPLETION', answer: highCompletion(completion) },
    change !== null && { kind: 'CHANGE_IN_COMPLETION', answer: change !== 0, steps: change },
    diog !== null && { kind: 'STRONG_EARLY_RESULTS', answer: strongEarlyResults(diog) },
    completion !== null && starFormulaFor(planYear) !== null && { kind: 'STARRED', answer: isStarred(planYear, star) },
  ];
  return facts.filter((fact) => fact !== false);
}

/** The last code given at any of some moments. */
function finder(codes: readonly KnownCode[]) {
  return (moments: readonly Moment[], variable: Variable, aspect: Aspect = 'OVERALL'): string | null =>
    codes.findLast(
      (code) =>
        moments.includes(code.moment) &&
        code.variable === variable &&
        (code.aspect ?? 'OVERALL') === aspect &&
        code.value !== null,
    )?.value ?? null;
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
