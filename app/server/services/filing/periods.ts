/** Reporting periods: opened, extended, closed and locked by the point of contact. */
import type { PeriodView } from '#contracts/filing-views.ts';
import { addDays, isIsoDay, lastDay, type IsoDate } from '#domain/dates.ts';
import { conflict, invalid, notFound } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import { periodStanding } from '#domain/filing/period.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier, ReportingPeriod } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { PeriodStepView } from '../ports-filing.ts';
import { allow, type Filing, noteOf, requireDone, signature, todayIn } from './access.ts';
import { periodView } from './place.ts';
import { periodTrace } from './trail-words.ts';

export interface PeriodHistory extends PeriodView {
  /** What was decided, in order; offices, never persons. */
  readonly steps: readonly PeriodStepView[];
}

/** The periods of a plan as they stand today, the newest first. @throws NOT_FOUND PLAN */
export async function periodList(filing: Filing, plan: string): Promise<PeriodHistory[]> {
  const dossier = await filing.dossiers.find(plan);
  const steps = await filing.periods.steps(dossier.plan.id);
  const today = todayIn(filing, dossier);
  const ofPeriod = (id: string) => steps.filter(({ period }) => period === id);
  return dossier.periods.map((period) => ({ ...periodView(period, today), steps: ofPeriod(period.id) })).reverse();
}

export interface OpeningRequest {
  readonly plan: string;
  /** Key within the plan and part of addresses: letters, digits and hyphens, such as `2026-11`. */
  readonly period: string;
  readonly label: LocalizedText;
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
  readonly note?: string | null;
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9-]{0,49}$/u;
const LABEL_LIMIT = 200;
/** A round begins at most a year ago and ends at most two years ahead: anything else is a slip of the pen. */
const LONGEST_DAYS = 366;

/**
 * Opens a period, from its first day on.
 * @throws FORBIDDEN; NOT_FOUND PLAN; INVALID PERIOD_KEY, PERIOD_LABEL, PERIOD_DATES, NOTE_TOO_LONG; CONFLICT PERIOD_EXISTS
 */
export async function openPeriod(filing: Filing, actor: Actor, request: OpeningRequest): Promise<PeriodView> {
  const by = allow(actor, 'PERIOD_MANAGE', null);
  const dossier = await filing.dossiers.find(request.plan);
  const { label, opensOn, closesOn } = request;
  checkOpening(request, todayIn(filing, dossier));
  const id = recordId(dossier.plan.id, request.period);
  const outcome = await filing.periods.open({
    ...{ id, planId: dossier.plan.id, label, opensOn, closesOn, action: 'OPENED' },
    ...{ note: noteOf(request.note, false), by: signature(filing, actor, by) },
    audit: periodTrace('PERIOD_OPENED', label, { entityId: id, after: { opensOn, closesOn } }),
  });
  requireDone(outcome, 'PERIOD_EXISTS');
  return current(filing, request);
}

function checkOpening({ period, label, opensOn, closesOn }: OpeningRequest, today: IsoDate): void {
  if (!KEY.test(period)) throw invalid('PERIOD_KEY', period);
  const texts = Object.values(label);
  const named = texts.length > 0 && texts.every((text) => text?.trim() && text.length <= LABEL_LIMIT);
  if (!named) throw invalid('PERIOD_LABEL');
  const exist = isIsoDay(opensOn) && isIsoDay(closesOn);
  const ordered = exist && opensOn <= closesOn && closesOn >= today;
  const near = ordered && opensOn >= addDays(today, -LONGEST_DAYS) && closesOn <= addDays(today, 2 * LONGEST_DAYS);
  if (!near) throw invalid('PERIOD_DATES', `${opensOn} ${closesOn}`);
}

export interface PeriodRequest {
  readonly plan: string;
  readonly period: string;
  /** Why. */
  readonly note: string;
}

/**
 * Gives a period a later last day; reports until then are in time.
 * @throws FORBIDDEN; NOT_FOUND; INVALID NOTE_MISSING, PERIOD_DATES unless later than before, not past and within a year;
 *   CONFLICT PERIOD_NOT_OPEN for an imported one, PERIOD_LOCKED, PERIOD_CHANGED
 */
