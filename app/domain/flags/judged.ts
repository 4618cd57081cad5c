/** Commitments of which the voices that judged them, or one of them and the body's milestones, are far apart (rule D8). */
import type { IsoDate } from '../dates.ts';
import { gapKey, judgementGaps } from '../judgements/gaps.ts';
import type { PlanDossier } from '../records.ts';
import type { MilestoneStanding } from '../standing.ts';
import type { ComputedFlag } from './flag.ts';

/** Name of the flag that a discrepancy between judgements raises. */
export const judgedFlagKey = (gap: Parameters<typeof gapKey>[0]): string => `SOURCE_DISCREPANCY-${gapKey(gap)}`;

export function judgedFlags(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): ComputedFlag[] {
  return judgementGaps(dossier, standings, asOf).flatMap((gap) => {
    const { discrepancy, since, saidOn, commitment } = gap;
    if (!discrepancy || since === null || saidOn === null) return [];
    const about = { commitment: commitment.id, milestone: null };
    return [{ key: judgedFlagKey(gap), kind: 'SOURCE_DISCREPANCY' as const, ...about, since, saidOn }];
  });
}
