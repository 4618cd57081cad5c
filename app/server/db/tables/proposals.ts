/** Integrated proposals and what became of them. */
import type { IntegratedProposal } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, idOf, idOrNull, json, jsonOrNull, keyOf, keyOrNull, textOf, textOrNull } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const PROPOSAL = {
  category: true,
  number: true,
  title: true,
  outcome: true,
  fallbackCategory: true,
  commitmentId: true,
  reason: true,
  organizations: { select: { organizationId: true }, orderBy: BY_POSITION },
} satisfies Prisma.ProposalSelect;

/** By category and number. */
export async function readProposals(tx: Transaction, planId: string): Promise<IntegratedProposal[]> {
  const orderBy = [{ category: 'asc' as const }, { number: 'asc' as const }];
  const rows = await tx.proposal.findMany({ where: { planId }, orderBy, select: PROPOSAL });
  return rows.map(({ title, commitmentId, reason, organizations, ...rest }) => ({
    ...rest,
    title: textOf(title),
    commitment: keyOrNull(commitmentId),
    reason: textOrNull(reason),
    organizations: organizations.map(({ organizationId }) => keyOf(organizationId)),
  }));
}

export async function writeProposals(
  tx: Transaction,
  planId: string,
  jurisdictionId: string,
  proposals: readonly IntegratedProposal[],
): Promise<void> {
  await tx.proposal.createMany({
    data: proposals.map(({ title, commitment, reason, organizations: _, ...rest }) => ({
      ...{ ...rest, planId, title: json(title) },
      ...{ commitmentId: idOrNull(planId, commitment), reason: jsonOrNull(reason) },
    })),
  });
  await tx.proposalOrganization.createMany({
    data: proposals.flatMap(({ category, number, organizations }) =>
      organizations.map((organization, position) => ({
        ...{ planId, category, number, position, organizationId: idOf(jurisdictionId, organization) },
      })),
    ),
  });
}
