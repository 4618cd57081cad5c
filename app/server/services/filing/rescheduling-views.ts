/** New dates for milestones as those who ask for them and decide on them see them. */
import type { ReschedulingView } from '#contracts/filing-views.ts';
import { slippageDays } from '#domain/dates.ts';
import { recordId } from '#domain/filing/ids.ts';
import { dayIn } from '#domain/instants.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { MilestoneDates } from '#domain/records.ts';
import { planEndBefore, planVersionOn } from '#domain/standing.ts';
import { datesBefore, milestoneOn } from '#domain/versions.ts';
import { labelsOf } from '../plan-labels.ts';
import type { StoredRescheduling } from '../ports-filing.ts';
import { type Filing, todayIn } from './access.ts';
import { placeOfMilestone } from './blockages.ts';
import { type MilestonePlace, milestoneView } from './place.ts';

/** New dates that wait for the forum; empty for those who do not decide. */
export async function reschedulingsToDecide(filing: Filing, actor: Actor): Promise<ReschedulingView[]> {
  if (!permission(actor, 'RESCHEDULING_DECIDE', null).allowed) return [];
  const waiting = await filing.reschedulings.list();
  return Promise.all(waiting.map((row) => rescheduleView(filing, row)));
}

/** All that was ever proposed for a milestone, the newest first. */
export async function reschedulingViews(filing: Filing, place: MilestonePlace): Promise<ReschedulingView[]> {
  const rows = await filing.reschedulings.list([recordId(place.dossier.plan.id, place.milestone.id)]);
  return Promise.all(rows.toReversed().map((row) => rescheduleView(filing, row)));
}

/** A proposal as people see it. */
export async function rescheduleView(filing: Filing, row: StoredRescheduling): Promise<ReschedulingView> {
  const place = await placeOfMilestone(filing, row.milestoneId);
  const { milestoneId: _, proposedByOffice, decidedByOffice, ...rest } = row;
  const replaced = replacedBy(row, place);
  return {
    ...rest,
    plan: place.dossier.plan.slug,
    commitment: labelsOf(place.dossier).commitment(place.commitment.id) ?? { code: '', number: 0, title: {} },
    milestone: milestoneView(place),
    proposedBy: proposedByOffice,
    decidedBy: decidedByOffice,
    replaced,
    afterPlan: planEndBefore(row.endsOn, planVersionOn(place.dossier, todayIn(filing, place.dossier))),
    slippageDays: slippageDays(place.standing.baseline?.endsOn ?? null, row.endsOn),
  };
}

/** What an approved proposal replaced; what held when it was made, for one that waits or was refused. */
function replacedBy({ id, proposedAt }: StoredRescheduling, { dossier, milestone }: MilestonePlace): MilestoneDates {
  const { versions, jurisdiction } = dossier;
  const approved = milestone.reschedulings?.find((rescheduling) => rescheduling.id === id);
  if (approved) return datesBefore(milestone, versions, approved);
  const { startsOn, endsOn } = milestoneOn(milestone, versions, dayIn(proposedAt, jurisdiction.timezone));
  return { startsOn, endsOn };
}
