import { describe, expect, it } from 'vitest';
import type { Role } from '../policy/roles.ts';
import { hasDuties, isDuty, isReason, type Matter, remindedOf } from './rules.ts';

const REPORT: Matter = { kind: 'REPORT', opensOn: '2026-11-01', closesOn: '2026-11-30', overdue: false };
const OVERDUE: Matter = { ...REPORT, overdue: true };
const NO_END: Matter = { ...OVERDUE, closesOn: null };
const RETURNED: Matter = { kind: 'RETURNED', since: '2026-11-05', closesOn: '2026-11-30' };
const REVIEW: Matter = { kind: 'REVIEW', since: '2026-11-05' };
const DECISION: Matter = { kind: 'DECISION', since: '2026-11-05' };
const REPLY: Matter = { kind: 'REPLY', since: '2026-11-05', releaseOn: null, replyBy: null };
const REPLY_BEFORE: Matter = { ...REPLY, releaseOn: '2026-11-25' };
const FLAG: Matter = { kind: 'FLAG', since: '2026-11-05', flag: 'SOURCE_DISCREPANCY' };
const PERIOD: Matter = { kind: 'PERIOD', closesOn: '2026-11-30' };
const REPOSITORY: Matter = { kind: 'REPOSITORY', dueBy: '2026-11-30' };

/** Every day from the first to the last on which a matter is a reason to write. Correct a row here first. */
const DAYS: readonly [string, Matter, readonly string[]][] = [
  ['a report owed', REPORT, ['11-16', '11-23', '11-29', '11-30', '12-01', '12-07', '12-28', '01-25']],
  // Also every week from the opening of the period.
  [
    'a report owed on an overdue milestone',
    OVERDUE,
    ['11-08', '11-15', '11-16', '11-22', '11-23', '11-29', '11-30', '12-01', '12-07', '12-28', '01-25'],
  ],
  [
    'an overdue milestone in a period without an end',
    NO_END,
    [
      '11-08',
      '11-15',
      '11-22',
      '11-29',
      '12-06',
      '12-13',
      '12-20',
      '12-27',
      '01-03',
      '01-10',
      '01-17',
      '01-24',
      '01-31',
    ],
  ],
  ['a report sent back', RETURNED, ['11-08', '11-12', '11-16', '11-19', '11-23', '11-26', '11-29', '11-30']],
  ['a report to look at', REVIEW, ['11-08', '11-12', '11-19', '11-26']],
  ['new dates to decide on', DECISION, ['11-08', '11-12', '11-19', '11-26']],
  // The next morning, and as anything that waits.
  ['an assessment opened to the body', REPLY, ['11-06', '11-08', '11-12', '11-19', '11-26']],
  [
    'one with a last day to reply',
    { ...REPLY, replyBy: '2026-11-15' },
    ['11-06', '11-08', '11-12', '11-14', '11-19', '11-26'],
  ],
  ['one that will be public on a day', REPLY_BEFORE, ['11-06', '11-08', '11-12', '11-19', '11-22', '11-24', '11-26']],
  ['a flag before the forum', FLAG, ['11-06', '11-08', '11-12', '11-19', '11-26']],
  ['a period', PERIOD, ['11-16', '11-23', '11-29', '11-30', '12-01', '12-07', '12-28', '01-25']],
  ['word to the public', REPOSITORY, ['10-31', '11-16', '11-23', '11-29', '11-30', '12-28', '01-25']],
];
/** The last day that the row tells of. */
const UNTIL: Partial<Record<Matter['kind'], string>> = {
  RETURNED: '2026-11-30',
  REVIEW: '2026-11-30',
  DECISION: '2026-11-30',
  REPLY: '2026-11-30',
  ASSESSMENT: '2026-11-30',
  FLAG: '2026-11-30',
};

function days(last = '2027-01-31'): string[] {
  const found: string[] = [];
  for (let at = Date.parse('2026-10-15'); at <= Date.parse(last); at += 86_400_000) {
    found.push(new Date(at).toISOString().slice(0, 10));
  }
  return found;
}

describe('a person is written to', () => {
  it.each(DAYS)('about %s on certain days', (_, matter, expected) => {
    const reasons = days(UNTIL[matter.kind]).filter((day) => isReason(matter, day));
    expect(reasons.map((day) => day.slice(5))).toEqual(expected);
  });
});

/** What still comes to those who want no reminders. */
const DUTIES: readonly [Role, ...Matter['kind'][]][] = [
  ['AGENCY_EDITOR'],
  ['AGENCY_APPROVER', 'REPORT', 'RETURNED', 'REPOSITORY'],
  ['COUNTERPART'],
  ['CORE_GROUP'],
  ['POINT_OF_CONTACT', 'REVIEW', 'PERIOD', 'REPOSITORY'],
  ['REVIEWER'],
  ['ADMIN'],
];
const KINDS: readonly Matter['kind'][] = ['REPORT', 'RETURNED', 'REVIEW', 'DECISION', 'PERIOD', 'REPOSITORY'];

describe('a duty', () => {
  it.each(DUTIES)('of %s: %s %s %s', (role, ...duties) => {
    expect(KINDS.filter((kind) => isDuty(kind, [role]))).toEqual(KINDS.filter((kind) => duties.includes(kind)));
    expect(hasDuties([role])).toBe(duties.length > 0);
  });
});

describe('one message', () => {
  const owed = [{ matter: REPORT }, { matter: REVIEW }, { matter: REPOSITORY }];
  const roles: Role[] = ['AGENCY_APPROVER'];

  it('tells of everything owed on a day that gives a reason', () => {
    expect(remindedOf(owed, { today: '2026-11-23', roles, off: false })).toEqual(owed);
  });

  it('does not come on other days', () => {
    expect(remindedOf(owed, { today: '2026-11-25', roles, off: false })).toEqual([]);
  });

  it('tells those who want no reminders of their duties alone', () => {
    expect(remindedOf(owed, { today: '2026-11-23', roles, off: true })).toEqual([
      { matter: REPORT },
      { matter: REPOSITORY },
    ]);
    expect(remindedOf(owed, { today: '2026-11-23', roles: ['AGENCY_EDITOR'], off: true })).toEqual([]);
  });

  it('leaves out what lies far ahead', () => {
    const far: Matter = { kind: 'REPOSITORY', dueBy: '2027-03-01' };
    const today = '2026-11-23';
    expect(remindedOf([{ matter: far }, { matter: REPORT }], { today, roles, off: false })).toEqual([
      { matter: REPORT },
    ]);
  });
});
