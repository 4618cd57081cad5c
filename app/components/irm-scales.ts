/** The steps of each assessment scale, in order; what stands off the scale comes last and apart. */
import type { Variable } from '#domain/values.ts';

export interface ScaleStep {
  readonly value: string;
  /** A value that says something else than a degree, for example that no evidence was found. */
  readonly off: boolean;
}

const scale = (steps: readonly string[], off: readonly string[] = []): readonly ScaleStep[] => [
  ...steps.map((value) => ({ value, off: false })),
  ...off.map((value) => ({ value, off: true })),
];

export const SCALES: Readonly<Record<Variable, readonly ScaleStep[]>> = {
  SPECIFICITY: scale(['NONE', 'LOW', 'MEDIUM', 'HIGH']),
  VERIFIABILITY: scale(['NO', 'YES']),
  RELEVANCE: scale(['NO', 'YES']),
  OPEN_GOV_LENS: scale(['NO', 'YES']),
  POTENTIAL_IMPACT: scale(['NONE', 'MINOR', 'MODERATE', 'TRANSFORMATIVE']),
  POTENTIAL_FOR_RESULTS: scale(['UNCLEAR', 'MODEST', 'SUBSTANTIAL']),
  COMPLETION: scale(['NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE'], ['NO_EVIDENCE']),
  DIOG: scale(['WORSENED', 'DID_NOT_CHANGE', 'MARGINAL', 'MAJOR', 'OUTSTANDING'], ['NO_EARLY_RESULTS_YET']),
  EARLY_RESULTS: scale(['NO_NOTABLE', 'MODERATE', 'SIGNIFICANT']),
  PROMISING: scale(['NO', 'YES']),
  POTENTIALLY_STARRED: scale(['NO', 'YES']),
  OGP_SITE_AMBITION: scale(['LOW', 'HIGH']),
};
