import type { PublishedComparison } from '#domain/published-comparison.ts';

/** Milestones that a publication printed as 0 %, by what the agency had really answered. */
export interface PrintedZeros {
  readonly total: number;
  /** The agency had reported more than zero. */
  readonly hadProgress: number;
  /** The agency had reported 0. */
  readonly reportedZero: number;
  /** The agency had not reported. */
  readonly noReport: number;
}

/** Counts the zeros of a publication: "0 %" in print may mean three different things. */
export function printedZeros(comparison: PublishedComparison): PrintedZeros {
  const zeros = comparison.commitments
    .flatMap(({ milestones }) => milestones)
    .filter(({ published }) => published === 0);
  const count = (fits: (reported: number | null) => boolean) => zeros.filter(({ reported }) => fits(reported)).length;
  return {
    total: zeros.length,
    hadProgress: count((reported) => reported !== null && reported > 0),
    reportedZero: count((reported) => reported === 0),
    noReport: count((reported) => reported === null),
  };
}
