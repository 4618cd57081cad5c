/** The two days that a difference is between, as people ask for them. */
import type { EndFault } from '#contracts/difference-page.ts';
import type { DifferenceEnd } from '#contracts/difference-report.ts';
import { addDays, addMonths, type IsoDate, isIsoDay } from '#domain/dates.ts';
import { invalid, notFound } from '#domain/errors.ts';
import { dayIn, dayStart } from '#domain/instants.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Revisions } from '../ports-reports.ts';
import { firstPublicDay, requirePublic } from '../status-report/file.ts';

/**
 * Each a day, `YYYY-MM-DD`, or the number of a data revision. A revision stands for the day on which it was made; two of one
 * day stand for what each of them held.
 */
export interface EndsAsked {
  /** Left out: the first day on which the plan was public. */
  readonly from?: string | undefined;
  /** Left out: the day that the reader looks at. */
  readonly to?: string | undefined;
  readonly asOf: IsoDate;
  /** The last day that can be asked for. */
  readonly today: IsoDate;
}

export interface Ends {
  readonly from: DifferenceEnd;
  readonly to: DifferenceEnd;
  /** Two data revisions of one day: only what each of them held tells them apart. */
  readonly ofOneDay: boolean;
}

/** From the start; of a plan that does not say when it became public, the last year. */
export const usualStart = (dossier: PlanDossier, asOf: IsoDate): IsoDate =>
  firstPublicDay(dossier) ?? addMonths(asOf, -12);

/**
 * @throws NOT_FOUND `DIFFERENCE_REVISION` for a revision that there is not; INVALID `DIFFERENCE_DAY` for what is no day,
 *   `DIFFERENCE_FUTURE` for one that has not come, `DIFFERENCE_SAME` for the same day or revision twice, `DIFFERENCE_ORDER` where the first comes after the second, and `REPORT_BEFORE_PLAN` where the plan was not public yet
 */
export async function resolveEnds(revisions: Revisions, dossier: PlanDossier, asked: EndsAsked): Promise<Ends> {
  const from = await dayOf(revisions, dossier, asked.from ?? usualStart(dossier, asked.asOf));
  const to = await dayOf(revisions, dossier, asked.to ?? asked.asOf);
  const future = [from, to].find((day) => day > asked.today);
  if (future !== undefined) throw invalid('DIFFERENCE_FUTURE', future);
  const ofOneDay = from === to && ofRevisions(asked);
  if (from === to && !ofOneDay) throw invalid('DIFFERENCE_SAME', from);
  const isLater = ofOneDay ? Number(asked.from) > Number(asked.to) : from > to;
  if (isLater) throw invalid('DIFFERENCE_ORDER', ofOneDay ? `${asked.from} ${asked.to}` : `${from} ${to}`);
  requirePublic(dossier, from);
  if (!ofOneDay)
    return { from: await endOf(revisions, dossier, from), to: await endOf(revisions, dossier, to), ofOneDay };
  return { from: { day: from, revision: Number(asked.from) }, to: { day: to, revision: Number(asked.to) }, ofOneDay };
}

/** Two revisions, and not the same one twice. */
const ofRevisions = ({ from, to }: EndsAsked): boolean =>
  from !== undefined && to !== undefined && !isIsoDay(from) && !isIsoDay(to) && Number(from) !== Number(to);

/** Which of the two ends a refusal of `resolveEnds` is about; null for another failure. */
export function endFault(failure: unknown, asked: EndsAsked): EndFault | null {
  const { detail = '', subject = null } = (failure ?? {}) as { detail?: string; subject?: string | null };
  if (!OF_ONE.has(detail) && !Object.hasOwn(FIELD_OF, detail)) return null;
  const field = FIELD_OF[detail] ?? (subject === asked.from ? 'desde' : 'hasta');
  return { code: detail, subject, field };
}

/** Refusals of one of the two: which, the refusal's subject tells. */
const OF_ONE: ReadonlySet<string> = new Set([
  ...['DIFFERENCE_REVISION', 'DIFFERENCE_DAY', 'DIFFERENCE_FUTURE', 'REPORT_REVISION_GONE'],
]);
/** Refusals of the two together, and the one that is most likely to be changed. */
const FIELD_OF: Readonly<Record<string, EndFault['field']>> = {
  ...{ DIFFERENCE_SAME: 'hasta', DIFFERENCE_ORDER: 'desde', REPORT_BEFORE_PLAN: 'desde' },
};

async function dayOf(revisions: Revisions, dossier: PlanDossier, asked: string): Promise<IsoDate> {
  if (isIsoDay(asked)) return asked;
  if (!/^\d{1,9}$/.test(asked)) throw invalid('DIFFERENCE_DAY', asked);
  const number = Number(asked);
  const found = number <= dossier.revision ? await revisions.find(number) : null;
  if (!found) throw notFound('DIFFERENCE_REVISION', asked);
  return dayIn(found.madeAt, dossier.jurisdiction.timezone);
}

async function endOf(revisions: Revisions, dossier: PlanDossier, day: IsoDate): Promise<DifferenceEnd> {
  const over = dayStart(addDays(day, 1), dossier.jurisdiction.timezone);
  const last = await revisions.before(over, dossier.revision);
  return { day, revision: last?.number ?? null };
}
