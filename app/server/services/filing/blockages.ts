/** What holds a milestone up: reported by the agency that answers for it, lifted by it or the point of contact. */
import type { BlockageView } from '#contracts/filing-views.ts';
import { addDays } from '#domain/dates.ts';
import { checkTogether, conflict, invalid, notFound } from '#domain/errors.ts';
import { recordId, recordKey } from '#domain/filing/ids.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { StoredBlockage } from '../ports-filing.ts';
import { labelsOf } from '../plan-labels.ts';
import { allow, type Filing, noteOf, requireDone, signature } from './access.ts';
import { leadTarget, milestonePlace, type MilestonePlace, milestoneView, planOf } from './place.ts';
import { milestoneTrace } from './trail-words.ts';
import { bodyOf } from './view.ts';

export interface BlockageRequest {
  readonly plan: string;
  /** Key of the milestone within the plan. */
  readonly milestone: string;
  /** Id of the organization in whose name it is said. */
  readonly organization: string;
  readonly what: string;
  /** Who could lift it. */
  readonly liftedBy: string;
}

const LIMITS = { what: 5_000, liftedBy: 500 } as const;

/**
 * Says that a milestone is blocked. The point of contact sees it at once, the public after the days set for the plan.
 * @throws NOT_FOUND; FORBIDDEN; INVALID WHAT_MISSING, WHAT_TOO_LONG, LIFTED_BY_MISSING, LIFTED_BY_TOO_LONG; CONFLICT
 *   BLOCKAGE_OPEN when the organization has reported one that is not lifted
 */
export async function reportBlockage(filing: Filing, actor: Actor, request: BlockageRequest): Promise<BlockageView> {
  const place = await milestonePlace(filing, request.plan, request.milestone);
  const by = allow(actor, 'BLOCKAGE_REPORT', leadTarget(place, request.organization));
  const [what, liftedBy] = [request.what.trim(), request.liftedBy.trim()];
  await checkTogether(
    () => requireText(what, 'WHAT', LIMITS.what),
    () => requireText(liftedBy, 'LIFTED_BY', LIMITS.liftedBy),
  );
  const { plan } = place.dossier;
  const id = filing.newId();
  const outcome = await filing.blockages.report({
    ...{ id, milestoneId: recordId(plan.id, place.milestone.id), organizationId: request.organization, what, liftedBy },
    publicFrom: addDays(place.today, await filing.blockages.publicAfterDays(plan.id)),
    by: signature(filing, actor, by),
    audit: milestoneTrace('BLOCKAGE_REPORTED', place, request.organization, { entity: 'Blockage', entityId: id }),
  });
  requireDone(outcome, 'BLOCKAGE_OPEN');
  return stored(filing, place, id);
}

function requireText(text: string, name: string, limit: number): void {
  if (text === '') throw invalid(`${name}_MISSING`);
  if (text.length > limit) throw invalid(`${name}_TOO_LONG`, String(limit));
}

/**
 * Lifts a blockage and says how.
 * @throws NOT_FOUND BLOCKAGE; FORBIDDEN; INVALID NOTE_MISSING, NOTE_TOO_LONG; CONFLICT BLOCKAGE_LIFTED
 */
export async function liftBlockage(
  filing: Filing,
  actor: Actor,
  { id, resolution }: { readonly id: string; readonly resolution: string },
): Promise<BlockageView> {
  const { blockage, place } = await findBlockage(filing, id);
  const by = allow(actor, 'BLOCKAGE_LIFT', leadTarget(place, blockage.organizationId));
  const how = noteOf(resolution, true) ?? '';
  if (blockage.closedAt !== null) throw conflict('BLOCKAGE_LIFTED', id);
  const outcome = await filing.blockages.lift({
    ...{ id, resolution: how, by: signature(filing, actor, by) },
    audit: milestoneTrace('BLOCKAGE_LIFTED', place, null, { entity: 'Blockage', entityId: id }),
  });
  requireDone(outcome, 'BLOCKAGE_LIFTED');
  return stored(filing, place, id);
}

/** Blockages that are not lifted, as far as a person may see them, the oldest first. */
export async function openBlockages(filing: Filing, actor: Actor): Promise<BlockageView[]> {
  const seen: BlockageView[] = [];
  for (const blockage of await filing.blockages.open()) {
    const place = await placeOfMilestone(filing, blockage.milestoneId);
    const mine = actor.roles.flatMap(({ organization }) => organization ?? []);
    const targets = [null, ...mine.map((organization) => leadTarget(place, organization))];
    if (targets.some((target) => permission(actor, 'BLOCKAGE_READ', target).allowed)) {
      seen.push(blockageView(blockage, place));
    }
  }
  return seen;
}

/** All that was ever reported to hold a milestone up, the newest first. */
export async function blockagesOf(filing: Filing, place: MilestonePlace): Promise<BlockageView[]> {
  const rows = await filing.blockages.of(recordId(place.dossier.plan.id, place.milestone.id));
  return rows.map((row) => blockageView(row, place));
}

/** The place of a milestone given by its id. @throws NOT_FOUND */
export async function placeOfMilestone(filing: Filing, milestoneId: string): Promise<MilestonePlace> {
  const { plan } = await planOf(filing, milestoneId);
  return milestonePlace(filing, plan.slug, recordKey(milestoneId));
}

async function findBlockage(filing: Filing, id: string) {
  const blockage = await filing.blockages.find(id);
  if (blockage === null) throw notFound('BLOCKAGE', id);
  return { blockage, place: await placeOfMilestone(filing, blockage.milestoneId) };
}

async function stored(filing: Filing, place: MilestonePlace, id: string): Promise<BlockageView> {
  await filing.dossiers.refresh();
  return blockageView((await findBlockage(filing, id)).blockage, place);
}

function blockageView(blockage: StoredBlockage, place: MilestonePlace): BlockageView {
  const { id, what, liftedBy, openedAt, publicFrom, closedAt, resolution, organizationId } = blockage;
  const { dossier, commitment } = place;
  return {
    ...{ id, what, liftedBy, openedAt, publicFrom, closedAt, resolution, plan: dossier.plan.slug },
    commitment: labelsOf(dossier).commitment(commitment.id) ?? { code: '', number: 0, title: {} },
    milestone: milestoneView(place),
    body: { ...bodyOf(place, organizationId), id: organizationId },
  };
}
