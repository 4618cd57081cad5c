/** Commitments and milestones as administrators add and change them, each for one version of the plan. */
import type { LocalizedText } from '#domain/text.ts';
import type { RecordOfKind } from '../../services/ports-administration.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, idOf, json, jsonOrNull, textOf, textOrNull } from '../columns.ts';

type Written<K extends 'COMMITMENT' | 'MILESTONE'> = Omit<RecordOfKind<K>, 'kind' | 'revision'>;

export async function saveCommitment(tx: Transaction, written: Written<'COMMITMENT'>): Promise<void> {
  const { key, isNew, planId, facts } = written;
  const id = idOf(planId, key);
  const data = {
    ...{ themeId: idOf(planId, facts.theme), lifecycle: facts.lifecycle },
    ...{ title: json(facts.title), shortTitle: json(facts.shortTitle), problem: jsonOrNull(facts.problem) },
    ...{ description: jsonOrNull(facts.description), contribution: jsonOrNull(facts.contribution) },
    ...{ relevance: jsonOrNull(facts.relevance), additionalInfo: jsonOrNull(facts.additionalInfo) },
  };
  if (isNew) {
    const last = await tx.commitment.aggregate({ where: { planId }, _max: { number: true } });
    const lists = { alternateTitles: [], notes: [], sources: [] };
    const names = { id, planId, code: facts.code, number: (last._max.number ?? 0) + 1, ogpIdConfirmed: false };
    await tx.commitment.create({ data: { ...data, ...names, ...lists } });
  } else await tx.commitment.update({ where: { id }, data });
  await saveLinks(tx, id, written);
  await savePeriod(tx, id, written);
}

/** Goals, values and lineage have no history of their own: they are written anew. */
async function saveLinks(
  tx: Transaction,
  commitmentId: string,
  { planId, facts }: Written<'COMMITMENT'>,
): Promise<void> {
  await tx.commitmentSdg.deleteMany({ where: { commitmentId } });
  await tx.commitmentSdg.createMany({ data: facts.sdgs.map((sdg, position) => ({ commitmentId, sdg, position })) });
  await tx.commitmentPillar.deleteMany({ where: { commitmentId } });
  await tx.commitmentPillar.createMany({
    data: facts.pillars.map((key, position) => ({ commitmentId, pillarId: idOf(planId, key), position })),
  });
  await tx.commitmentContinuation.deleteMany({ where: { commitmentId } });
  await tx.commitmentContinuation.createMany({
    data: facts.continues.map((continuesCode, position) => ({ commitmentId, continuesCode, position })),
  });
}

async function savePeriod(
  tx: Transaction,
  commitmentId: string,
  { planId, facts }: Written<'COMMITMENT'>,
): Promise<void> {
  const { startsOn, endsOn, version } = facts;
  if (startsOn === null || endsOn === null) return;
  const place = { commitmentId, planVersionId: idOf(planId, version) };
  const data = { ...dateColumns('startsOn', startsOn), ...dateColumns('endsOn', endsOn) };
  const where = { commitmentId_planVersionId: place };
  await tx.commitmentPeriod.upsert({ where, create: { ...place, ...data }, update: data });
}

export async function saveMilestone(
  tx: Transaction,
  { key, isNew, planId, facts }: Written<'MILESTONE'>,
): Promise<void> {
  const id = idOf(planId, key);
  if (isNew) {
    const commitmentId = idOf(planId, facts.commitment);
    const last = await tx.milestone.aggregate({ where: { commitmentId }, _max: { number: true } });
    await tx.milestone.create({ data: { id, commitmentId, number: (last._max.number ?? 0) + 1 } });
  }
  const place = { milestoneId: id, planVersionId: idOf(planId, facts.version) };
  const data = {
    ...{ title: json(facts.title), deliverable: jsonOrNull(facts.deliverable) },
    ...{ ...dateColumns('startsOn', facts.startsOn), ...dateColumns('endsOn', facts.endsOn) },
  };
  const contentChange = (await isReworded(tx, place, facts)) ? ('REWORDED' as const) : null;
  const create = { ...place, ...data, contentChange, dataNotes: [], sources: [] };
  await tx.milestoneVersion.upsert({ where: { milestoneId_planVersionId: place }, create, update: data });
}

/** Whether the version before words it otherwise. */
async function isReworded(
  tx: Transaction,
  { milestoneId, planVersionId }: { readonly milestoneId: string; readonly planVersionId: string },
  facts: { readonly title: LocalizedText; readonly deliverable: LocalizedText | null },
): Promise<boolean> {
  const { position } = await tx.planVersion.findUniqueOrThrow({ where: { id: planVersionId } });
  const before = await tx.milestoneVersion.findFirst({
    where: { milestoneId, planVersion: { position: { lt: position } } },
    orderBy: { planVersion: { position: 'desc' } },
  });
  const told = (title: LocalizedText, deliverable: LocalizedText | null) =>
    JSON.stringify([title['es'], deliverable?.['es']]);
  return (
    before !== null &&
    told(textOf(before.title), textOrNull(before.deliverable)) !== told(facts.title, facts.deliverable)
  );
}
