/** On which days something that is owed is a reason to write to a person, and to whom it is a duty. */
import { addDays, daysBetween, type IsoDate } from '../dates.ts';
import type { ShownFlagKind } from '../flags/flag.ts';
import type { Role } from '../policy/roles.ts';

/**
 * Something that a person may be reminded of.
 * - `REPORT`: a report still to be written, or to be submitted.
 * - `RETURNED`: a report sent back, to be mended.
 * - `REVIEW`: a report that waits for the point of contact.
 * - `DECISION`: new dates that wait for the forum.
 * - `REPLY`: an assessment that reviewers opened to the body, before it is public.
 * - `ASSESSMENT`: an assessment that waits for a second reader, a decision, or to be mended.
 * - `FLAG`: a flag that was brought before the forum.
 * - `PERIOD`: a period that ends, for those who run it.
 * - `REPOSITORY`: a commitment of which the public must hear twice a year.
 */
export type Matter =
  | {
      readonly kind: 'REPORT';
      readonly opensOn: IsoDate | null;
      readonly closesOn: IsoDate | null;
      /** Whether the milestone's end has passed and it is not complete. */
      readonly overdue: boolean;
    }
  | { readonly kind: 'RETURNED'; readonly since: IsoDate; readonly closesOn: IsoDate | null }
  | { readonly kind: 'REVIEW' | 'DECISION' | 'ASSESSMENT'; readonly since: IsoDate }
  | {
      readonly kind: 'REPLY';
      readonly since: IsoDate;
      /** Day on which it becomes public, where one is set. */
      readonly releaseOn: IsoDate | null;
      /** Last day on which a reply is waited for. */
      readonly replyBy: IsoDate | null;
    }
  | { readonly kind: 'FLAG'; readonly since: IsoDate; readonly flag: ShownFlagKind }
  | { readonly kind: 'PERIOD'; readonly closesOn: IsoDate }
  | { readonly kind: 'REPOSITORY'; readonly dueBy: IsoDate };

/** Days before the last day of a period, and the last day itself. */
export const BEFORE_END: readonly number[] = [14, 7, 1, 0];
/** Days after the last day on which a report that is still owed is told of; then every four weeks. */
export const AFTER_END: readonly number[] = [1, 7];
const AFTER_END_EVERY = 28;
/** Days before the public must hear of a commitment again, and the day itself; after it, every four weeks. */
export const BEFORE_REPOSITORY: readonly number[] = [30, 14, 7, 1, 0];
/** Days for which something waits for a person before it is told of; then every week. */
export const WAITING: readonly number[] = [3, 7];
const WEEK = 7;
/** What others brought before somebody is told of the next morning already. */
const NEXT_DAY = 1;
/** Days before an assessment becomes public, and before the last day to reply, on which the body is told that it still may. */
const BEFORE_RELEASE: readonly number[] = [3, 1];

/** Whether a day is one on which the matter is a reason to write. */
export function isReason(matter: Matter, today: IsoDate): boolean {
  switch (matter.kind) {
    case 'REPORT':
      return endsSoon(matter.closesOn, today) || isStillUnreported(matter, today);
    case 'RETURNED':
      return endsSoon(matter.closesOn, today) || waits(matter.since, today);
    case 'REVIEW':
    case 'DECISION':
    case 'ASSESSMENT':
      return waits(matter.since, today);
    case 'REPLY':
      return isBrought(matter.since, today) || isNearEnd(matter.replyBy, today) || isNearEnd(matter.releaseOn, today);
    case 'FLAG':
      return isBrought(matter.since, today);
    case 'PERIOD':
      return endsSoon(matter.closesOn, today);
    case 'REPOSITORY':
      return around(matter.dueBy, today, BEFORE_REPOSITORY, []);
  }
}

function endsSoon(closesOn: IsoDate | null, today: IsoDate): boolean {
  return closesOn !== null && around(closesOn, today, BEFORE_END, AFTER_END);
}

function around(end: IsoDate, today: IsoDate, before: readonly number[], after: readonly number[]): boolean {
  const left = daysBetween(today, end);
  if (left >= 0) return before.includes(left);
  return after.includes(-left) || -left % AFTER_END_EVERY === 0;
}

/** An overdue milestone that nobody reports on is told of every week of the period, besides the days before its end. */
function isStillUnreported(
  { overdue, opensOn, closesOn }: Extract<Matter, { kind: 'REPORT' }>,
  today: IsoDate,
): boolean {
  if (!overdue || opensOn === null || (closesOn !== null && today > closesOn)) return false;
  const open = daysBetween(opensOn, today);
  return open > 0 && open % WEEK === 0;
}

const isBrought = (since: IsoDate, today: IsoDate): boolean =>
  daysBetween(since, today) === NEXT_DAY || waits(since, today);

const isNearEnd = (end: IsoDate | null, today: IsoDate): boolean =>
  end !== null && BEFORE_RELEASE.includes(daysBetween(today, end));

function waits(since: IsoDate, today: IsoDate): boolean {
  const days = daysBetween(since, today);
  return WAITING.includes(days) || (days > 0 && days % WEEK === 0);
}

/** What a role must answer for in person: told of even to those who want no reminders. */
const DUTIES: Readonly<Partial<Record<Role, readonly Matter['kind'][]>>> = {
  AGENCY_APPROVER: ['REPORT', 'RETURNED', 'REPOSITORY'],
  POINT_OF_CONTACT: ['REVIEW', 'PERIOD', 'REPOSITORY'],
};

/** Whether a matter is a duty of one of a person's roles. */
export function isDuty(kind: Matter['kind'], roles: readonly Role[]): boolean {
  return roles.some((role) => DUTIES[role]?.includes(kind));
}

/** Whether one of a person's roles has a duty at all: those who want no reminders are told that some still come. */
export function hasDuties(roles: readonly Role[]): boolean {
  return roles.some((role) => DUTIES[role] !== undefined);
}

/**
 * What a person is written to about today: nothing unless there is a reason; then everything that is owed, so that one
 * message a day is enough.
 * @param off whether the person wants no reminders beyond those of duty
 */
export function remindedOf<M extends { readonly matter: Matter }>(
  owed: readonly M[],
  { today, roles, off }: { readonly today: IsoDate; readonly roles: readonly Role[]; readonly off: boolean },
): M[] {
  const told = owed.filter(({ matter }) => isTold(matter, today) && (!off || isDuty(matter.kind, roles)));
  return told.some(({ matter }) => isReason(matter, today)) ? told : [];
}

/** What lies far ahead is not listed beside what is near. */
function isTold(matter: Matter, today: IsoDate): boolean {
  const ahead = Math.max(...BEFORE_REPOSITORY);
  if (matter.kind === 'REPOSITORY') return matter.dueBy <= addDays(today, ahead);
  return matter.kind !== 'PERIOD' || matter.closesOn <= addDays(today, Math.max(...BEFORE_END));
}
