import type { IsoDate } from '../dates.ts';
import type { Blockage, PlanDossier } from '../records.ts';

/**
 * Blockages that the public sees on a day. One that was lifted by the day from which it would have been public never is;
 * one that was lifted later stays as history, with `closedAt` null before it was lifted.
 */
export function publicBlockages({ blockages = [] }: Pick<PlanDossier, 'blockages'>, asOf: IsoDate): Blockage[] {
  return blockages
    .filter(({ publicFrom, closedAt }) => publicFrom <= asOf && (closedAt === null || dayOf(closedAt) > publicFrom))
    .map((blockage) => (isClosedBy(blockage, asOf) ? blockage : { ...blockage, closedAt: null, resolution: null }));
}

function isClosedBy({ closedAt }: Blockage, asOf: IsoDate): boolean {
  return closedAt !== null && dayOf(closedAt) <= asOf;
}

const dayOf = (instant: string): IsoDate => instant.slice(0, 10);
