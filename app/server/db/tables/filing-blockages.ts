/** What holds milestones up. */
import type { PlanDossier } from '#domain/records.ts';
import type { BlockageStore, StoredBlockage } from '../../services/ports-filing.ts';
import type { Transaction } from '../client.ts';
import { json, keyOf, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { leaveTrace, undo } from './filing-trail.ts';

/** In the order in which they were reported; nothing where there are none. */
export async function readBlockages(tx: Transaction, planId: string): Promise<Pick<PlanDossier, 'blockages'>> {
  const rows = await tx.blockage.findMany({
    where: { milestone: { commitment: { planId } } },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    omit: { openedById: true },
  });
  if (rows.length === 0) return {};
  return {
    blockages: rows.map(({ milestoneId, organizationId, office, openedAt, closedAt, ...rest }) => ({
      ...rest,
      milestone: keyOf(milestoneId),
      organization: keyOf(organizationId),
      office: textOf(office),
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    })),
  };
}

const STORED = {
  id: true,
  milestoneId: true,
  organizationId: true,
  what: true,
  liftedBy: true,
  openedAt: true,
  publicFrom: true,
  closedAt: true,
  resolution: true,
} satisfies Prisma.BlockageSelect;

export async function readStoredBlockages(
  tx: Transaction,
  where: Prisma.BlockageWhereInput,
): Promise<StoredBlockage[]> {
  const rows = await tx.blockage.findMany({ where, orderBy: [{ openedAt: 'asc' }, { id: 'asc' }], select: STORED });
  return rows.map(({ openedAt, closedAt, ...rest }) => ({
    ...rest,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }));
}

export async function reportBlockage(tx: Transaction, blockage: Parameters<BlockageStore['report']>[0]): Promise<void> {
  const { id, milestoneId, organizationId, what, liftedBy, publicFrom, by, audit } = blockage;
  const same = { milestoneId, organizationId };
  await tx.blockage.create({
    data: {
      ...{ id, ...same, what, liftedBy, publicFrom },
      ...{ openedAt: new Date(by.at), openedById: by.userId, office: json(by.office) },
    },
  });
  if ((await tx.blockage.count({ where: { ...same, closedAt: null } })) > 1) throw undo('CHANGED');
  await leaveTrace(tx, by, audit, true);
}

export async function liftBlockage(
  tx: Transaction,
  { id, resolution, by, audit }: Parameters<BlockageStore['lift']>[0],
): Promise<void> {
  const data = { closedAt: new Date(by.at), resolution };
  const { count } = await tx.blockage.updateMany({ where: { id, closedAt: null }, data });
  if (count === 0) throw undo('CHANGED');
  await leaveTrace(tx, by, audit, true);
}
