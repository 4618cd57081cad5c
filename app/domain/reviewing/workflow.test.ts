import { describe, expect, it } from 'vitest';
import {
  mayMove,
  movesOf,
  readableSeats,
  REVIEW_STATUSES,
  type ReviewMove,
  type ReviewSeat,
  type ReviewState,
  type ReviewStatus,
  statusAfter,
  writingSeat,
} from './workflow.ts';

const seat = (name: ReviewSeat, userId: string, isSent = false) => ({ seat: name, userId, isSent });
const state = (over: Partial<ReviewState>): ReviewState => ({
  ...{ status: 'CODING', isDouble: false, seats: [seat('FIRST', 'ana')], readers: [], isOpen: false, ...over },
});
/** `readers` once it is confirmed; sent by Ana once it is not with her. */
const single = (status: ReviewStatus): ReviewState => {
  const isWithAna = status === 'CODING' || status === 'RETURNED';
  const isRead = ['CONFIRMED', 'SCHEDULED', 'RELEASED'].includes(status);
  return state({ status, seats: [seat('FIRST', 'ana', !isWithAna)], readers: isRead ? ['beto'] : [] });
};

describe('an assessment by one reviewer, Ana, with a second reader', () => {
  // Correct a row here first. Beto reads; Cora has nothing to do with it.
  it.each<[ReviewStatus, string, string, string]>([
    ['CODING', 'SAVE SEND WITHDRAW', '', ''],
    ['SUBMITTED', 'WITHDRAW', 'CONFIRM RETURN', 'CONFIRM RETURN'],
    ['RETURNED', 'SAVE SEND WITHDRAW', '', ''],
    ['CONFIRMED', 'RETURN OPEN SCHEDULE RELEASE WITHDRAW', 'RETURN OPEN SCHEDULE RELEASE', ''],
    ['SCHEDULED', 'RETURN OPEN SCHEDULE RELEASE WITHDRAW', 'RETURN OPEN SCHEDULE RELEASE', ''],
    ['RELEASED', '', '', ''],
    ['WITHDRAWN', '', '', ''],
  ])('%s: Ana %s; Beto %s; Cora %s', (status, ...expected) => {
    const found = ['ana', 'beto', 'cora'].map((who) => movesOf(single(status), who).join(' '));
    expect(found).toEqual(expected);
  });

  it.each<[ReviewStatus, ReviewMove, ReviewStatus]>([
    ['CODING', 'SAVE', 'CODING'],
    ['CODING', 'SEND', 'SUBMITTED'],
    ['RETURNED', 'SEND', 'SUBMITTED'],
    ['SUBMITTED', 'CONFIRM', 'CONFIRMED'],
    ['SUBMITTED', 'RETURN', 'RETURNED'],
    ['CONFIRMED', 'OPEN', 'CONFIRMED'],
    ['CONFIRMED', 'RETURN', 'RETURNED'],
    ['CONFIRMED', 'SCHEDULE', 'SCHEDULED'],
    ['SCHEDULED', 'SCHEDULE', 'SCHEDULED'],
    ['SCHEDULED', 'RELEASE', 'RELEASED'],
    ['CONFIRMED', 'WITHDRAW', 'WITHDRAWN'],
  ])('from %s, %s leads to %s', (status, move, after) => {
    expect(statusAfter(single(status), move, 'FIRST')).toBe(after);
  });

  it('is read by nobody else while she writes it', () => {
    const readers = (status: ReviewStatus) =>
      ['ana', 'beto'].map((who) => readableSeats(single(status), who).length).join(' ');
    expect(REVIEW_STATUSES.map((status) => `${status} ${readers(status)}`)).toEqual([
      'CODING 1 0',
      'SUBMITTED 1 1',
      'RETURNED 1 0',
      'DECIDING 1 1',
      'CONFIRMED 1 1',
      'SCHEDULED 1 1',
      'RELEASED 1 1',
      'WITHDRAWN 0 0',
    ]);
  });

  it('is opened to the body once', () => {
    expect(mayMove({ ...single('CONFIRMED'), isOpen: true }, 'OPEN', 'ana')).toBe(false);
  });
});

describe('an assessment coded twice, by Ana and Beto, decided by Cora', () => {
  const both = (ana: boolean, beto: boolean, over: Partial<ReviewState> = {}): ReviewState =>
    state({ isDouble: true, seats: [seat('FIRST', 'ana', ana), seat('SECOND', 'beto', beto)], ...over });
  const decided = (over: Partial<ReviewState>) =>
    both(true, true, {
      seats: [seat('FIRST', 'ana', true), seat('SECOND', 'beto', true), seat('DECIDING', 'cora', true)],
      ...over,
    });

  it('lets one more take the second seat', () => {
    const alone = state({ isDouble: true });
    expect(movesOf(alone, 'beto')).toEqual(['JOIN']);
    expect(movesOf(alone, 'ana')).not.toContain('JOIN');
    expect(movesOf(both(false, false), 'cora')).toEqual([]);
    expect(movesOf(state({}), 'beto')).toEqual([]);
  });

  it.each<[boolean, boolean, string, string]>([
    [false, false, 'FIRST', 'SECOND'],
    [true, false, '', 'SECOND'],
    [false, true, 'FIRST', ''],
  ])('sent by Ana: %s, by Beto: %s; Ana writes as "%s", Beto as "%s"', (ana, beto, first, second) => {
    expect(writingSeat(both(ana, beto), 'ana') ?? '').toBe(first);
    expect(writingSeat(both(ana, beto), 'beto') ?? '').toBe(second);
  });

  it('is blind: before both have sent theirs, each reads the own coding alone, and nobody else any', () => {
    for (const [ana, beto] of [
      [false, false],
      [true, false],
      [false, true],
    ] as const) {
      expect(readableSeats(both(ana, beto), 'ana')).toEqual(['FIRST']);
      expect(readableSeats(both(ana, beto), 'beto')).toEqual(['SECOND']);
      expect(readableSeats(both(ana, beto), 'cora')).toEqual([]);
    }
    const sent = both(true, true, { status: 'DECIDING' });
    expect(['ana', 'beto', 'cora'].map((who) => readableSeats(sent, who))).toEqual(
      Array.from({ length: 3 }, () => ['FIRST', 'SECOND']),
    );
  });

  it('waits for the other, then for a third who coded neither', () => {
    expect(statusAfter(both(false, false), 'SEND', 'FIRST')).toBe('CODING');
    expect(statusAfter(both(true, false), 'SEND', 'SECOND')).toBe('DECIDING');
    const sent = both(true, true, { status: 'DECIDING' });
    expect(['ana', 'beto', 'cora'].map((who) => writingSeat(sent, who))).toEqual([null, null, 'DECIDING']);
    expect(statusAfter(decided({ status: 'DECIDING' }), 'SEND', 'DECIDING')).toBe('CONFIRMED');
    expect(writingSeat(decided({ status: 'DECIDING' }), 'dora')).toBeNull();
  });

  it('goes back to the third, and is released by any of the three', () => {
    expect(statusAfter(decided({ status: 'CONFIRMED' }), 'RETURN', null)).toBe('DECIDING');
    const may = (who: string) => mayMove(decided({ status: 'CONFIRMED' }), 'RELEASE', who);
    expect(['ana', 'beto', 'cora', 'dora'].map(may)).toEqual([true, true, true, false]);
  });
});
