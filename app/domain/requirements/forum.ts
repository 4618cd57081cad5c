/** Checks of the forum: how often it meets, and meetings to present results (R9, R14). */
import { addMonths, firstDay, isKnownBy, lastDay } from '../dates.ts';
import type { Forum, PlanDossier } from '../records.ts';
import { RULE_SETS_BY_CODE } from '../rule-sets.ts';
import { type CheckInput, found } from './input.ts';
import type { CheckReason, CheckState, PeriodCheck } from './result.ts';
import type { PlanYear } from './span.ts';
import { longSilences } from './updates.ts';

type Meeting = Forum['meetings'][number];

const FORUM_GAP_MONTHS = RULE_SETS_BY_CODE.R2022.forumMaxGapMonths ?? 6;
const RESULTS_A_YEAR = RULE_SETS_BY_CODE.R2022.resultsMeetingsPerYear ?? 2;

const record = ({ date, number, minutesUrl }: Meeting) => ({
  ...{ kind: 'MEETING' as const, date, number, url: minutesUrl ?? null },
});

/** Meetings of the forum itself: ordinary, extraordinary, or not said. */
const isOfForum = ({ kind }: Meeting): boolean =>
  kind === undefined || kind === 'FORUM_ORDINARY' || kind === 'FORUM_EXTRAORDINARY';

/** Whether more meetings were held than are on record here. */
function isIncomplete({ forum, requirementFacts = [] }: PlanDossier): boolean {
  const held = requirementFacts.find(({ code }) => code === 'FORUM_MEETINGS_HELD')?.atLeast ?? 0;
  return held > (forum?.meetings.length ?? 0);
}

/** R9: the forum meets at least every six months, and the rules for taking part are public. */
export function forumMeets(input: CheckInput): PeriodCheck[] {
  const { dossier, span, asOf } = input;
  const rules = { kind: 'PART' as const, part: 'RULES' as const, url: dossier.forum?.rulesUrl ?? null };
  const hasRules = rules.url !== null;
  const held = (dossier.forum?.meetings ?? []).filter((one) => isOfForum(one) && isKnownBy(one.date, asOf));
  const withoutRules = hasRules ? [] : [rules];
  if (span === null || held.length === 0) {
    return [found(span, asOf, { state: 'NOT_KNOWN', n: 0, reason: 'NOTHING_ON_RECORD', missing: withoutRules })];
  }
  const days = held.map(({ date }) => lastDay(date));
  const gaps = longSilences(days, span.from, FORUM_GAP_MONTHS, span);
  const shows = [...held.map(record), ...(hasRules ? [rules] : [])];
  const missing = [...gaps.map((gap) => ({ kind: 'GAP' as const, ...gap })), ...withoutRules];
  const said = gaps.length > 0 && isIncomplete(dossier) ? INCOMPLETE : metBy(gaps.length, days, hasRules);
  return [found(span, asOf, { ...said, n: held.length, shows, missing })];
}

interface Said {
  readonly state: CheckState;
  readonly reason?: CheckReason;
}

/** Gaps may be of the record. */
const INCOMPLETE: Said = { state: 'NOT_KNOWN', reason: 'RECORD_INCOMPLETE' };

/** Gaps everywhere and no rules: nothing of it holds; otherwise part of it does. */
function metBy(gaps: number, days: readonly string[], hasRules: boolean): Said {
  const unknown = hasRules ? {} : ({ reason: 'RULES_UNKNOWN' } as const);
  if (gaps === 0) return { state: hasRules ? 'MET' : 'NOT_KNOWN', ...unknown };
  const sorted = days.toSorted();
  const someClose = sorted.some((day, i) => (sorted[i + 1] ?? '9999') <= addMonths(day, FORUM_GAP_MONTHS));
  return { state: hasRules || someClose ? 'PARTLY' : 'NOT_MET', ...unknown };
}

/** R14: in each calendar year two meetings or more to present results, with the comments that were collected. */
export function resultsMeetings(input: CheckInput): PeriodCheck[] {
  return input.years.map((year) => resultsIn(input, year));
}

function resultsIn({ dossier, asOf }: CheckInput, year: PlanYear): PeriodCheck {
  const { period } = year;
  const ofYear = (dossier.forum?.meetings ?? []).filter(
    ({ date }) => isKnownBy(date, asOf) && firstDay(date).startsWith(String(period.year)) && lastDay(date) <= asOf,
  );
  const results = ofYear.filter(({ kind }) => kind === 'RESULTS');
  const complete = results.filter(({ commentsUrl }) => commentsUrl !== undefined);
  const bare = results.filter(({ commentsUrl }) => commentsUrl === undefined);
  const [n, N] = [complete.length, RESULTS_A_YEAR];
  const untold = ofYear.filter(({ kind }) => kind === undefined).length;
  const reason = n >= N ? null : whyNotKnown(dossier, year, n + untold);
  const state: CheckState = n >= N ? 'MET' : reason ? 'NOT_KNOWN' : results.length > 0 ? 'PARTLY' : 'NOT_MET';
  const shows = complete.map(({ commentsUrl, ...one }) => ({
    ...record(one),
    url: commentsUrl ?? one.minutesUrl ?? null,
  }));
  return found(period, asOf, { state, n, N, shows, missing: bare.map(record), ...(reason && { reason }) });
}

/** Why fewer than are asked need not mean that fewer were held. @param possible meetings that may have been such */
function whyNotKnown(dossier: PlanDossier, { running, part }: PlanYear, possible: number): CheckReason | null {
  if (running) return 'YEAR_RUNNING';
  const { forum, requirementFacts = [] } = dossier;
  if (!forum || forum.meetings.length === 0) return 'NOTHING_ON_RECORD';
  if (isIncomplete(dossier)) return 'RECORD_INCOMPLETE';
  if (
    requirementFacts.some(
      ({ code, value, atLeast }) => code === 'RESULTS_MEETINGS_HELD' && value === null && atLeast === null,
    )
  ) {
    return 'RECORD_INCOMPLETE';
  }
  if (possible >= RESULTS_A_YEAR) return 'KIND_UNKNOWN';
  return part ? 'PART_YEAR' : null;
}
