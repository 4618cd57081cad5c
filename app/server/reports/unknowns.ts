/** What files must not say of a milestone: "no" where the answer is not known. */
import type { Disagreement, MilestoneStanding } from '#domain/standing.ts';

/** Whether a milestone is overdue; null where its end is not known on that day. */
export function overdueKnown({ version, overdue }: Pick<MilestoneStanding, 'version' | 'overdue'>): boolean | null {
  return version.endsOn === null ? null : overdue;
}

/** A disagreement whose answers are null where fewer than two sources gave a state. */
export type KnownDisagreement = Omit<Disagreement, 'differs' | 'discrepancy'> & {
  readonly differs: boolean | null;
  readonly discrepancy: boolean | null;
};

export function comparison({ disagreement }: Pick<MilestoneStanding, 'disagreement'>): KnownDisagreement {
  return disagreement.comparable ? disagreement : { ...disagreement, differs: null, discrepancy: null };
}
