import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/policy/roles.ts';
import { AN_ADDRESS, filingDesk, type FilingDesk, IN_ORDER, keyOf, PLAN } from '#server/testing/filing.ts';

const KEY = keyOf('C01-H07', 'ecuador/mintel');
let desk: FilingDesk;
let approver: Actor;
let contact: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  approver = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
  contact = await desk.person('POINT_OF_CONTACT');
});
afterEach(() => desk.db.remove());

const move = ({ id, version }: { readonly id: string | null; readonly version: number }, requestKey: string) => ({
  ...{ id: id ?? '', version, note: null, requestKey },
});
const resting = async (actor = approver) =>
  (await desk.whatIOwe(actor)).milestones.map(({ milestone }) => milestone.id);
const submitted = async () => {
  await desk.saveDraft(approver, { key: KEY, version: 0, answers: IN_ORDER });
  await desk.addEvidence(approver, { key: KEY, facts: AN_ADDRESS, file: null });
  return desk.submitFiling(approver, move((await desk.openFiling(approver, KEY)).filing, 'submit'));
};

describe('the milestones on which a person owes nothing', () => {
  it('are those of their side that no report is owed of or on its way for', async () => {
    expect(await resting()).not.toContain('C01-H07');
    const { reports, milestones } = await desk.whatIOwe(approver);
    const owed = new Set(reports.map(({ key }) => key.milestone));
    expect(milestones.filter(({ milestone }) => owed.has(milestone.id))).toEqual([]);
    const sent = await submitted();
    expect(await resting()).not.toContain('C01-H07');
    await desk.validateFiling(contact, { ...move(sent, 'publish'), publishOn: null });
    const found = (await desk.whatIOwe(approver)).milestones.find(({ milestone }) => milestone.id === 'C01-H07');
    expect(found).toMatchObject({
      plan: PLAN,
      source: 'AGENCY_SELF',
      state: { value: 'EJECUCION' },
      body: { id: 'ecuador/mintel' },
      commitment: { number: 1 },
    });
  });

  it('are all of their side while no period takes reports, each with a page for the person', async () => {
    const before = (await desk.whatIOwe(approver)).reports.length;
    const many = (await resting()).length;
    desk.at('2026-10-01');
    expect((await desk.whatIOwe(approver)).reports).toEqual([]);
    expect((await resting()).length).toBe(before + many);
    for (const [role, organization] of [
      ['COUNTERPART', 'ecuador/redam'],
      ['CORE_GROUP', 'ecuador/grupo-nucleo'],
    ] as const) {
      const actor = await desk.person(role, organization);
      const [milestone] = await resting(actor);
      await desk.milestoneDesk(actor, { plan: PLAN, milestone: milestone ?? '' });
    }
  });

  it('are none for those who file nothing', async () => {
    expect(await resting(contact)).toEqual([]);
  });
});

describe('what waits to be looked at', () => {
  it('is told to those who review, and refused to everyone else', async () => {
    await submitted();
    expect(await desk.reviewQueue(contact)).toMatchObject([{ next: 'REVIEW', key: KEY }]);
    await expect(desk.reviewQueue(approver)).rejects.toMatchObject({ code: 'FORBIDDEN', detail: 'NOT_ALLOWED' });
    const plain = await desk.person('POINT_OF_CONTACT', null, false);
    await expect(desk.reviewQueue(plain)).rejects.toMatchObject({ detail: 'SECOND_FACTOR_NEEDED' });
  });
});

it('a draft whose period was locked is owed no more: nobody can submit it', async () => {
  await desk.saveDraft(approver, { key: KEY, version: 0, answers: IN_ORDER });
  const owes = async () => (await desk.whatIOwe(approver)).reports.map(({ key }) => key.milestone);
  desk.at('2026-12-02');
  expect(await owes()).toContain('C01-H07');
  await desk.lockPeriod(contact, { plan: PLAN, period: KEY.period, note: 'Fin.', confirmed: true });
  expect(await owes()).toEqual([]);
  expect((await desk.openFiling(approver, KEY)).filing.content.narrative).toBe(IN_ORDER.narrative);
});
