/** The values of each variable, from least to most. They are words in an order: never a number, never averaged (D2). */
import type { Methodology, Variable } from '../values.ts';
import { belongsTo } from './methodologies.ts';

export interface Scale {
  /** From least to most. */
  readonly ordered: readonly string[];
  /** Values outside that order: they say that nothing can be placed on it, or name an aspect. */
  readonly offScale: readonly string[];
}

const YES_NO: Scale = { ordered: ['NO', 'YES'], offScale: [] };

const SCALES: Readonly<Record<Variable, Scale>> = {
  SPECIFICITY: { ordered: ['NONE', 'LOW', 'MEDIUM', 'HIGH'], offScale: [] },
  VERIFIABILITY: YES_NO,
  // The four aspects: access to information, civic participation, public accountability, technology and innovation.
  RELEVANCE: { ordered: ['NO', 'YES'], offScale: ['ATI', 'CP', 'PA', 'TI'] },
  OPEN_GOV_LENS: YES_NO,
  POTENTIAL_IMPACT: { ordered: ['NONE', 'MINOR', 'MODERATE', 'TRANSFORMATIVE'], offScale: [] },
  POTENTIAL_FOR_RESULTS: { ordered: ['UNCLEAR', 'MODEST', 'SUBSTANTIAL'], offScale: [] },
  COMPLETION: { ordered: ['NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE'], offScale: ['NO_EVIDENCE'] },
  DIOG: {
    ordered: ['WORSENED', 'DID_NOT_CHANGE', 'MARGINAL', 'MAJOR', 'OUTSTANDING'],
    offScale: ['NO_EARLY_RESULTS_YET'],
  },
  EARLY_RESULTS: { ordered: ['NO_NOTABLE', 'MODERATE', 'SIGNIFICANT'], offScale: [] },
  PROMISING: YES_NO,
  POTENTIALLY_STARRED: YES_NO,
  OGP_SITE_AMBITION: { ordered: ['LOW', 'HIGH'], offScale: [] },
};

/** The scale of a variable in a method; null where the method does not use it. */
export function scaleOf(variable: Variable, methodology: Methodology): Scale | null {
  return belongsTo(variable, methodology) ? SCALES[variable] : null;
}

/** The values of a variable, whichever method uses it. */
export function scaleValues(variable: Variable): Scale {
  return SCALES[variable];
}

/** Whether a value exists for a variable, on its scale or off it. */
export function isValueOf(variable: Variable, value: string): boolean {
  return SCALES[variable].ordered.includes(value) || SCALES[variable].offScale.includes(value);
}

/** Steps from one value of a variable up to another; null when either is missing, unknown or off the scale. */
export function stepsBetween(variable: Variable, from: string | null, to: string | null): number | null {
  const { ordered } = SCALES[variable];
  const [a, b] = [ordered.indexOf(from ?? ''), ordered.indexOf(to ?? '')];
  return a < 0 || b < 0 ? null : b - a;
}
