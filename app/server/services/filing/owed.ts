/** What a person owes today: the first page of the workspace, and what reminders are made of. */
import type { Owed, OwedReport, OwnMilestone } from '#contracts/filing-views.ts';
import { recordId } from '#domain/filing/ids.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { labelsOf } from '../plan-labels.ts';
import type { FilingSummary } from '../ports-filing.ts';
import { allow, type Filing } from './access.ts';
import { openBlockages } from './blockages.ts';
import { type Day, dayOf, dutiesOf, heldBy, lastOwn, type Side, sidesOf } from './duties.ts';
import { byUrgency, nextFor, owedReport } from './owed-report.ts';
import { milestoneView } from './place.ts';
import { reschedulingsToDecide } from './rescheduling-views.ts';
import { bodyOf } from './view.ts';

/** What a person owes today, the most urgent first. Nothing is refused: who owes nothing sees nothing. */
export async function whatIOwe(filing: Filing, actor: Actor): Promise<Owed> {
  const days = await daysOf(filing);
  const sides = sidesOf(actor);
  const own = sides.length === 0 ? [] : await filing.filings.list({ sides });
  const reports = days.flatMap((day) => ownReports(day, actor, sides, own)).sort(byUrgency);
  const reviews = permission(actor, 'FILING_REVIEW', null).allowed;
  return {
    reports,
    milestones: days.flatMap((day) => restingMilestones(day, sides, reports)),
    toReview: reviews ? await waiting(filing, days) : [],
    blockages: await openBlockages(filing, actor),
    toDecide: await reschedulingsToDecide(filing, actor),
  };
}

/**
 * What was submitted and waits to be looked at, and what waits for its day; the most urgent first.
 * @throws FORBIDDEN for those who do not review
 */
export async function reviewQueue(filing: Filing, actor: Actor): Promise<OwedReport[]> {
  allow(actor, 'FILING_REVIEW', null);
  return waiting(filing, await daysOf(filing));
}

async function daysOf(filing: Filing): Promise<Day[]> {
  return (await filing.dossiers.all()).map((dossier) => dayOf(filing, dossier));
}

function ownReports(day: Day, actor: Actor, sides: readonly Side[], filings: readonly FilingSummary[]): OwedReport[] {
  return dutiesOf(day, sides, filings).map((duty) => {
    const { source, organizationId: organization } = duty.side;
    const submits = permission(actor, 'FILING_SUBMIT', { organization, source, holders: [organization] }).allowed;
    return owedReport(day, duty, nextFor(duty.stored?.status ?? null, submits));
  });
}

/** The milestones of the person's sides of which nothing is to be written, mended, submitted or waited for. */
function restingMilestones(day: Day, sides: readonly Side[], reports: readonly OwedReport[]): OwnMilestone[] {
  const { dossier } = day;
  const name = (plan: string, milestone: string, { source, organizationId }: Side) =>
    [plan, milestone, source, organizationId].join('\n');
  const busy = new Set(
    reports
      .filter(({ next }) => next !== 'NOTHING')
      .map(({ key }) => name(key.plan, key.milestone, { source: key.source, organizationId: key.organization })),
  );
  return sides.flatMap((side) =>
    heldBy(day, side)
      .filter(({ milestone }) => !busy.has(name(dossier.plan.slug, milestone.id, side)))
      .map((standing) => ({
        plan: dossier.plan.slug,
        commitment: labelsOf(dossier).commitment(standing.milestone.commitment) ?? { code: '', number: 0, title: {} },
        milestone: milestoneView({ milestone: standing.milestone, standing }),
        body: { ...bodyOf({ dossier }, side.organizationId), id: side.organizationId },
        ...{ source: side.source, state: lastOwn(standing, side)?.state ?? null },
      })),
  );
}

async function waiting(filing: Filing, days: readonly Day[]): Promise<OwedReport[]> {
  const submitted = await filing.filings.list({ statuses: ['SUBMITTED', 'VALIDATED'] });
  return days.flatMap((day) => waitingIn(day, submitted)).sort(byUrgency);
}

/** Of these filings, those of a plan, as the one who reviews sees them. */
export function waitingIn(day: Day, submitted: readonly FilingSummary[]): OwedReport[] {
  const { dossier, standings } = day;
  const { id: planId } = dossier.plan;
  const standingOf = new Map(standings.map((standing) => [recordId(planId, standing.milestone.id), standing]));
  const periodOf = new Map(dossier.periods.map((period) => [recordId(planId, period.id), period]));
  return submitted.flatMap((stored) => {
    const [standing, period] = [standingOf.get(stored.milestoneId), periodOf.get(stored.periodId)];
    if (!standing || !period) return [];
    const duty = { standing, period, side: stored, stored };
    return [owedReport(day, duty, stored.status === 'SUBMITTED' ? 'REVIEW' : 'AWAIT_DAY')];
  });
}
