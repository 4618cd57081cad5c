/**
 * What follows from IRM codes. Computed, never stored (docs/rules.md, invariant 6). A code that is not known is
 * `null`, and a rule answers `null` when the known codes do not decide it.
 */
import type { Methodology, Variable } from '../values.ts';
import { variablesOf } from './methodologies.ts';
import { stepsBetween } from './scales.ts';

type Code = string | null;
type Answer = boolean | null;

/** Whether a commitment serves each value of the Partnership; null where not known. */
export interface RelevanceFlags {
  readonly ATI: Answer;
  readonly CP: Answer;
  readonly PA: Answer;
  readonly TI: Answer;
}

const isOneOf = (code: Code, codes: readonly string[]): Answer => (code === null ? null : codes.includes(code));

/** True when all are; false as soon as one is not; else not known. */
const all = (...answers: readonly Answer[]): Answer =>
  answers.includes(false) ? false : answers.includes(null) ? null : true;

/** True as soon as one is; false when none is; else not known. */
const any = (...answers: readonly Answer[]): Answer =>
  answers.includes(true) ? true : answers.includes(null) ? null : false;

/** OGP's back-fill of verifiability for plans coded by specificity (2.3): High and Medium are verifiable. */
export function verifiabilityFromSpecificity(specificity: Code): 'YES' | 'NO' | null {
  const verifiable = isOneOf(specificity, ['MEDIUM', 'HIGH']);
  return verifiable === null ? null : verifiable ? 'YES' : 'NO';
}

/** The variables that the IRM assesses no further: since 2021 everything about a commitment that is not verifiable. */
export function notAssessable(methodology: Methodology, verifiability: Code): Variable[] {
  if (methodology !== 'IRM_2021_PLUS' || verifiability !== 'NO') return [];
  return variablesOf(methodology).filter(
    (variable) => variable !== 'VERIFIABILITY' && variable !== 'OGP_SITE_AMBITION',
  );
}

/** Relevant to the Partnership's values (2.4): technology alone never makes a commitment relevant. */
export function isRelevant({ ATI, CP, PA }: RelevanceFlags): Answer {
  return any(ATI, CP, PA);
}

/** High completion (2.7): Substantial or Complete. */
export function highCompletion(completion: Code): Answer {
  return isOneOf(completion, ['SUBSTANTIAL', 'COMPLETE']);
}

/** High ambition as OGP's dataset has it (2.5): potential impact Moderate or Transformative. Not OGP's site label. */
export function highAmbition(potentialImpact: Code): Answer {
  return isOneOf(potentialImpact, ['MODERATE', 'TRANSFORMATIVE']);
}

/** Strong early results (2.8): Major or Outstanding. */
export function strongEarlyResults(diog: Code): Answer {
  return isOneOf(diog, ['MAJOR', 'OUTSTANDING']);
}

/** Codes that a star depends on, all from one report. */
export interface StarCodes {
  readonly relevant: Answer;
  readonly specificity: Code;
  readonly verifiability: Code;
  readonly potentialImpact: Code;
  readonly completion: Code;
}

/** The first star formula (2.10), for plans of 2011 to 2014. */
export function starOf2011To2014({ relevant, specificity, potentialImpact, completion }: StarCodes): Answer {
  const specific = isOneOf(specificity, ['MEDIUM', 'HIGH']);
  return all(relevant, specific, highAmbition(potentialImpact), highCompletion(completion));
}

/** The formula since 2015 (2.10): only a transformative impact will do. */
export function starSince2015(codes: StarCodes): Answer {
  return all(potentialStar(codes), highCompletion(codes.completion));
}

/** Well designed: a star but for its completion. Design Reports call it "potentially starred". */
export function potentialStar({ relevant, specificity, verifiability, potentialImpact }: StarCodes): Answer {
  const checkable = any(isOneOf(specificity, ['MEDIUM', 'HIGH']), isOneOf(verifiability, ['YES']));
  // One of the two codes is enough: specificity and verifiability belong to different methods.
  const known =
    checkable ?? (specificity === null ? isOneOf(verifiability, ['YES']) : isOneOf(specificity, ['MEDIUM', 'HIGH']));
  return all(relevant, known, isOneOf(potentialImpact, ['TRANSFORMATIVE']));
}

export type StarFormula = 'STAR_2011_2014' | 'STAR_2015_PLUS';

/**
 * Which formula gives a plan's stars, by the year it was submitted. Stars end with the plans of 2018: those of 2019 had
 * at most potential ones in their Design Report, those from 2020 none.
 */
export function starFormulaFor(planYear: number): StarFormula | null {
  if (planYear < 2011 || planYear > 2018) return null;
  return planYear <= 2014 ? 'STAR_2011_2014' : 'STAR_2015_PLUS';
}

/** Whether a report gives a commitment a star; null when not known, and false where the plan's year has no stars. */
export function isStarred(planYear: number, codes: StarCodes): Answer {
  const formula = starFormulaFor(planYear);
  if (formula === null) return false;
  return formula === 'STAR_2011_2014' ? starOf2011To2014(codes) : starSince2015(codes);
}

/** Change in completion from midterm to the end, in steps; null when either is missing or "no evidence". */
export function changeInCompletion(midterm: Code, endOfTerm: Code): number | null {
  return stepsBetween('COMPLETION', midterm, endOfTerm);
}
