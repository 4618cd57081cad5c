import { describe, expect, it } from 'vitest';
import { day, month } from '../testing/dossier.ts';
import { isAfterClosing, periodStanding, takesReports } from './period.ts';
import {
  FILING_MOVES,
  FILING_STATUSES,
  firstSubmission,
  publicSteps,
  isWithAuthor,
  MOVE_RULES,
  movesFrom,
  nextStatus,
} from './workflow.ts';

/** What follows; `-`: refused. Correct a cell here first. */
const TABLE = [
  //            SAVE        SUBMIT       RETURN      VALIDATE     PUBLISH      WITHDRAW
  ['DRAFT', 'DRAFT', 'SUBMITTED', '-', '-', '-', 'WITHDRAWN'],
  ['SUBMITTED', '-', '-', 'RETURNED', 'VALIDATED', 'PUBLISHED', 'WITHDRAWN'],
  ['RETURNED', 'RETURNED', 'SUBMITTED', '-', '-', '-', 'WITHDRAWN'],
  ['VALIDATED', '-', '-', 'RETURNED', '-', 'PUBLISHED', 'WITHDRAWN'],
  ['PUBLISHED', '-', '-', '-', '-', '-', '-'],
  ['WITHDRAWN', 'DRAFT', 'SUBMITTED', '-', '-', '-', '-'],
] as const;

const CELLS = TABLE.flatMap(([status, ...cells]) =>
  FILING_MOVES.map((move, index) => [status, move, cells[index] ?? '-'] as const),
);

describe('the life of a filing', () => {
  it('is told for every status', () => {
    expect(TABLE.map(([status]) => status)).toEqual(FILING_STATUSES);
  });

  it.each(CELLS)('%s, %s: %s', (status, move, next) => {
    expect(nextStatus(status, move)).toBe(next === '-' ? null : next);
    expect(movesFrom(status).includes(move)).toBe(next !== '-');
  });

  it.each([
    ['SAVE', 'FILING_WRITE', false],
    ['SUBMIT', 'FILING_SUBMIT', false],
    ['RETURN', 'FILING_REVIEW', true],
    ['VALIDATE', 'FILING_PUBLISH', false],
    ['PUBLISH', 'FILING_PUBLISH', false],
    ['WITHDRAW', 'FILING_WITHDRAW', false],
  ] as const)('%s asks for the permission %s and for a note: %s', (move, action, needsNote) => {
    expect(MOVE_RULES[move]).toEqual({ action, needsNote });
  });

  it('waits for its authors as a draft and when returned', () => {
    expect(FILING_STATUSES.filter(isWithAuthor)).toEqual(['DRAFT', 'RETURNED']);
  });
});

describe('a reporting period', () => {
  const period = { opened: true, opensOn: day('2026-10-01'), closesOn: day('2026-10-31') };

  it.each([
    ['before it opens', period, '2026-09-30', 'NOT_OPEN', false],
    ['on its first day', period, '2026-10-01', 'OPEN', true],
    ['on its last day', period, '2026-10-31', 'OPEN', true],
    ['after its last day', period, '2026-11-01', 'LATE', true],
    ['once locked', { ...period, lockedAt: '2026-10-15T10:00:00.000Z' }, '2026-10-15', 'LOCKED', false],
    ['that took place elsewhere', { ...period, opened: false }, '2026-10-15', 'IMPORTED', false],
    ['without days', { ...period, opensOn: null, closesOn: null }, '2026-10-15', 'NOT_OPEN', false],
    ['without an end', { ...period, closesOn: null }, '2030-01-01', 'OPEN', true],
    [
      'known to the month',
      { ...period, opensOn: month('2026-10'), closesOn: month('2026-11') },
      '2026-11-30',
      'OPEN',
      true,
    ],
  ] as const)('%s', (_, dates, today, standing, takes) => {
    expect(periodStanding(dates, today)).toBe(standing);
    expect(takesReports(standing)).toBe(takes);
  });

  it('makes late only what comes after its last day', () => {
    expect(isAfterClosing(period, '2026-10-31')).toBe(false);
    expect(isAfterClosing(period, '2026-11-01')).toBe(true);
    expect(isAfterClosing({ closesOn: null }, '2030-01-01')).toBe(false);
  });
});

describe('the steps of a report that the public reads', () => {
  it.each([
    ['a draft that was taken back and taken up again', ['BEGUN', 'WITHDRAWN', 'SUBMITTED', 'PUBLISHED'], 2],
    ['a submission that was taken back, which others had seen', ['BEGUN', 'SUBMITTED', 'WITHDRAWN', 'SUBMITTED'], 1],
    ['what is still a draft', ['BEGUN'], 1],
  ] as const)('begin with the first submission: %s', (_, actions, from) => {
    const steps = actions.map((action) => ({ action }));
    expect(publicSteps(steps)).toEqual(steps.slice(from));
  });
});

describe('the submission that counts as late or in time', () => {
  it.each([
    ['none yet', ['BEGUN'], undefined],
    ['the first, though it was returned', ['BEGUN', 'SUBMITTED', 'RETURNED', 'SUBMITTED'], 1],
    ['the first after it was withdrawn', ['BEGUN', 'SUBMITTED', 'WITHDRAWN', 'SUBMITTED'], 3],
    ['none since it was withdrawn', ['BEGUN', 'SUBMITTED', 'WITHDRAWN'], undefined],
  ] as const)('is %s', (_, actions, index) => {
    const steps = actions.map((action) => ({ action }));
    expect(firstSubmission(steps)).toBe(index === undefined ? undefined : steps[index]);
  });
});
