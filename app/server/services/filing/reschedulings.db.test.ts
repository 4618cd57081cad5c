import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '#domain/errors.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { filingDesk, type FilingDesk, PLAN } from '#server/testing/filing.ts';

let desk: FilingDesk;
let approver: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  approver = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
});
afterEach(() => desk.db.remove());

const day = (date: string): PartialDate => ({ date, precision: 'DAY' });
const propose = (startsOn: PartialDate | null, endsOn: PartialDate, reason = 'El convenio se firmó tarde.') =>
  desk.proposeRescheduling(approver, {
    ...{ plan: PLAN, milestone: 'C01-H07', organization: 'ecuador/mintel', startsOn, endsOn, reason },
  });
const refusals = async (work: Promise<unknown>): Promise<string[]> => {
  const failure = (await work.then(
    () => null,
    (refused: unknown) => refused,
  )) as AppError | null;
  return failure ? [failure, ...(failure.also ?? [])].map(({ detail }) => detail) : [];
};

describe('new dates for a milestone', () => {
  it.each([
    ['a start that does not exist', day('30/02/2027'), day('2027-06-30'), ['RESCHEDULING_START']],
    ['an end that does not exist', null, day('mañana'), ['RESCHEDULING_END']],
    ['neither exists', day('x'), day(''), ['RESCHEDULING_START', 'RESCHEDULING_END']],
    ['an end before the start', day('2027-06-30'), day('2027-06-29'), ['RESCHEDULING_ORDER']],
    ['dates in order', null, day('2027-06-30'), []],
  ])('say what is wrong with them: %s', async (_what, startsOn, endsOn, codes) => {
    expect(await refusals(propose(startsOn, endsOn))).toEqual(codes);
  });

  it('are others than those in force', async () => {
    const { milestone } = await desk.milestoneDesk(approver, { plan: PLAN, milestone: 'C01-H07' });
    const { startsOn, endsOn } = milestone;
    if (!startsOn || !endsOn) throw new Error('dates unknown');
    expect(await refusals(propose(startsOn, endsOn))).toEqual(['RESCHEDULING_SAME']);
  });

  it('need a reason, told with what else is wrong', async () => {
    expect(await refusals(propose(day('x'), day('2027-06-30'), ' '))).toEqual(['RESCHEDULING_START', 'NOTE_MISSING']);
  });
});
