/** What a person owes today: the first page of the workspace, and what reminders are made of. */
import type { NextStep, Owed, OwedReport } from '#contracts/filing-views.ts';
import { lastDay, type IsoDate } from '#domain/dates.ts';
import { planOn } from '#domain/existence.ts';
import { recordId, recordKey } from '#domain/filing/ids.ts';
import { periodStanding, takesReports } from '#domain/filing/period.ts';
import { holdersOfSide, lastOfSide } from '#domain/filing/sides.ts';
import type { FilingStatus } from '#domain/filing/workflow.ts';
import { permission } from '#domain/policy/policy.ts';
import { type Actor, SOURCE_OF_ROLE } from '#domain/policy/roles.ts';
import type { PlanDossier, ReportingPeriod } from '#domain/records.ts';
import { type MilestoneStanding, planStandings } from '#domain/standing.ts';
import { isComplete } from '#domain/states.ts';
import type { ReportSource } from '#domain/values.ts';
import { labelsOf } from '../plan-labels.ts';
import type { FilingIdentity, FilingSummary } from '../ports-filing.ts';
import { type Filing, todayIn } from './access.ts';
import { openBlockages } from './blockages.ts';
import { milestoneView, periodView } from './place.ts';
import { reschedulingsToDecide } from './reschedulings.ts';
import { bodyOf } from './view.ts';

/** The side of an organization for which a person files. */
interface Side {
  readonly source: ReportSource;
  readonly organizationId: string;
}

/** What a person owes today, the most urgent first. Nothing is refused: who owes nothing sees nothing. */
export async function whatIOwe(filing: Filing, actor: Actor): Promise<Owed> {
  const all = await filing.dossiers.all();
  const dossiers = all.map((dossier) => planOn(dossier, todayIn(filing, dossier)));
  const sides = sidesOf(actor);
  const own = sides.length === 0 ? [] : await filing.filings.list({ sides });
  const reviews = permission(actor, 'FILING_REVIEW', null).allowed;
  const submitted = reviews ? await filing.filings.list({ statuses: ['SUBMITTED', 'VALIDATED'] }) : [];
  return {
    reports: dossiers.flatMap((dossier) => owedOf(filing, actor, dossier, sides, own)).sort(byUrgency),
    toReview: dossiers.flatMap((dossier) => reviewsOf(filing, dossier, submitted)).sort(byUrgency),
    blockages: await openBlockages(filing, actor),
    toDecide: await reschedulingsToDecide(filing, actor),
  };
}

function sidesOf({ roles }: Actor): Side[] {
  const sides = new Map<string, Side>();
  for (const { role, organization } of roles) {
    const source = SOURCE_OF_ROLE[role];
    if (source !== null && organization !== null) {
      sides.set(`${source} ${organization}`, { source, organizationId: organization });
    }
  }
  return [...sides.values()];
}

/** A plan on a day with what can be looked up in it. */
interface Day {
  readonly dossier: PlanDossier;
  readonly today: IsoDate;
  readonly standings: readonly MilestoneStanding[];
}

const dayOf = (filing: Filing, dossier: PlanDossier): Day => {
  const today = todayIn(filing, dossier);
  return { dossier, today, standings: planStandings(dossier, today) };
};

function owedOf(
  filing: Filing,
  actor: Actor,
  dossier: PlanDossier,
  sides: readonly Side[],
  filings: readonly FilingSummary[],
): OwedReport[] {
  const day = dayOf(filing, dossier);
  const bySide = new Map(filings.map((stored) => [nameOf(stored), stored]));
  return dossier.periods.flatMap((period) =>
    sides.flatMap((side) => {
      const target = { organization: side.organizationId, source: side.source, holders: [side.organizationId] };
      const submits = permission(actor, 'FILING_SUBMIT', target).allowed;
      return heldBy(day, side).flatMap((standing) => {
        const stored = bySide.get(nameOf(identityOf(day, standing, period, side))) ?? null;
        if (!isOwed(day, standing, period, side, stored)) return [];
        return [owedReport(day, standing, period, side, stored, nextFor(stored?.status ?? null, submits))];
      });
    }),
  );
}

const nameOf = ({ milestoneId, periodId, source, organizationId }: FilingIdentity): string =>
  [milestoneId, periodId, source, organizationId].join('\n');

function identityOf({ dossier }: Day, { milestone }: MilestoneStanding, period: ReportingPeriod, side: Side) {
  const planId = dossier.plan.id;
  return { milestoneId: recordId(planId, milestone.id), periodId: recordId(planId, period.id), ...side };
}

