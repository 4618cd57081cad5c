/**
 * The questions of an assessment: what each method codes at which moment, and with which values. Source: OGP tracker domain
 * brief, 2.1 to 2.9 and 7. What follows from other codes (relevant, starred, verifiability of the old method) is no question.
 */
import { COMPLETION_USES } from '../irm/methodologies.ts';
import { scaleOf } from '../irm/scales.ts';
import type { Jurisdiction, PlanDossier } from '../records.ts';
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

/** A method at a moment of the cycle. */
export interface Codebook {
  readonly methodology: Methodology;
  readonly moment: Moment;
}

/** What the questions depend on besides method and moment. */
export interface PlanTime {
  /** Year in which the plan was submitted. */
  readonly year: number;
  /** How long it is carried out, in whole years, rounded. */
  readonly years: number;
}

/** What the methods that a plan can be assessed by depend on. */
export interface PlanTerm extends PlanTime {
  /** Whether it is a country's or a city's. */
  readonly level: Jurisdiction['level'];
}

export function planTerm({ versions, jurisdiction }: Pick<PlanDossier, 'versions' | 'jurisdiction'>): PlanTerm {
  const [first] = versions;
  const yearOf = (date: string | undefined): number => Number(date?.slice(0, 4) ?? 0);
  const submitted = first?.submittedOn ?? first?.publishedOn ?? first?.startsOn;
  const [start, end] = [first?.startsOn.date, first?.endsOn.date];
  const months = (yearOf(end) - yearOf(start)) * 12 + Number(end?.slice(5, 7)) - Number(start?.slice(5, 7));
  return { year: yearOf(submitted?.date), years: Math.round(months / 12), level: jurisdiction.level };
}

type Codes = readonly (readonly [variable: Variable, ...aspects: Aspect[]])[];

const VALUES_OF_OGP: readonly Aspect[] = ['ATI', 'CP', 'PA'];
const RELEVANCE = ['RELEVANCE', ...VALUES_OF_OGP, 'TI'] as const;
const DIOG = ['DIOG', 'OVERALL', ...VALUES_OF_OGP] as const;

const FIRST_REPORT: Codes = [['SPECIFICITY'], RELEVANCE, ['POTENTIAL_IMPACT'], ['COMPLETION']];

/** What each method codes at each moment. Rows without a term hold for every plan. */
function codesOf(methodology: Methodology, moment: Moment, { year, years }: PlanTime): Codes {
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
export function questionsOf(methodology: Methodology, moment: Moment, term: PlanTime): Question[] {
  return codesOf(methodology, moment, term).flatMap(([variable, ...aspects]) =>
    (aspects.length > 0 ? aspects : (['OVERALL'] as const)).map((aspect) => ({
      ...{ key: aspect === 'OVERALL' ? variable : `${variable}.${aspect}`, variable, aspect },
      values: valuesOf(variable, aspect, methodology),
      always: aspect === 'OVERALL' || variable === 'RELEVANCE' ? isAlways(variable, methodology, moment) : false,
    })),
  );
}

/** Years in which plans were submitted, the first and the last. */
type Years = readonly [from: number, to: number];

/**
 * The plans that each method of the IRM was used for, by the years in which they were submitted (1.2 and 2.1). Eras meet in
 * the report, not in the plan: one of 2019 had its Design Report by the method of 2018 and may have its Results Report by the
 * one after, whose questions on design were asked of plans of 2020 and later alone.
 */
const PLANS_OF_METHOD: Readonly<Partial<Record<Methodology, Years>>> = {
  IRM_2011_2014: [2011, 2014],
  IRM_2014_2017: [2013, 2017],
  IRM_2018_2020: [2017, 2019],
  IRM_2021_PLUS: [2020, Infinity],
};
/** Where a method was used at one moment for other plans than at the rest. */
const PLANS_AT_MOMENT: Readonly<Partial<Record<`${Methodology} ${Moment}`, Years>>> = {
  'IRM_2021_PLUS END_OF_TERM': [2019, Infinity],
};
/** From then on cities have monitoring bodies of their own (7); before, the IRM assessed the plans of the first of them. */
const OGP_LOCAL_FROM = 2020;

function isBookFor({ methodology, moment }: Codebook, { year, level }: PlanTerm): boolean {
  if (methodology === 'OGP_LOCAL') return level === 'LOCAL';
  const [from, to] = PLANS_AT_MOMENT[`${methodology} ${moment}`] ?? PLANS_OF_METHOD[methodology] ?? [Infinity, 0];
  return year >= from && year <= to && (level === 'NATIONAL' || year < OGP_LOCAL_FROM);
}

/** What plans can be assessed by, any of them: the methods of their time and level, each at the moments that it codes. */
export function codebooksFor(...terms: readonly PlanTerm[]): readonly Codebook[] {
  const books = METHODOLOGIES.flatMap((methodology) => MOMENTS.map((moment) => ({ methodology, moment })));
  return books.filter((book) =>
    terms.some((term) => isBookFor(book, term) && questionsOf(book.methodology, book.moment, term).length > 0),
  );
}
