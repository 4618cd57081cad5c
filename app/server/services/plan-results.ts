/** What the IRM said of the results of a plan's commitments, counted by value. */
import type { IrmReport } from '#domain/records.ts';
import type { Variable } from '#domain/values.ts';
import type { CommitmentStanding, PlanMatrixView } from './plan-matrix.ts';

/** How many commitments the IRM gave each value of its result variable; not averaged (rule D2). */
export interface ResultTally {
  readonly variable: Variable;
  /** Whether a results report was public on that day. */
  readonly reported: boolean;
  /** The results report; null: there is none yet. */
  readonly report: IrmReport | null;
  /** The highest step of the scale first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** Values that are here, of all commitments. */
  readonly transcribed: number;
  readonly of: number;
}

/** Counts the values that stand in the IRM column of the matrix. */
export function resultTally(
  rows: readonly CommitmentStanding[],
  { variable, report }: PlanMatrixView['irm'],
): ResultTally {
  const values = rows.flatMap(({ irm }) => irm?.value ?? []);
  const distinct = [...new Set(values)];
  const counted = distinct.map((value) => ({ value, count: values.filter((other) => other === value).length }));
  return {
    variable,
    ...{ reported: report !== null, report },
    values: counted.sort((a, b) => rank(b.value) - rank(a.value)),
    transcribed: values.length,
    of: rows.length,
  };
}

/** Place on the scale; what stands off it comes last. */
const rank = (value: string): number => SCALE.indexOf(value);
const SCALE = [
  'NO_NOTABLE',
  'WORSENED',
  'DID_NOT_CHANGE',
  'MARGINAL',
  'LIMITED',
  'MODERATE',
  'MAJOR',
  'SIGNIFICANT',
  'SUBSTANTIAL',
  'OUTSTANDING',
  'COMPLETE',
];
