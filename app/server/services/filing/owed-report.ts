/** One report that is owed, under way or done, as the person who must do something about it sees it. */
import type { NextStep, OwedReport, PeriodView } from '#contracts/filing-views.ts';
import { lastDay } from '#domain/dates.ts';
import { type FilingStatus, firstSubmission } from '#domain/filing/workflow.ts';
import { labelsOf } from '../plan-labels.ts';
import type { Day, Duty } from './duties.ts';
import { milestoneView, periodView } from './place.ts';
import { bodyOf } from './view.ts';

/** What happens next with a report in a status, seen from its own side. @param submits whether the person may submit it */
export function nextFor(status: FilingStatus | null, submits: boolean): NextStep {
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

/** Also while a correction of it is under way. */
const isPublished = (stored: Duty['stored']): boolean =>
  stored !== null && (stored.status === 'PUBLISHED' || stored.correctsId !== null);

/** What was first submitted in time is in time, and a correction is of a report that was judged already. */
function isLate({ stored }: Duty, { standing, closesOn }: PeriodView): boolean {
  if (stored?.correctsId || standing !== 'LATE' || closesOn === null) return false;
  return !firstSubmission(stored?.steps ?? []);
}

export function owedReport({ dossier, today }: Day, duty: Duty, next: NextStep): OwedReport {
  const { standing, period, stored } = duty;
  const { source, organizationId } = duty.side;
  const { milestone } = standing;
  const { plan } = dossier;
  const view = periodView(period, today);
  const returned = stored?.status === 'RETURNED' ? stored.steps.findLast(({ action }) => action === 'RETURNED') : null;
  return {
    key: { plan: plan.slug, milestone: milestone.id, period: period.id, source, organization: organizationId },
    ...{ filing: stored?.id ?? null, status: stored?.status ?? null, next, note: returned?.note ?? null },
    ...{ isPublished: isPublished(stored), late: isLate(duty, view) },
    ...{ updatedAt: stored?.updatedAt ?? null, publishOn: stored?.publishOn ?? null, plan: plan.shortTitle },
    commitment: labelsOf(dossier).commitment(milestone.commitment) ?? { code: '', number: 0, title: {} },
    milestone: milestoneView({ milestone, standing }),
    period: view,
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
export function byUrgency(a: OwedReport, b: OwedReport): number {
  const dueOf = ({ period: { closesOn } }: OwedReport) => (closesOn ? lastDay(closesOn) : '9');
  const endOf = ({ milestone: { endsOn } }: OwedReport) => (endsOn ? lastDay(endsOn) : '9');
  return (
    dueOf(a).localeCompare(dueOf(b)) ||
    ORDER.indexOf(a.next) - ORDER.indexOf(b.next) ||
    endOf(a).localeCompare(endOf(b)) ||
    a.key.milestone.localeCompare(b.key.milestone)
  );
}