export async function extendPeriod(
  filing: Filing,
  actor: Actor,
  request: PeriodRequest & { readonly closesOn: IsoDate },
): Promise<PeriodView> {
  return decide(filing, actor, request, 'EXTENDED', ({ id, opened, closesOn }, today) => {
    // An imported round is history: nobody files in it here.
    if (!opened) throw conflict('PERIOD_NOT_OPEN', id);
    const later = isIsoDay(request.closesOn) && request.closesOn > (closesOn ? lastDay(closesOn) : '');
    const sensible = later && request.closesOn >= today && request.closesOn <= addDays(today, LONGEST_DAYS);
    if (!sensible) throw invalid('PERIOD_DATES', request.closesOn);
    return request.closesOn;
  });
}

/**
 * Makes today the last day of a period; reports from tomorrow on are late.
 * @throws FORBIDDEN; NOT_FOUND; INVALID NOTE_MISSING; CONFLICT PERIOD_NOT_OPEN, PERIOD_LOCKED, PERIOD_CHANGED
 */
export async function closePeriod(filing: Filing, actor: Actor, request: PeriodRequest): Promise<PeriodView> {
  return decide(filing, actor, request, 'CLOSED', (period, today) => {
    const ends = period.closesOn === null || lastDay(period.closesOn) > today;
    if (periodStanding(period, today) !== 'OPEN' || !ends) throw conflict('PERIOD_NOT_OPEN', period.id);
    return today;
  });
}

/**
 * Locks a period that is over: nothing of it is filed, validated or corrected any more.
 * @throws FORBIDDEN; NOT_FOUND; INVALID NOTE_MISSING; CONFLICT PERIOD_OPEN while reports are still in time, PERIOD_LOCKED,
 *   PERIOD_CHANGED when its last day was moved meanwhile or reports still wait to be validated or published
 */
export async function lockPeriod(filing: Filing, actor: Actor, request: PeriodRequest): Promise<PeriodView> {
  return decide(filing, actor, request, 'LOCKED', (period, today) => {
    const notOver = period.opened && periodStanding(period, today) !== 'LATE';
    if (notOver) throw conflict('PERIOD_OPEN', period.id);
    return period.closesOn?.date ?? null;
  });
}

type Decision = 'EXTENDED' | 'CLOSED' | 'LOCKED';

async function decide(
  filing: Filing,
  actor: Actor,
  request: PeriodRequest,
  action: Decision,
  newEnd: (period: ReportingPeriod, today: IsoDate) => IsoDate | null,
): Promise<PeriodView> {
  const by = allow(actor, 'PERIOD_MANAGE', null);
  const dossier = await filing.dossiers.find(request.plan);
  const period = findPeriod(dossier, request.period);
  if (period.lockedAt) throw conflict('PERIOD_LOCKED', period.id);
  const note = noteOf(request.note, true);
  const closesOn = newEnd(period, todayIn(filing, dossier));
  const closedOnBefore = period.closesOn?.date ?? null;
  const id = recordId(dossier.plan.id, period.id);
  const states = { before: { closesOn: closedOnBefore }, after: { closesOn, locked: action === 'LOCKED' } };
  const outcome = await filing.periods.decide({
    ...{ id, action, closesOn, closedOnBefore, note, by: signature(filing, actor, by) },
    audit: periodTrace(`PERIOD_${action}`, period.label, { entityId: id, ...states }),
  });
  requireDone(outcome, 'PERIOD_CHANGED');
  return current(filing, request);
}

function findPeriod({ periods }: PlanDossier, key: string): ReportingPeriod {
  const period = periods.find(({ id }) => id === key);
  if (!period) throw notFound('PERIOD', key);
  return period;
}

/** As it stands after the change, which pages then show at once. */
async function current(filing: Filing, { plan, period }: Pick<PeriodRequest, 'plan' | 'period'>): Promise<PeriodView> {
  await filing.dossiers.refresh();
  const dossier = await filing.dossiers.find(plan);
  return periodView(findPeriod(dossier, period), todayIn(filing, dossier));
}
