/** Checks of how the plan was co-created (R10 to R13). */
import { addDays, daysBetween, firstDay, isKnownBy, lastDay, type IsoDate } from '../dates.ts';
import type { PlanDossier } from '../records.ts';
import type { RequirementDeclaration } from './declaration.ts';
import { type CheckInput, found } from './input.ts';
import { type CheckRecord, type PeriodCheck, share } from './result.ts';

/** Notice that the public is to have before the co-creation begins. */
const NOTICE_DAYS = 14;

/** Whether what is told of the co-creation was public on a day: its sources were. */
export function isCocreationPublic({ cocreation, sources }: PlanDossier, asOf: IsoDate): boolean {
  if (!cocreation || !isKnownBy(cocreation.startsOn, asOf)) return false;
  const named = cocreation.sources ?? [];
  const dates = sources.flatMap(({ id, date }) => (named.includes(id) && date !== null ? [date] : []));
  return dates.length === 0 || dates.some((date) => isKnownBy(date, asOf));
}

/** R10: the calendar and the ways to take part were public two weeks before; from the day that a declaration names. */
export function noticeGiven(
  { dossier, span, asOf }: CheckInput,
  declarations: readonly RequirementDeclaration[],
): PeriodCheck[] {
  const starts = dossier.cocreation?.startsOn ?? null;
  const published = declarations.findLast(({ publishedOn }) => publishedOn !== null)?.publishedOn ?? null;
  if (starts === null || published === null) {
    return [found(span, asOf, { state: 'NOT_KNOWN', reason: starts === null ? 'NOTHING_ON_RECORD' : 'DATE_UNKNOWN' })];
  }
  const [n, N] = [daysBetween(published, firstDay(starts)), NOTICE_DAYS];
  const shows: CheckRecord[] = [{ kind: 'DATES', from: { date: published, precision: 'DAY' }, to: starts, days: n }];
  if (published <= addDays(firstDay(starts), -N)) return [found(span, asOf, { state: 'MET', n, N, shows })];
  const tooLate = published > addDays(lastDay(starts), -N);
  return [
    found(
      span,
      asOf,
      tooLate ? { state: 'NOT_MET', n, N, shows } : { state: 'NOT_KNOWN', reason: 'DATE_UNKNOWN', shows },
    ),
  ];
}

/** R11: activities to make the process known. None on record says nothing of whether there were any. */
export function outreach({ dossier, span, asOf }: CheckInput): PeriodCheck[] {
  const events = dossier.events
    .filter(({ kind, startsOn }) => kind === 'OUTREACH' && isKnownBy(startsOn, asOf))
    .map(({ title, startsOn, evidence }) => ({
      ...{ kind: 'EVENT' as const, title, date: startsOn, url: evidence.find(({ url }) => url !== null)?.url ?? null },
    }));
  const meetings = (dossier.forum?.meetings ?? [])
    .filter(({ kind, date }) => kind === 'OUTREACH' && isKnownBy(date, asOf))
    .map(({ date, number, minutesUrl = null }) => ({ kind: 'MEETING' as const, date, number, url: minutesUrl }));
  const shows = [...events, ...meetings];
  if (shows.length === 0) return [found(span, asOf, { state: 'NOT_KNOWN', n: 0, reason: 'NOTHING_ON_RECORD' })];
  return [found(span, asOf, { state: 'MET', n: shows.length, shows })];
}

/** R12: proposals were taken in, from one day to another. What time is appropriate is not for a program to judge. */
export function inputsTaken({ dossier, span, asOf }: CheckInput): PeriodCheck[] {
  const { cocreation } = dossier;
  if (!cocreation || !isCocreationPublic(dossier, asOf)) {
    return [found(span, asOf, { state: 'NOT_KNOWN', reason: 'NOTHING_ON_RECORD' })];
  }
  const { startsOn: from, endsOn: to, funnel } = cocreation;
  const n = Math.max(funnel.totalProposals, cocreation.proposals.length);
  const shows = [{ kind: 'DATES' as const, from, to, days: daysBetween(firstDay(from), lastDay(to)) }];
  if (n === 0) return [found(span, asOf, { state: 'NOT_KNOWN', n, reason: 'NOTHING_ON_RECORD', shows })];
  return [found(span, asOf, { state: 'MET', n, reason: 'TIME_NOT_JUDGED', shows })];
}

/** R13: every proposal has a decision and the reason for it. */
export function reasonedResponse({ dossier, span, asOf }: CheckInput): PeriodCheck[] {
  const { cocreation } = dossier;
  if (!cocreation || !isCocreationPublic(dossier, asOf) || cocreation.proposals.length === 0) {
    return [found(span, asOf, { state: 'NOT_KNOWN', reason: 'NOTHING_ON_RECORD' })];
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
    found(span, asOf, {
      ...{ state: state === 'MET' && funnel.totalProposals > N ? 'PARTLY' : state, n, N },
      ...{ shows: answered.map(record), missing, ...listed },
    }),
  ];
}
