/**
 * The questions of an assessment: what each method codes at which moment, and with which values. Source: OGP tracker domain
 * brief, 2.1 to 2.9 and 7. What follows from other codes (relevant, starred, verifiability of the old method) is no question.
 */
import { COMPLETION_USES } from '../irm/methodologies.ts';
import { scaleOf } from '../irm/scales.ts';
import type { PlanDossier } from '../records.ts';
import { type Aspect, METHODOLOGIES, MOMENTS, type Methodology, type Moment, type Variable } from '../values.ts';

/** One thing to code: a variable, as a whole or towards one value of the Partnership. */
export interface Question {
  /** `COMPLETION`, `DIOG.ATI`: stable, used in forms and in what is stored. */
  readonly key: string;
  readonly variable: Variable;
  readonly aspect: Aspect;
  /** From least to most, then those off the scale. */
  readonly values: readonly string[];
  /** False where the method codes it for some commitments only. */
  readonly always: boolean;
}

/** What the questions depend on besides method and moment. */
export interface PlanTerm {
  /** Year in which the plan was submitted. */
  readonly year: number;
  /** How long it is carried out, in whole years, rounded. */
  readonly years: number;
}

export function planTerm({ versions }: Pick<PlanDossier, 'versions'>): PlanTerm {
  const [first] = versions;
  const yearOf = (date: string | undefined): number => Number(date?.slice(0, 4) ?? 0);
  const submitted = first?.submittedOn ?? first?.publishedOn ?? first?.startsOn;
  const [start, end] = [first?.startsOn.date, first?.endsOn.date];
  const months = (yearOf(end) - yearOf(start)) * 12 + Number(end?.slice(5, 7)) - Number(start?.slice(5, 7));
  return { year: yearOf(submitted?.date), years: Math.round(months / 12) };
}

type Codes = readonly (readonly [variable: Variable, ...aspects: Aspect[]])[];

const VALUES_OF_OGP: readonly Aspect[] = ['ATI', 'CP', 'PA'];
const RELEVANCE = ['RELEVANCE', ...VALUES_OF_OGP, 'TI'] as const;
const DIOG = ['DIOG', 'OVERALL', ...VALUES_OF_OGP] as const;

const FIRST_REPORT: Codes = [['SPECIFICITY'], RELEVANCE, ['POTENTIAL_IMPACT'], ['COMPLETION']];

/** What each method codes at each moment. Rows without a term hold for every plan. */
function codesOf(methodology: Methodology, moment: Moment, { year, years }: PlanTerm): Codes {
  switch (`${methodology} ${moment}`) {
    // Design and completion stand in one report, halfway; impact came with the plans of 2012.
    case 'IRM_2011_2014 MIDTERM':
      return FIRST_REPORT.filter(([variable]) => variable !== 'POTENTIAL_IMPACT' || year >= 2012);
    case 'IRM_2011_2014 END_OF_TERM':
      return [['COMPLETION']];
    case 'IRM_2014_2017 MIDTERM':
      return FIRST_REPORT;
    case 'IRM_2014_2017 END_OF_TERM':
      return [['COMPLETION'], DIOG];
    case 'IRM_2018_2020 DESIGN':
      return [['VERIFIABILITY'], RELEVANCE, ['POTENTIAL_IMPACT'], ['PROMISING']];
    case 'IRM_2018_2020 MIDTERM':
      return [['COMPLETION']];
    case 'IRM_2018_2020 END_OF_TERM':
      return [['COMPLETION'], DIOG];
    case 'IRM_2021_PLUS DESIGN':
      return [['VERIFIABILITY'], ['OPEN_GOV_LENS'], ['POTENTIAL_FOR_RESULTS'], ['PROMISING']];
    // Only plans of four years have a midterm since 2021.
    case 'IRM_2021_PLUS MIDTERM':
      return years >= 4 ? [['COMPLETION']] : [];
    // Plans of 2020 and before are still asked whether they opened government; early results begin with those of 2021.
    case 'IRM_2021_PLUS END_OF_TERM':
      return [['COMPLETION'], year >= 2021 ? ['EARLY_RESULTS'] : DIOG];
    case 'OGP_LOCAL END_OF_COMMITMENT':
      return [['COMPLETION'], ['DIOG', ...VALUES_OF_OGP]];
    default:
      return [];
  }
}

/** Coded for some commitments only: those that are promising or notable, or single cases. */
function isAlways(variable: Variable, methodology: Methodology, moment: Moment): boolean {
  if (variable === 'COMPLETION') return COMPLETION_USES[methodology][moment] === 'CODED';
  if (variable === 'PROMISING') return methodology === 'IRM_2021_PLUS';
  return !['DIOG', 'EARLY_RESULTS'].includes(variable) || methodology === 'IRM_2014_2017';
}

/** The values of one aspect: whether it is so, or how far it was opened towards one value of the Partnership. */
function valuesOf(variable: Variable, aspect: Aspect, methodology: Methodology): readonly string[] {
  const scale = scaleOf(variable, methodology);
  if (scale === null) return [];
  // "No early results to report yet" is said of the commitment as a whole alone.
  return aspect === 'OVERALL' ? [...scale.ordered, ...scale.offScale] : scale.ordered;
}

/** The questions of a method at a moment, in the order in which a report asks them; none where there is no such report. */
export function questionsOf(methodology: Methodology, moment: Moment, term: PlanTerm): Question[] {
  return codesOf(methodology, moment, term).flatMap(([variable, ...aspects]) =>
    (aspects.length > 0 ? aspects : (['OVERALL'] as const)).map((aspect) => ({
      ...{ key: aspect === 'OVERALL' ? variable : `${variable}.${aspect}`, variable, aspect },
      values: valuesOf(variable, aspect, methodology),
      always: aspect === 'OVERALL' || variable === 'RELEVANCE' ? isAlways(variable, methodology, moment) : false,
    })),
  );
}

/** Methods and moments that a plan can be assessed by. */
export function codebooksFor(term: PlanTerm): { readonly methodology: Methodology; readonly moment: Moment }[] {
  return METHODOLOGIES.flatMap((methodology) =>
    MOMENTS.filter((moment) => questionsOf(methodology, moment, term).length > 0).map((moment) => ({
      ...{ methodology, moment },
    })),
  );
}
