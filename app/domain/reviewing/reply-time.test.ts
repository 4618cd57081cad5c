import { describe, expect, it } from 'vitest';
import { isEarly, lastReplyDay, type ReplyTime } from './reply-time.ts';

describe('a release', () => {
  // Ten days after the day on which it was opened. Correct a row here first.
  it.each<[string, Partial<ReplyTime>, string, boolean]>([
    ['that the body was never shown', { openedOn: null }, '2030-01-01', true],
    ['on the day on which it was opened', {}, '2026-11-10', true],
    ['on the last day to reply', {}, '2026-11-20', true],
    ['on the day after', {}, '2026-11-21', false],
    ['once the body has waived the rest of its time', { waived: ['mintel'] }, '2026-11-10', false],
    ['once one of two bodies has', { answering: ['mintel', 'sercop'], waived: ['mintel'] }, '2026-11-20', true],
    ['once both have', { answering: ['mintel', 'sercop'], waived: ['sercop', 'mintel'] }, '2026-11-10', false],
    ['of a commitment that nobody answers for', { openedOn: null, answering: [] }, '2026-11-10', false],
  ])('%s is early or not', (_, over, day, expected) => {
    expect(isEarly({ openedOn: '2026-11-10', answering: ['mintel'], waived: [], ...over }, day)).toBe(expected);
  });

  it('has a last day to reply once it is opened', () => {
    expect(lastReplyDay({ openedOn: '2026-12-25' })).toBe('2027-01-04');
    expect(lastReplyDay({ openedOn: null })).toBeNull();
  });
});
