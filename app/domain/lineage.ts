/** Which commitments continue which, across plans. A commitment is named by its public code (`EC0003`). */
import type { Commitment, Plan, PlanDossier } from './records.ts';

/** A commitment with the plan it belongs to. */
export interface LineageEntry {
  readonly plan: Plan;
  readonly commitment: Commitment;
}

export interface Lineage {
  /** Commitments of earlier plans that this one continues; a code without an entry belongs to no plan here. */
  readonly continues: readonly { readonly code: string; readonly entry: LineageEntry | null }[];
  /** Commitments of later plans that say they continue this one. */
  readonly continuedBy: readonly LineageEntry[];
}

/** The line of a commitment through every plan known here. */
export function lineageOf(dossiers: readonly PlanDossier[], code: string): Lineage {
  const entries = dossiers.flatMap(({ plan, commitments }) => commitments.map((commitment) => ({ plan, commitment })));
  const byCode = new Map(entries.map((entry) => [entry.commitment.code, entry]));
  const earlier = byCode.get(code)?.commitment.continues ?? [];
  return {
    continues: earlier.map((known) => ({ code: known, entry: byCode.get(known) ?? null })),
    continuedBy: entries.filter(({ commitment }) => commitment.continues.includes(code)),
  };
}
