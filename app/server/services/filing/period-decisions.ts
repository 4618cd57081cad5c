/** What is decided on a reporting period that was opened: a later end, an early one, that it is over for good, or a mistake. */
import type { PeriodView } from '#contracts/filing-views.ts';
import { firstDay, lastDay, type IsoDate } from '#domain/dates.ts';
import { conflict } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import { periodStanding } from '#domain/filing/period.ts';
import { extensionFindings, type PeriodFinding } from '#domain/filing/period-rules.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier, ReportingPeriod } from '#domain/records.ts';
import { allow, type Filing, noteOf, requireDone, signature, todayIn } from './access.ts';
import { findPeriod, noteFindings, refuseFindings, refuseOverlap, refuseUsed, refuseWaiting } from './period-checks.ts';
import { periodView } from './place.ts';
import { periodTrace } from './trail-words.ts';

export interface PeriodRequest {
  readonly plan: string;
  readonly period: string;
  /** Why. */
  readonly note: string;
}

/** What cannot be taken back is asked for twice. */
export interface ConfirmedRequest extends PeriodRequest {
  readonly confirmed: boolean;
}

/**
 * Gives a period a later last day; reports until then are in time.
 * @throws FORBIDDEN; NOT_FOUND; INVALID PERIOD_INVALID; CONFLICT PERIOD_NOT_OPEN for an imported one, PERIOD_LOCKED,
 *   PERIOD_OVERLAP, PERIOD_CHANGED
 */
export async function extendPeriod(
  filing: Filing,
  actor: Actor,
  request: PeriodRequest & { readonly closesOn: IsoDate },
): Promise<PeriodView> {
  const { closesOn } = request;
  return decide(filing, actor, request, 'EXTENDED', ({ dossier, period, today }) => {
    requireOpened(period);
    refuseFindings([...extensionFindings(period, closesOn, today), ...noteFindings(request.note, true)]);
    const opensOn = period.opensOn ? firstDay(period.opensOn) : closesOn;
    refuseOverlap(filing, dossier, period.id, { opensOn, closesOn });
    return closesOn;
  });
}

/**
 * Makes today the last day of a period; reports from tomorrow on are late. What waits for an answer goes on waiting.
 * @throws FORBIDDEN; NOT_FOUND; INVALID PERIOD_INVALID; CONFLICT PERIOD_NOT_OPEN, PERIOD_LOCKED, PERIOD_CHANGED
 */
export async function closePeriod(filing: Filing, actor: Actor, request: PeriodRequest): Promise<PeriodView> {
  return decide(filing, actor, request, 'CLOSED', ({ period, today }) => {
    const ends = period.closesOn === null || lastDay(period.closesOn) > today;
    if (periodStanding(period, today) !== 'OPEN' || !ends) throw conflict('PERIOD_NOT_OPEN', period.id);
    refuseFindings(noteFindings(request.note, true));
    return today;
  });
}

/**
 * Locks a period that is over: nothing of it is filed, validated or corrected any more.
 * @throws FORBIDDEN; NOT_FOUND; INVALID PERIOD_INVALID (LOCK_UNCONFIRMED); CONFLICT PERIOD_OPEN while reports are still in
 *   time, PERIOD_LOCKED, PERIOD_WAITING with the reports that wait for an answer, PERIOD_CHANGED
 */
export async function lockPeriod(filing: Filing, actor: Actor, request: ConfirmedRequest): Promise<PeriodView> {
  return decide(filing, actor, request, 'LOCKED', async ({ dossier, period, today }) => {
    const notOver = period.opened && periodStanding(period, today) !== 'LATE';
    if (notOver) throw conflict('PERIOD_OPEN', period.id);
    await refuseWaiting(filing, dossier, period);
    refuseFindings([...noteFindings(request.note, true), ...unconfirmed(request, 'LOCK_UNCONFIRMED')]);
    return period.closesOn?.date ?? null;
  });
}

/**
 * Takes back a period that was opened by mistake, while nothing is filed in it. Its history stays; the key is free again.
 * @throws FORBIDDEN; NOT_FOUND; INVALID PERIOD_INVALID (WITHDRAWAL_UNCONFIRMED); CONFLICT PERIOD_NOT_OPEN for an imported
 *   one, PERIOD_LOCKED, PERIOD_IN_USE, PERIOD_CHANGED
 */
export async function withdrawPeriod(filing: Filing, actor: Actor, request: ConfirmedRequest): Promise<PeriodView> {
  return decide(filing, actor, request, 'WITHDRAWN', async ({ dossier, period }) => {
    requireOpened(period);
    await refuseUsed(filing, dossier, period);
    refuseFindings([...noteFindings(request.note, true), ...unconfirmed(request, 'WITHDRAWAL_UNCONFIRMED')]);
    return period.closesOn?.date ?? null;
  });
}

/** An imported round is history: nobody files in it here. */
function requireOpened({ id, opened }: ReportingPeriod): void {
  if (!opened) throw conflict('PERIOD_NOT_OPEN', id);
}

function unconfirmed({ confirmed }: ConfirmedRequest, code: PeriodFinding['code']): PeriodFinding[] {
  return confirmed ? [] : [{ field: 'confirmed', code }];
}

type Decision = 'EXTENDED' | 'CLOSED' | 'LOCKED' | 'WITHDRAWN';
interface Case {
  readonly dossier: PlanDossier;
  readonly period: ReportingPeriod;
  readonly today: IsoDate;
}

/** @param judge the last day from then on, unless it refuses */
async function decide(
  filing: Filing,
  actor: Actor,
  request: PeriodRequest,
  action: Decision,
  judge: (found: Case) => Promise<IsoDate | null> | IsoDate | null,
): Promise<PeriodView> {
  const by = allow(actor, 'PERIOD_MANAGE', null);
  const dossier = await filing.dossiers.find(request.plan);
  const period = findPeriod(dossier, request.period);
  const today = todayIn(filing, dossier);
  if (period.lockedAt) throw conflict('PERIOD_LOCKED', period.id);
  const closesOn = await judge({ dossier, period, today });
  const closedOnBefore = period.closesOn?.date ?? null;
  const id = recordId(dossier.plan.id, period.id);
  const signed = signature(filing, actor, by);
  const outcome = await filing.periods.decide({
    ...{ id, action, closesOn, closedOnBefore, note: noteOf(request.note, true), by: signed },
    audit: periodTrace(`PERIOD_${action}`, period.label, {
      ...{ entityId: id, before: { closesOn: closedOnBefore }, after: { closesOn, locked: action === 'LOCKED' } },
    }),
  });
  await filing.dossiers.refresh();
  requireDone(outcome, 'PERIOD_CHANGED');
  return periodView(after(period, action, closesOn, signed.at), today);
}

/** As it stands once decided; one that was withdrawn is in no plan any more. */
function after(period: ReportingPeriod, action: Decision, closesOn: IsoDate | null, at: string): ReportingPeriod {
  if (action === 'LOCKED') return { ...period, lockedAt: at };
  if (action === 'WITHDRAWN') return { ...period, withdrawnAt: at };
  return { ...period, closesOn: closesOn === null ? null : { date: closesOn, precision: 'DAY' } };
}
