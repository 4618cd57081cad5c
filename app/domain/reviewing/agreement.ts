/** How far two reviewers who code without seeing each other agree (J. Cohen, 1960: kappa for nominal codes). */

/** The codes that two reviewers gave one thing. */
export type CodePair = readonly [first: string, second: string];

/** Why kappa has no value: nothing was coded twice, or chance alone would agree on everything. */
export type KappaUndefined = 'NOTHING_CODED_TWICE' | 'ONE_CODE_ONLY';

export interface Agreement {
  /** Things coded twice. */
  readonly n: number;
  /** Of these, coded alike. */
  readonly agreed: number;
  /** From -1 to 1; 1: always alike, 0: as by chance. Null: undefined, and why. */
  readonly kappa: number | null;
  readonly undefinedBecause: KappaUndefined | null;
}

/**
 * Agreement and Cohen's kappa: (observed - expected) / (1 - expected), where `expected` is how often two reviewers with
 * these shares of codes would agree by chance.
 */
export function agreementOf(pairs: readonly CodePair[]): Agreement {
  const n = pairs.length;
  const agreed = pairs.filter(([first, second]) => first === second).length;
  if (n === 0) return { n, agreed, kappa: null, undefinedBecause: 'NOTHING_CODED_TWICE' };
  const counts = (reviewer: 0 | 1, code: string): number => pairs.filter((pair) => pair[reviewer] === code).length;
  const codes = [...new Set(pairs.flat())];
  // Whole numbers as long as possible, so that a quotient of one is exactly one.
  const byChance = codes.reduce((sum, code) => sum + counts(0, code) * counts(1, code), 0);
  if (byChance === n * n) return { n, agreed, kappa: null, undefinedBecause: 'ONE_CODE_ONLY' };
  return { n, agreed, kappa: (agreed * n - byChance) / (n * n - byChance), undefinedBecause: null };
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