/** The milestones of the commitments for which an organization holds the side today. */
function heldBy({ dossier, today, standings }: Day, { source, organizationId }: Side): MilestoneStanding[] {
  const { slug } = dossier.jurisdiction;
  const held = dossier.commitments.filter(({ id, lifecycle }) => {
    const holders = holdersOfSide(dossier, id, source, today);
    return lifecycle === 'ACTIVE' && holders.some((holder) => recordId(slug, holder) === organizationId);
  });
  const ids = new Set(held.map(({ id }) => id));
  return standings.filter(({ milestone }) => ids.has(milestone.commitment));
}

/** What is under way, wherever it is; else every milestone of a period that takes reports, until it was reported complete. */
function isOwed(
  { today }: Day,
  standing: MilestoneStanding,
  period: ReportingPeriod,
  { source, organizationId }: Side,
  stored: FilingSummary | null,
): boolean {
  const takes = takesReports(periodStanding(period, today));
  if (stored !== null) return takes || (stored.status !== 'PUBLISHED' && stored.status !== 'WITHDRAWN');
  const last = lastOfSide(standing, source, recordKey(organizationId), [recordKey(organizationId)]);
  return takes && !isComplete(last?.state ?? null);
}

function reviewsOf(filing: Filing, dossier: PlanDossier, submitted: readonly FilingSummary[]): OwedReport[] {
  const day = dayOf(filing, dossier);
  const standings = new Map(
    day.standings.map((standing) => [recordId(dossier.plan.id, standing.milestone.id), standing]),
  );
  const periods = new Map(dossier.periods.map((period) => [recordId(dossier.plan.id, period.id), period]));
  return submitted.flatMap((stored) => {
    const [standing, period] = [standings.get(stored.milestoneId), periods.get(stored.periodId)];
    if (!standing || !period) return [];
    return [owedReport(day, standing, period, stored, stored, stored.status === 'SUBMITTED' ? 'REVIEW' : 'AWAIT_DAY')];
  });
}

function nextFor(status: FilingStatus | null, submits: boolean): NextStep {
  switch (status) {
    case null:
    case 'WITHDRAWN':
      return 'WRITE';
    case 'DRAFT':
      return submits ? 'SUBMIT' : 'AWAIT_APPROVER';
    case 'RETURNED':
      return 'MEND';
    case 'SUBMITTED':
      return 'AWAIT_REVIEW';
    case 'VALIDATED':
      return 'AWAIT_DAY';
    case 'PUBLISHED':
      return 'NOTHING';
  }
}

function owedReport(
  { dossier, today }: Day,
  standing: MilestoneStanding,
  period: ReportingPeriod,
  { source, organizationId }: Side,
  stored: FilingSummary | null,
  next: NextStep,
): OwedReport {
  const { milestone } = standing;
  const { plan } = dossier;
  const returned = stored?.status === 'RETURNED' ? stored.steps.findLast(({ action }) => action === 'RETURNED') : null;
  return {
    key: { plan: plan.slug, milestone: milestone.id, period: period.id, source, organization: organizationId },
    ...{ filing: stored?.id ?? null, status: stored?.status ?? null, next, note: returned?.note ?? null },
    ...{ updatedAt: stored?.updatedAt ?? null, publishOn: stored?.publishOn ?? null, plan: plan.shortTitle },
    commitment: labelsOf(dossier).commitment(milestone.commitment) ?? { code: '', number: 0, title: {} },
    milestone: milestoneView({ milestone, standing }),
    period: periodView(period, today),
    body: { ...bodyOf({ dossier }, organizationId), id: organizationId },
  };
}

const ORDER: readonly NextStep[] = [
  'MEND',
  'REVIEW',
  'SUBMIT',
  'WRITE',
  'AWAIT_APPROVER',
  'AWAIT_REVIEW',
  'AWAIT_DAY',
  'NOTHING',
];

/** By the last day of the period, then what must be done first, then by the end of the milestone. */
function byUrgency(a: OwedReport, b: OwedReport): number {
  const dueOf = ({ period: { closesOn } }: OwedReport) => (closesOn ? lastDay(closesOn) : '9');
  const endOf = ({ milestone: { endsOn } }: OwedReport) => (endsOn ? lastDay(endsOn) : '9');
  return (
    dueOf(a).localeCompare(dueOf(b)) ||
    ORDER.indexOf(a.next) - ORDER.indexOf(b.next) ||
    endOf(a).localeCompare(endOf(b)) ||
    a.key.milestone.localeCompare(b.key.milestone)
  );
}
