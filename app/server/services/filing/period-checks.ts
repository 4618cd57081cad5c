/** Why a decision on a reporting period is refused. */
import type { OwedReport } from '#contracts/filing-views.ts';
import type { PeriodInvalid, PeriodOverlap, PeriodWaiting } from '#contracts/period-views.ts';
import { conflict, invalid, notFound } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import { overlapField, overlapping, type PeriodDays, type PeriodFinding } from '#domain/filing/period-rules.ts';
import type { PlanDossier, ReportingPeriod } from '#domain/records.ts';
import { type Filing, NOTE_LIMIT, todayIn } from './access.ts';
import { dayOf } from './duties.ts';
import { waitingIn } from './owed.ts';
import { periodView } from './place.ts';

/** @throws INVALID PERIOD_INVALID with what was found, unless that is nothing */
export function refuseFindings(findings: readonly PeriodFinding[]): void {
  if (findings.length === 0) return;
  const failure: PeriodInvalid = Object.assign(invalid('PERIOD_INVALID'), {
    detail: 'PERIOD_INVALID' as const,
    findings,
  });
  throw failure;
}

/** What is wrong with a reason. */
export function noteFindings(note: string, needed: boolean): PeriodFinding[] {
  if (note.trim() === '') return needed ? [{ field: 'note', code: 'NOTE_MISSING' }] : [];
  return note.trim().length > NOTE_LIMIT ? [{ field: 'note', code: 'NOTE_TOO_LONG' }] : [];
}

/**
 * @param own key of the period that gets these days
 * @throws CONFLICT PERIOD_OVERLAP with the other period and the day to move
 */
export function refuseOverlap(filing: Filing, dossier: PlanDossier, own: string, days: PeriodDays): void {
  const others = dossier.periods.filter(({ id }) => id !== own);
  const found = overlapping(days, others);
  if (found === null) return;
  const failure: PeriodOverlap = Object.assign(conflict('PERIOD_OVERLAP', found.id), {
    detail: 'PERIOD_OVERLAP' as const,
    field: overlapField(days, found),
    other: periodView(found, todayIn(filing, dossier)),
  });
  throw failure;
}

/** What was submitted in a period and waits for an answer, or for its day. */
export async function waitingOf(filing: Filing, dossier: PlanDossier, { id }: ReportingPeriod): Promise<OwedReport[]> {
  const periodIds = [recordId(dossier.plan.id, id)];
  const submitted = await filing.filings.list({ statuses: ['SUBMITTED', 'VALIDATED'], periodIds });
  return waitingIn(dayOf(filing, dossier), submitted);
}

/** @throws CONFLICT PERIOD_WAITING with the reports of the period that wait for an answer */
export async function refuseWaiting(filing: Filing, dossier: PlanDossier, period: ReportingPeriod): Promise<void> {
  const reports = await waitingOf(filing, dossier, period);
  if (reports.length === 0) return;
  const failure: PeriodWaiting = Object.assign(conflict('PERIOD_WAITING', String(reports.length)), {
    detail: 'PERIOD_WAITING' as const,
    reports,
  });
  throw failure;
}

/** How many reports were begun in a period, without those that were taken back. */
export async function filedIn(filing: Filing, { plan }: PlanDossier, { id }: ReportingPeriod): Promise<number> {
  const stored = await filing.filings.list({ periodIds: [recordId(plan.id, id)] });
  return stored.filter(({ status }) => status !== 'WITHDRAWN').length;
}

/** @throws CONFLICT PERIOD_IN_USE with how many reports were begun in the period */
export async function refuseUsed(filing: Filing, dossier: PlanDossier, period: ReportingPeriod): Promise<void> {
  const filed = await filedIn(filing, dossier, period);
  if (filed > 0) throw conflict('PERIOD_IN_USE', String(filed));
}

/** @throws NOT_FOUND PERIOD */
export function findPeriod({ periods }: PlanDossier, key: string): ReportingPeriod {
  const period = periods.find(({ id }) => id === key);
  if (!period) throw notFound('PERIOD', key);
  return period;
}
