/** Commitments and milestones of a plan as a file words them. */
import type { Commitment, PlanDossier } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import { idOf } from '../columns.ts';
import { writeCommitmentLinks } from './commitment-links.ts';
import { commitmentRow, writeCommitments } from './commitments.ts';
import type { Place, Touched } from './merged-touched.ts';
import { milestoneVersionRow, writeMilestones } from './milestones.ts';
import { writeParticipations, writeResponsibilityChanges } from './participations.ts';

export async function writeMergedCommitments(
  tx: Transaction,
  place: Place,
  { commitments, participations, responsibilityChanges }: PlanDossier,
  touched: Touched,
): Promise<void> {
  const { planId, jurisdictionId } = place;
  const added = touched.added('commitments');
  const isNew = ({ id }: Commitment): boolean => added.has(id);
  await renumber(tx, planId, commitments, touched);
  for (const commitment of commitments) {
    if (!touched.all('commitments').has(commitment.id) || isNew(commitment)) continue;
    const { id, ...data } = commitmentRow(planId, commitment);
    await tx.commitment.update({ where: { id }, data });
    await clearLinks(tx, id);
    await writeCommitmentLinks(tx, planId, [commitment]);
  }
  await writeCommitments(tx, planId, commitments.filter(isNew));
  for (const key of ownersIn(touched.all('participations'))) {
    const own = participations.filter(({ commitment }) => commitment === key);
    await tx.participation.deleteMany({ where: { commitmentId: idOf(planId, key) } });
    await writeParticipations(tx, planId, jurisdictionId, own);
  }
  for (const key of ownersIn(touched.all('responsibilityChanges'))) {
    const own = responsibilityChanges.filter(({ commitment }) => commitment === key);
    await tx.responsibilityChange.deleteMany({ where: { commitmentId: idOf(planId, key) } });
    await writeResponsibilityChanges(tx, planId, jurisdictionId, own);
  }
}

/** Parts in a commitment are told apart by keys that begin with the commitment's. */
const ownersIn = (keys: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...keys].map((key) => key.slice(0, key.indexOf(' '))));

/** Numbers that are exchanged would be there twice for a moment. */
async function renumber(
  tx: Transaction,
  planId: string,
  commitments: readonly Commitment[],
  touched: Touched,
): Promise<void> {
  for (const { id, number } of commitments) {
    if (!touched.all('commitments').has(id) || touched.added('commitments').has(id)) continue;
    await tx.commitment.update({ where: { id: idOf(planId, id) }, data: { number: -number } });
  }
}

async function clearLinks(tx: Transaction, commitmentId: string): Promise<void> {
  const where = { commitmentId };
  await tx.commitmentPeriod.deleteMany({ where });
  await tx.commitmentSdg.deleteMany({ where });
  await tx.commitmentPillar.deleteMany({ where });
  await tx.commitmentContinuation.deleteMany({ where });
  await tx.commitmentPolicyArea.deleteMany({ where });
}

export async function writeMergedMilestones(
  tx: Transaction,
  { planId }: Place,
  { milestones }: PlanDossier,
  touched: Touched,
): Promise<void> {
  const [all, added] = [touched.all('milestones'), touched.added('milestones')];
  const changed = milestones.filter(({ id }) => all.has(id) && !added.has(id));
  for (const { id, number } of changed)
    await tx.milestone.update({ where: { id: idOf(planId, id) }, data: { number: -number } });
  for (const { id, number, versions } of changed) {
    const milestoneId = idOf(planId, id);
    await tx.milestone.update({ where: { id: milestoneId }, data: { number } });
    for (const version of versions) {
      const { planVersionId, ...data } = milestoneVersionRow(planId, version);
      const place = { milestoneId, planVersionId };
      const where = { milestoneId_planVersionId: place };
      await tx.milestoneVersion.upsert({ where, create: { ...place, ...data }, update: data });
    }
  }
  await writeMilestones(
    tx,
    planId,
    milestones.filter(({ id }) => added.has(id)),
  );
}
