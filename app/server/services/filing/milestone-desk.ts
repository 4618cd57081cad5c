/** A milestone at a person's desk: what holds it up, new dates, and what is published and may be corrected. */
import type { DeskBody, DeskReport, MilestoneDesk } from '#contracts/filing-views.ts';
import { recordId } from '#domain/filing/ids.ts';
import { holdersOfSide } from '#domain/filing/sides.ts';
import { type Action, permission } from '#domain/policy/policy.ts';
import { type Actor, SOURCE_OF_ROLE } from '#domain/policy/roles.ts';
import { currentReports } from '#domain/progress.ts';
import type { ProgressReport } from '#domain/records.ts';
import { labelsOf } from '../plan-labels.ts';
import { allow, type Filing } from './access.ts';
import { blockagesOf } from './blockages.ts';
import { leadTarget, milestonePlace, type MilestonePlace, milestoneView } from './place.ts';
import { reschedulingViews } from './rescheduling-views.ts';
import { bodyOf } from './view.ts';

export interface DeskRequest {
  readonly plan: string;
  /** Key of the milestone within the plan. */
  readonly milestone: string;
}

/**
 * All that a person can see and do about a milestone beyond its report of a period.
 * @throws NOT_FOUND PLAN, MILESTONE; FORBIDDEN for those who have nothing to do with it
 */
export async function milestoneDesk(filing: Filing, actor: Actor, request: DeskRequest): Promise<MilestoneDesk> {
  const place = await milestonePlace(filing, request.plan, request.milestone);
  const { dossier, commitment } = place;
  const proposers = bodiesFor(actor, 'RESCHEDULING_PROPOSE', place);
  const decides = permission(actor, 'RESCHEDULING_DECIDE', null).allowed;
  const reads = bodiesFor(actor, 'BLOCKAGE_READ', place).length > 0 || decides;
  const published = reportsFor(actor, place);
  if (!reads && !takesPart(actor, place)) allow(actor, 'BLOCKAGE_READ', null);
  return {
    plan: { slug: dossier.plan.slug, title: dossier.plan.shortTitle },
    commitment: labelsOf(dossier).commitment(commitment.id) ?? { code: '', number: 0, title: {} },
    milestone: milestoneView(place),
    blockers: bodiesFor(actor, 'BLOCKAGE_REPORT', place),
    lifters: bodiesFor(actor, 'BLOCKAGE_LIFT', place),
    blockages: reads ? await blockagesOf(filing, place) : null,
    ...{ proposers, decides, published },
    reschedulings: decides || proposers.length > 0 ? await reschedulingViews(filing, place) : null,
  };
}

/** Bodies that answer for the milestone and in whose name the person may do it. */
function bodiesFor(actor: Actor, action: Action, place: MilestonePlace): DeskBody[] {
  const { dossier, commitment, today } = place;
  const leads = holdersOfSide(dossier, commitment.id, 'AGENCY_SELF', today);
  return leads
    .map((lead) => recordId(dossier.jurisdiction.slug, lead))
    .filter((id) => permission(actor, action, leadTarget(place, id)).allowed)
    .map((id) => ({ ...bodyOf(place, id), id }));
}

/** Whether the person files reports of the milestone, from whichever side. */
function takesPart(actor: Actor, { dossier, commitment, today }: MilestonePlace): boolean {
  return actor.roles.some(({ role, organization }) => {
    const source = SOURCE_OF_ROLE[role];
    if (source === null || organization === null) return false;
    const keys = holdersOfSide(dossier, commitment.id, source, today);
    const holders = keys.map((key) => recordId(dossier.jurisdiction.slug, key));
    return permission(actor, 'FILING_READ', { organization, source, holders }).allowed;
  });
}

/** What is public of the milestone and may be corrected by this person. */
function reportsFor(actor: Actor, place: MilestonePlace): DeskReport[] {
  const { dossier, standing } = place;
  const locked = new Set(dossier.periods.filter(({ lockedAt }) => lockedAt).map(({ id }) => id));
  return currentReports(standing)
    .filter((report) => !locked.has(report.period) && mayCorrect(actor, place, report))
    .map((report) => ({
      ...{ id: report.id, source: report.source, state: report.state, publishedOn: report.publishedOn },
      period: dossier.periods.find(({ id }) => id === report.period)?.label ?? {},
      body: bodyOf(place, report.organization),
    }));
}

function mayCorrect(actor: Actor, { dossier, commitment, today }: MilestonePlace, report: ProgressReport): boolean {
  const { slug } = dossier.jurisdiction;
  const holders = holdersOfSide(dossier, commitment.id, report.source, today).map((id) => recordId(slug, id));
  const target = { organization: recordId(slug, report.organization), source: report.source, holders };
  return permission(actor, 'FILING_WRITE', target).allowed;
}
