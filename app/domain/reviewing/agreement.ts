/**
 * How far two reviewers who code without seeing each other agree. Source: J. Cohen, "A coefficient of agreement for nominal
 * scales", Educational and Psychological Measurement 20 (1960), 37-46. A reason for having no value is a code like any other.
 */
import type { IsoDate } from '../dates.ts';
import { explain, type Figure } from '../figures.ts';

/** The codes that two reviewers gave one thing. */
export type CodePair = readonly [first: string, second: string];

/**
 * Why kappa has no value: nothing was coded twice; one thing alone, of which shares of codes tell nothing; or chance alone
 * would agree on everything.
 */
export type KappaUndefined = 'NOTHING_CODED_TWICE' | 'ONE_THING_ONLY' | 'ONE_CODE_ONLY';

export interface Agreement {
  /** Things coded twice. */
  readonly n: number;
  /** Of these, coded alike. */
  readonly agreed: number;
  /** From -1 to 1; 1: always alike, 0: as by chance. Null: undefined, and why. */
  readonly kappa: number | null;
  readonly undefinedBecause: KappaUndefined | null;
  /** Of these, as many as would be coded alike by chance, given how often each reviewer used each code. */
  readonly byChance: number;
}

/**
 * Names for ranges of kappa: below 0; up to 0.20, 0.40, 0.60, 0.80 and 1. A convention and no threshold of quality. Source:
 * J. R. Landis and G. G. Koch, "The measurement of observer agreement for categorical data", Biometrics 33 (1977), 159-174.
 */
export const KAPPA_BANDS = ['POOR', 'SLIGHT', 'FAIR', 'MODERATE', 'SUBSTANTIAL', 'ALMOST_PERFECT'] as const;
export type KappaBand = (typeof KAPPA_BANDS)[number];
/** Upper ends of the ranges, with those of `KAPPA_BANDS`; the first lies below 0. */
export const BAND_ENDS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;

/** The range of a kappa, told by the two decimals with which it is shown. */
export function kappaBand(kappa: number): KappaBand {
  const shown = Math.round(kappa * 100) / 100;
  if (shown < 0) return 'POOR';
  const at = BAND_ENDS.findIndex((end, index) => index > 0 && shown <= end);
  return KAPPA_BANDS[at] ?? 'ALMOST_PERFECT';
}

/**
 * Agreement and Cohen's kappa: (observed - expected) / (1 - expected), where `expected` is how often two reviewers with
 * these shares of codes would agree by chance.
 */
export function agreementOf(pairs: readonly CodePair[]): Agreement {
  const n = pairs.length;
  const agreed = pairs.filter(([first, second]) => first === second).length;
  if (n === 0) return { n, agreed, kappa: null, byChance: 0, undefinedBecause: 'NOTHING_CODED_TWICE' };
  const counts = (reviewer: 0 | 1, code: string): number => pairs.filter((pair) => pair[reviewer] === code).length;
  const codes = [...new Set(pairs.flat())];
  // Whole numbers as long as possible, so that a quotient of one is exactly one.
  const products = codes.reduce((sum, code) => sum + counts(0, code) * counts(1, code), 0);
  const byChance = products / n;
  if (n === 1) return { n, agreed, kappa: null, byChance, undefinedBecause: 'ONE_THING_ONLY' };
  if (products === n * n) return { n, agreed, kappa: null, byChance, undefinedBecause: 'ONE_CODE_ONLY' };
  return { n, agreed, kappa: (agreed * n - products) / (n * n - products), byChance, undefinedBecause: null };
}

/**
 * The same as a figure of a plan.
 * @param commitments how many could have been coded twice
 */
export function agreementFigure(pairs: readonly CodePair[], commitments: number, cutoff: IsoDate): Figure<Agreement> {
  const value = agreementOf(pairs);
  const { n, agreed, byChance } = value;
  const inputs = { commitments, codedTwice: n, ...(n > 0 && { codedAlike: agreed, alikeByChance: byChance }) };
  return { value, explanation: explain('cohen-kappa/1', cutoff, [n, commitments], inputs) };
}

/** A thing coded twice: the answers of the first and of the second reviewer, by question. */
export type CodedTwice = Readonly<Record<string, CodePair>>;

/** Agreement on each question, over all that was coded twice. */
export function agreementByQuestion(
  coded: readonly CodedTwice[],
  questions: readonly string[],
): { readonly key: string; readonly agreement: Agreement }[] {
  return questions.map((key) => ({
    key,
    agreement: agreementOf(coded.flatMap((one) => (one[key] ? [one[key]] : []))),
  }));
}
