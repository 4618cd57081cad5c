/** Where a report belongs: its plan, commitment, milestone and period, and who may file it today. */
import type { FiledMilestone, FilingKey, PeriodView } from '#contracts/filing-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { planOn } from '#domain/existence.ts';
import { recordId, recordKey } from '#domain/filing/ids.ts';
import { periodStanding } from '#domain/filing/period.ts';
import { holdersOfSide, lastOfSide } from '#domain/filing/sides.ts';
import type { Target } from '#domain/policy/policy.ts';
import type { Commitment, Milestone, PlanDossier, ProgressReport, ReportingPeriod } from '#domain/records.ts';
import { type MilestoneStanding, milestoneStanding } from '#domain/standing.ts';
import type { FilingIdentity, StoredFiling } from '../ports-filing.ts';
import { type Filing, todayIn } from './access.ts';

/** A milestone of a plan on a day. */
export interface MilestonePlace {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
  readonly milestone: Milestone;
  readonly standing: MilestoneStanding;
  readonly today: IsoDate;
}

/** A report of that milestone, from one side, in one period. */
export interface Place extends MilestonePlace {
  readonly key: FilingKey;
  readonly period: ReportingPeriod;
  /** Keys of the organizations that hold the side today. */
  readonly holders: readonly string[];
}

/** @throws NOT_FOUND PLAN, MILESTONE */
export async function milestonePlace(filing: Filing, plan: string, key: string): Promise<MilestonePlace> {
  const whole = await filing.dossiers.find(plan);
  const today = todayIn(filing, whole);
  const dossier = planOn(whole, today);
  const milestone = dossier.milestones.find(({ id }) => id === key);
  const commitment = dossier.commitments.find(({ id }) => id === milestone?.commitment);
  if (!milestone || !commitment) throw notFound('MILESTONE', key);
  return { dossier, commitment, milestone, today, standing: milestoneStanding(dossier, milestone, today) };
}

/** @throws NOT_FOUND PLAN, MILESTONE, PERIOD */
export async function placeOf(filing: Filing, key: FilingKey): Promise<Place> {
  const place = await milestonePlace(filing, key.plan, key.milestone);
  const period = place.dossier.periods.find(({ id }) => id === key.period);
  if (!period) throw notFound('PERIOD', key.period);
  const holders = holdersOfSide(place.dossier, place.commitment.id, key.source, place.today);
  return { ...place, key, period, holders };
}

/** The plan that a record belongs to. @throws NOT_FOUND */
export async function planOf(filing: Pick<Filing, 'dossiers'>, recordOfPlan: string): Promise<PlanDossier> {
  const dossiers = await filing.dossiers.all();
  const found = dossiers.find(({ plan }) => recordOfPlan.startsWith(`${plan.id}/`));
  if (!found) throw notFound('PLAN', recordOfPlan);
  return found;
}

/** A filing with its place. @throws NOT_FOUND FILING */
export async function findFiling(filing: Filing, id: string): Promise<{ stored: StoredFiling; place: Place }> {
  const stored = await filing.filings.find(id);
  if (stored === null) throw notFound('FILING', id);
  return { stored, place: await placeOf(filing, keyOfFiling(await planOf(filing, stored.milestoneId), stored)) };
}

export function keyOfFiling({ plan }: PlanDossier, identity: FilingIdentity): FilingKey {
  const { milestoneId, periodId, source, organizationId } = identity;
  return {
    ...{ plan: plan.slug, milestone: recordKey(milestoneId), period: recordKey(periodId) },
    ...{ source, organization: organizationId },
  };
}

export function identityOf({ dossier, key }: Place): FilingIdentity {
  return {
    milestoneId: recordId(dossier.plan.id, key.milestone),
    periodId: recordId(dossier.plan.id, key.period),
    source: key.source,
    organizationId: key.organization,
  };
}

/** What permission depends on, for a report. */
export function targetOf({ dossier, key, holders }: Place): Target {
  const ids = holders.map((holder) => recordId(dossier.jurisdiction.slug, holder));
  return { organization: key.organization, source: key.source, holders: ids };
}

/** What permission depends on, for what an agency does about a milestone. */
export function leadTarget({ dossier, commitment, today }: MilestonePlace, organization: string): Target {
  const holders = holdersOfSide(dossier, commitment.id, 'AGENCY_SELF', today);
  return { organization, holders: holders.map((holder) => recordId(dossier.jurisdiction.slug, holder)) };
}

/** What the organization, or the one before it, last published. @param corrects id of a report to pass over */
export function lastPublished({ standing, key, holders }: Place, corrects: string | null): ProgressReport | null {
  const except = corrects === null ? null : recordKey(corrects);
  return lastOfSide(standing, key.source, recordKey(key.organization), holders, except);
}

export function milestoneView({
  milestone,
  standing: { version, overdue },
}: Pick<MilestonePlace, 'milestone' | 'standing'>): FiledMilestone {
  const { title, deliverable, startsOn, endsOn } = version;
  return { id: milestone.id, number: milestone.number, title, deliverable, startsOn, endsOn, overdue };
}

export function periodView(period: ReportingPeriod, today: IsoDate): PeriodView {
  const { id, label, opensOn, closesOn } = period;
  return { id, label, opensOn, closesOn, standing: periodStanding(period, today) };
}
