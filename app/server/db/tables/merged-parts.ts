/** Forum, co-creation and published figures: their rows have no history of their own and are written anew, all of them. */
import type { Cocreation, Forum, PublishedFigures } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import { writeCocreation } from './cocreation.ts';
import { writeForum } from './forum.ts';
import type { Place } from './merged-touched.ts';
import { writePublishedFigures } from './published.ts';

export async function writeForumAnew(
  tx: Transaction,
  { planId, jurisdictionId }: Place,
  forum: Forum | null,
): Promise<void> {
  const where = { planId };
  await tx.meeting.deleteMany({ where });
  await tx.forumBodyMember.deleteMany({ where });
  await tx.forumBody.deleteMany({ where });
  await tx.seatHolder.deleteMany({ where });
  await tx.forumSeat.deleteMany({ where });
  await tx.forum.deleteMany({ where });
  await writeForum(tx, planId, jurisdictionId, forum);
}

export async function writeCocreationAnew(
  tx: Transaction,
  { planId, jurisdictionId }: Place,
  cocreation: Cocreation | null,
): Promise<void> {
  const where = { planId };
  await tx.proposalOrganization.deleteMany({ where });
  await tx.proposal.deleteMany({ where });
  await tx.workingGroupMember.deleteMany({ where });
  await tx.cocreationTable.deleteMany({ where });
  await tx.proposalCount.deleteMany({ where });
  await tx.cocreationShare.deleteMany({ where });
  await tx.cocreation.deleteMany({ where });
  await writeCocreation(tx, planId, jurisdictionId, cocreation);
}

export async function writePublishedAnew(
  tx: Transaction,
  planId: string,
  figures: readonly PublishedFigures[],
): Promise<void> {
  await tx.publishedFigure.deleteMany({ where: { report: { planId } } });
  await tx.publishedReport.deleteMany({ where: { planId } });
  await writePublishedFigures(tx, planId, figures);
}
