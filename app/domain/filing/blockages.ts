import type { IsoDate } from '../dates.ts';
import { dayIn } from '../instants.ts';
import type { Blockage, PlanDossier } from '../records.ts';

/**
 * Blockages that the public sees on a day. One that was lifted by the day from which it would have been public never is;
 * one that was lifted later stays as history, with `closedAt` null before it was lifted.
 */
export function publicBlockages(
  { blockages = [], jurisdiction }: Pick<PlanDossier, 'blockages' | 'jurisdiction'>,
  asOf: IsoDate,
): Blockage[] {
  const isClosedBy = ({ closedAt }: Blockage): boolean => closedAt !== null && dayOf(closedAt) <= asOf;
  const dayOf = (instant: string): IsoDate => dayIn(instant, jurisdiction.timezone);
  return blockages
    .filter(({ publicFrom, closedAt }) => publicFrom <= asOf && (closedAt === null || dayOf(closedAt) > publicFrom))
    .map((blockage) => (isClosedBy(blockage) ? blockage : { ...blockage, closedAt: null, resolution: null }));
}
