import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FilingView } from '#contracts/filing-views.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { filingDesk, type FilingDesk, IN_ORDER, keyOf, PERIOD } from '#server/testing/filing.ts';

let desk: FilingDesk;
let approver: Actor;
let contact: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  approver = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
  contact = await desk.person('POINT_OF_CONTACT');
});
afterEach(() => desk.db.remove());

let keys = 0;
const move = ({ id, version }: FilingView) => ({ id: id ?? '', version, note: 'Así.', requestKey: `k${++keys}` });
const draft = async (milestone: string) => {
  const key = keyOf(milestone, 'ecuador/mintel');
  return (await desk.saveDraft(approver, { key, version: 0, answers: IN_ORDER })).filing;
};
const round = async () => {
  const [found, ...others] = await desk.roundProgress(contact);
  expect(others).toEqual([]);
  return found;
};
const mintel = async () =>
  (await round())?.bodies.find(({ body, source }) => body.id === 'ecuador/mintel' && source === 'AGENCY_SELF');

describe('how far a round is', () => {
  it('is what each institution owes by the reminders, and who has reported', async () => {
    const before = await mintel();
    const owed = (await desk.whatIOwe(approver)).reports.length;
    expect(before).toMatchObject({ reported: false, counts: { expected: owed, notStarted: owed, done: 0 } });

    const [one, two, three] = [await draft('C01-H07'), await draft('C01-H06'), await draft('C01-H05')];
    expect(await mintel()).toMatchObject({ reported: false, counts: { drafts: 3, notStarted: owed - 3 } });
    const sent = await desk.submitFiling(approver, move(one));
    await desk.returnFiling(contact, move(await desk.submitFiling(approver, move(two))));
    const counts = { expected: owed, notStarted: owed - 3, drafts: 1, submitted: 1, returned: 1, done: 0 };
    expect(await mintel()).toMatchObject({ reported: true, counts });

    const { report } = await desk.validateFiling(contact, { ...move(sent), publishOn: null });
    await desk.withdrawFiling(approver, move(three));
    expect((await mintel())?.counts).toMatchObject({ notStarted: owed - 2, drafts: 0, submitted: 0, done: 1 });
    await desk.beginCorrection(approver, { plan: 'ecuador-2019-2022', report: report ?? '' });
    expect((await mintel())?.counts).toMatchObject({ drafts: 0, done: 1 });
  });

  it('adds up to its total over every side', async () => {
    await draft('C01-H07');
    const found = await round();
    expect(found?.period.id).toBe(PERIOD);
    expect(new Set(found?.bodies.map(({ source }) => source))).toEqual(
      new Set(['AGENCY_SELF', 'COUNTERPART', 'CORE_GROUP']),
    );
    for (const name of ['expected', 'notStarted', 'drafts'] as const) {
      const sum = (found?.bodies ?? []).reduce((all, { counts }) => all + counts[name], 0);
      expect(found?.total[name]).toBe(sum);
    }
  });

  it('is told of rounds that take reports, to administrators too, and to nobody else', async () => {
    const admin = await desk.person('ADMIN');
    expect(await desk.roundProgress(admin)).toHaveLength(1);
    expect(await desk.roundProgress(approver)).toEqual([]);
    desk.at('2026-12-02');
    expect(await round()).toMatchObject({ period: { standing: 'LATE' } });
    await desk.lockPeriod(contact, { plan: 'ecuador-2019-2022', period: PERIOD, note: 'Fin.', confirmed: true });
    expect(await desk.roundProgress(contact)).toEqual([]);
  });
});
