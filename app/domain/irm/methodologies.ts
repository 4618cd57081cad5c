/** Which variable belongs to which method of the IRM. A method belongs to a report, not to a country. */
import type { Methodology, Moment, Variable } from '../values.ts';

/**
 * CODED: for every commitment. SELECTED: only for some. RARE: in single cases. BACKFILLED: derived later by OGP.
 * SITE_LABEL: a label of OGP's web page, no code of the IRM.
 */
export type VariableUse = 'CODED' | 'SELECTED' | 'RARE' | 'BACKFILLED' | 'SITE_LABEL' | 'NOT_USED';

type Uses = Readonly<Record<Variable, VariableUse>>;

const NONE: Uses = {
  SPECIFICITY: 'NOT_USED',
  VERIFIABILITY: 'NOT_USED',
  RELEVANCE: 'NOT_USED',
  OPEN_GOV_LENS: 'NOT_USED',
  POTENTIAL_IMPACT: 'NOT_USED',
  POTENTIAL_FOR_RESULTS: 'NOT_USED',
  COMPLETION: 'NOT_USED',
  DIOG: 'NOT_USED',
  EARLY_RESULTS: 'NOT_USED',
  PROMISING: 'NOT_USED',
  POTENTIALLY_STARRED: 'NOT_USED',
  OGP_SITE_AMBITION: 'NOT_USED',
};

export const VARIABLE_USES: Readonly<Record<Methodology, Uses>> = {
  IRM_2011_2014: {
    ...NONE,
    SPECIFICITY: 'CODED',
    VERIFIABILITY: 'BACKFILLED',
    RELEVANCE: 'CODED',
    POTENTIAL_IMPACT: 'CODED',
    COMPLETION: 'CODED',
    OGP_SITE_AMBITION: 'SITE_LABEL',
  },
  IRM_2014_2017: {
    ...NONE,
    SPECIFICITY: 'CODED',
    VERIFIABILITY: 'BACKFILLED',
    RELEVANCE: 'CODED',
    POTENTIAL_IMPACT: 'CODED',
    COMPLETION: 'CODED',
    DIOG: 'CODED',
    OGP_SITE_AMBITION: 'SITE_LABEL',
  },
  IRM_2018_2020: {
    ...NONE,
    VERIFIABILITY: 'CODED',
    RELEVANCE: 'CODED',
    POTENTIAL_IMPACT: 'CODED',
    COMPLETION: 'CODED',
    DIOG: 'SELECTED',
    EARLY_RESULTS: 'RARE',
    PROMISING: 'RARE',
    POTENTIALLY_STARRED: 'SELECTED',
    OGP_SITE_AMBITION: 'SITE_LABEL',
  },
  IRM_2021_PLUS: {
    ...NONE,
    VERIFIABILITY: 'CODED',
    OPEN_GOV_LENS: 'CODED',
    POTENTIAL_FOR_RESULTS: 'CODED',
    COMPLETION: 'CODED',
    DIOG: 'RARE', // plans of 2020
    EARLY_RESULTS: 'SELECTED',
    PROMISING: 'CODED',
    OGP_SITE_AMBITION: 'SITE_LABEL',
  },
  OGP_LOCAL: { ...NONE, COMPLETION: 'CODED', DIOG: 'CODED' },
  NATIONAL_EC_2021: NONE, // Ecuador's own follow-up: states of milestones, no code of the IRM
};

/** How often completion was coded halfway and at the end (table 2.1); other moments never carry it. */
export const COMPLETION_USES: Readonly<Record<Methodology, Partial<Record<Moment, VariableUse>>>> = {
  IRM_2011_2014: { MIDTERM: 'CODED', END_OF_TERM: 'RARE' },
  IRM_2014_2017: { MIDTERM: 'CODED', END_OF_TERM: 'CODED' },
  IRM_2018_2020: { MIDTERM: 'RARE', END_OF_TERM: 'CODED' },
  IRM_2021_PLUS: { MIDTERM: 'RARE', END_OF_TERM: 'CODED' },
  OGP_LOCAL: { END_OF_COMMITMENT: 'CODED' },
  NATIONAL_EC_2021: {},
};

/** Whether a method uses a variable at all, however rarely (docs/rules.md, invariant 5). */
export function belongsTo(variable: Variable, methodology: Methodology): boolean {
  return VARIABLE_USES[methodology][variable] !== 'NOT_USED';
}

/** The variables of a method, in the order of the value list. */
export function variablesOf(methodology: Methodology): Variable[] {
  const uses = Object.entries(VARIABLE_USES[methodology]) as [Variable, VariableUse][];
  return uses.filter(([, use]) => use !== 'NOT_USED').map(([variable]) => variable);
}
