/** Reporting periods: those there are, and how one is opened. */
import type { PeriodView } from '#contracts/filing-views.ts';
import type { PeriodHistory, PeriodStepView } from '#contracts/period-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { dayIn } from '#domain/instants.ts';
import { recordId } from '#domain/filing/ids.ts';
import { openingFindings, type PeriodFinding } from '#domain/filing/period-rules.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier, ReportingPeriod } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { StoredPeriodStep } from '../ports-filing.ts';
import { allow, type Filing, noteOf, requireDone, signature, todayIn } from './access.ts';
import { filedIn, findPeriod, noteFindings, refuseFindings, refuseOverlap, waitingOf } from './period-checks.ts';
import { periodView } from './place.ts';
import { periodTrace } from './trail-words.ts';

/**
 * The periods of a plan as they stand today, the newest first, and then those that were withdrawn.
 * @throws FORBIDDEN for those who do not manage them; NOT_FOUND PLAN
 */
export async function periodList(filing: Filing, actor: Actor, plan: string): Promise<PeriodHistory[]> {
  allow(actor, 'PERIOD_MANAGE', null);
  const dossier = await filing.dossiers.find(plan);
  const steps = await filing.periods.steps(dossier.plan.id);
  const all = [...(await filing.periods.withdrawn(dossier.plan.id)), ...dossier.periods];
  const of = (period: ReportingPeriod) => steps.filter((step) => step.period === period.id);
  const histories = all.map((period) => historyOf(filing, dossier, period, of(period)));
  return (await Promise.all(histories)).reverse();
}

async function historyOf(
  filing: Filing,
  dossier: PlanDossier,
  period: ReportingPeriod,
  steps: readonly StoredPeriodStep[],
): Promise<PeriodHistory> {
  const { timezone } = dossier.jurisdiction;
  return {
    ...periodView(period, todayIn(filing, dossier)),
    steps: steps.map(({ action, at, office, closesOn, note }): PeriodStepView => {
      return { action, on: dayIn(at, timezone), office, closesOn, note };
    }),
    waiting: await waitingOf(filing, dossier, period),
    filings: await filedIn(filing, dossier, period),
  };
}

export interface OpeningRequest {
  readonly plan: string;
  /** Key within the plan and part of addresses: letters, digits and hyphens, such as `2026-11`. */
  readonly period: string;
  /** In one language at least. */
  readonly label: LocalizedText;
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
  readonly note?: string | null;
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9-]{0,49}$/u;
const LABEL_LIMIT = 200;

/**
 * Opens a period, from its first day on; the key of one that was withdrawn may be used again.
 * @throws FORBIDDEN; NOT_FOUND PLAN; INVALID PERIOD_INVALID with a finding for each field; CONFLICT PERIOD_EXISTS,
 *   PERIOD_OVERLAP where another period of the plan has days of it
 */
export async function openPeriod(filing: Filing, actor: Actor, request: OpeningRequest): Promise<PeriodView> {
  const by = allow(actor, 'PERIOD_MANAGE', null);
  const dossier = await filing.dossiers.find(request.plan);
  const { label, opensOn, closesOn } = request;
  refuseFindings(openingFaults(request, todayIn(filing, dossier)));
  refuseOverlap(filing, dossier, request.period, request);
  const id = recordId(dossier.plan.id, request.period);
  const outcome = await filing.periods.open({
    ...{ id, planId: dossier.plan.id, label, opensOn, closesOn, action: 'OPENED' },
    ...{ note: noteOf(request.note, false), by: signature(filing, actor, by) },
    audit: periodTrace('PERIOD_OPENED', label, { entityId: id, after: { opensOn, closesOn } }),
  });
  await filing.dossiers.refresh();
  const after = await filing.dossiers.find(request.plan);
  // Sent twice, it was opened once.
  const there = outcome === 'CHANGED' ? after.periods.find(({ id: known }) => known === request.period) : undefined;
  if (there && isOpening(there, request)) return periodView(there, todayIn(filing, after));
  // Where somebody was faster with other days, it is said which period has them.
  if (outcome === 'CHANGED') refuseOverlap(filing, after, request.period, request);
  requireDone(outcome, 'PERIOD_EXISTS');
  return periodView(findPeriod(after, request.period), todayIn(filing, after));
}

const isOpening = ({ opened, label, opensOn, closesOn }: ReportingPeriod, request: OpeningRequest): boolean =>
  opened === true &&
  opensOn?.date === request.opensOn &&
  closesOn?.date === request.closesOn &&
  Object.keys({ ...label, ...request.label }).every((language) => label[language] === request.label[language]);

function openingFaults(request: OpeningRequest, today: IsoDate): PeriodFinding[] {
  return [
    ...(KEY.test(request.period) ? [] : [{ field: 'period' as const, code: 'PERIOD_KEY' as const }]),
    ...labelFaults(request.label),
    ...openingFindings(request, today),
    ...noteFindings(request.note ?? '', false),
  ];
}

function labelFaults(label: LocalizedText): PeriodFinding[] {
  const texts = Object.entries(label).filter(([, text]) => text?.trim());
  if (texts.length === 0) return [{ field: 'label', code: 'PERIOD_LABEL_MISSING' }];
  return texts
    .filter(([, text]) => (text ?? '').length > LABEL_LIMIT)
    .map(([language]) => ({ field: 'label', code: 'PERIOD_LABEL_TOO_LONG', language }));
}
