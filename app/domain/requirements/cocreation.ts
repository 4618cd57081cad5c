/** Checks of how the plan was co-created (R10 to R13), each for the time of the co-creation itself. */
import { daysBetween, firstDay, isKnownBy, lastDay, type IsoDate, type PartialDate } from '../dates.ts';
import type { PlanDossier } from '../records.ts';
import type { RequirementDeclaration } from './declaration.ts';
import { type CheckInput, found } from './input.ts';
import { type CheckPeriod, type CheckRecord, type PeriodCheck, share } from './result.ts';

/** Notice that the public is to have before the co-creation begins. */
const NOTICE_DAYS = 14;

/** Whether what is told of the co-creation was public on a day: its sources were. */
export function isCocreationPublic({ cocreation, sources }: PlanDossier, asOf: IsoDate): boolean {
  if (!cocreation || !isKnownBy(cocreation.startsOn, asOf)) return false;
  const named = cocreation.sources ?? [];
  const dates = sources.flatMap(({ id, date }) => (named.includes(id) && date !== null ? [date] : []));
  return dates.length === 0 || dates.some((date) => isKnownBy(date, asOf));
}

/** The time of the co-creation: before the plan began, so the plan's own days say nothing of it. */
function cocreationTime({ dossier, asOf }: CheckInput): CheckPeriod {
  const { cocreation } = dossier;
  if (!cocreation || !isCocreationPublic(dossier, asOf)) return { from: asOf, to: asOf, year: null, cocreation: null };
  const { startsOn, endsOn } = cocreation;
  const days = { from: firstDay(startsOn), to: lastDay(endsOn) };
  return { ...days, year: null, cocreation: { from: startsOn, to: endsOn } };
}

/** From one date to another with the days between, where both are known to the day. */
const datesRecord = (from: PartialDate, to: PartialDate): CheckRecord => {
  const exact = from.precision === 'DAY' && to.precision === 'DAY';
  return { kind: 'DATES', from, to, days: exact ? daysBetween(from.date, to.date) : null };
};

/** R10: the calendar and the ways to take part were public two weeks before; from the day that a declaration names. */
export function noticeGiven(input: CheckInput, declarations: readonly RequirementDeclaration[]): PeriodCheck[] {
  const { dossier, asOf } = input;
  const time = cocreationTime(input);
  const starts = dossier.cocreation?.startsOn ?? null;
  const published = declarations.findLast(({ publishedOn }) => publishedOn !== null)?.publishedOn ?? null;
  if (starts === null || published === null) {
    return [found(time, asOf, { state: 'NOT_KNOWN', reason: starts === null ? 'NOTHING_ON_RECORD' : 'DATE_UNKNOWN' })];
  }
  const shows = [datesRecord({ date: published, precision: 'DAY' }, starts)];
  // Of a start within a month only the least and the most days of notice are known.
  const [least, most] = [daysBetween(published, firstDay(starts)), daysBetween(published, lastDay(starts))];
  const counted = least === most ? { n: least, N: NOTICE_DAYS } : {};
  if (least >= NOTICE_DAYS) return [found(time, asOf, { state: 'MET', shows, ...counted })];
  if (most < NOTICE_DAYS) return [found(time, asOf, { state: 'NOT_MET', shows, ...counted })];
  return [found(time, asOf, { state: 'NOT_KNOWN', reason: 'DATE_UNKNOWN', shows })];
}

/**
 * R11: activities, until the co-creation ended, to make the process known and how to take part. None on record says nothing
 * of whether there were any.
 */
export function outreach(input: CheckInput): PeriodCheck[] {
  const { dossier, asOf } = input;
  const time = cocreationTime(input);
  const inTime = (date: PartialDate): boolean =>
    isKnownBy(date, asOf) && (!time.cocreation || lastDay(date) <= time.to);
  const events = dossier.events
    .filter(({ kind, startsOn }) => kind === 'OUTREACH' && inTime(startsOn))
    .map(({ title, startsOn, evidence }) => ({
      ...{ kind: 'EVENT' as const, title, date: startsOn, url: evidence.find(({ url }) => url !== null)?.url ?? null },
    }));
  const meetings = (dossier.forum?.meetings ?? [])
    .filter(({ kind, date }) => kind === 'OUTREACH' && inTime(date))
    .map(({ date, number, minutesUrl = null }) => ({ kind: 'MEETING' as const, date, number, url: minutesUrl }));
  const shows = [...events, ...meetings];
  const n = shows.length;
  if (n === 0) return [found(time, asOf, { state: 'NOT_KNOWN', n, reason: 'NOTHING_ON_RECORD' })];
  if (!time.cocreation) return [found(time, asOf, { state: 'NOT_KNOWN', n, reason: 'DATE_UNKNOWN', shows })];
  return [found(time, asOf, { state: 'MET', n, shows })];
}

/**
 * R12: proposals were taken in, from one day to another. What time is appropriate is not for a program to judge: that part is
 * declared, and until then the requirement as a whole is not known.
 */
export function inputsTaken(input: CheckInput): PeriodCheck[] {
  const { dossier, asOf } = input;
  const time = cocreationTime(input);
  const { cocreation } = dossier;
  if (!cocreation || !time.cocreation) return [found(time, asOf, { state: 'NOT_KNOWN', reason: 'NOTHING_ON_RECORD' })];
  const { startsOn, endsOn, funnel, proposals } = cocreation;
  const n = Math.max(funnel.totalProposals, proposals.length);
  const reason = n === 0 ? 'NOTHING_ON_RECORD' : 'TIME_NOT_JUDGED';
  return [found(time, asOf, { state: 'NOT_KNOWN', n, reason, shows: [datesRecord(startsOn, endsOn)] })];
}

/** R13: every proposal has a decision and the reason for it. */
export function reasonedResponse(input: CheckInput): PeriodCheck[] {
  const { dossier, asOf } = input;
  const time = cocreationTime(input);
  const { cocreation } = dossier;
  if (!cocreation || !time.cocreation || cocreation.proposals.length === 0) {
    return [found(time, asOf, { state: 'NOT_KNOWN', reason: 'NOTHING_ON_RECORD' })];
  }
  const { proposals, funnel } = cocreation;
  const record = ({ category, number, title }: (typeof proposals)[number]) => ({
    ...{ kind: 'PROPOSAL' as const, category, number, title },
  });
  const answered = proposals.filter(({ reason }) => reason !== null);
  const [n, N] = [answered.length, proposals.length];
  const missing = proposals.filter(({ reason }) => reason === null).map(record);
  // What was received and not listed one by one cannot be checked one by one.
  const listed = funnel.totalProposals > N ? ({ reason: 'ONLY_LISTED_PROPOSALS' } as const) : {};
  const state = share(n, N);
  return [
    found(time, asOf, {
      ...{ state: state === 'MET' && funnel.totalProposals > N ? 'PARTLY' : state, n, N },
      ...{ shows: answered.map(record), missing, ...listed },
    }),
  ];
}
