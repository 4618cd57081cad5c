import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PeriodInvalid } from '#contracts/period-views.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { filingDesk, type FilingDesk, IN_ORDER, keyOf, PERIOD, PLAN } from '#server/testing/filing.ts';

const KEY = keyOf('C01-H07', 'ecuador/mintel');
const NOVEMBER = { plan: PLAN, period: PERIOD, note: 'Porque sí.' };
const DECEMBER = {
  ...{ plan: PLAN, period: '2026-12', label: { es: 'Diciembre', en: 'December' } },
  ...{ opensOn: '2026-12-01', closesOn: '2026-12-31' },
};

let desk: FilingDesk;
let contact: Actor;
let approver: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  contact = await desk.person('POINT_OF_CONTACT');
  approver = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
});
afterEach(() => desk.db.remove());

const list = () => desk.periodList(contact, PLAN);
const draft = async () => (await desk.saveDraft(approver, { key: KEY, version: 0, answers: IN_ORDER })).filing;
const move = (id: string | null, version: number, requestKey: string) => ({
  ...{ id: id ?? '', version, note: null, requestKey },
});
const submitted = async () => {
  const { id, version } = await draft();
  return desk.submitFiling(approver, move(id, version, 'submit'));
};
const findings = async (work: Promise<unknown>): Promise<string[]> => {
  const failure = (await work.then(
    () => ({ findings: [] }),
    (refused: unknown) => refused,
  )) as PeriodInvalid;
  return failure.findings.map(({ field, code }) => `${field} ${code}`);
};

describe('opening a period', () => {
  it('names every fault at its own field', async () => {
    const wrong = { plan: PLAN, period: 'a b', label: { en: ' ' }, opensOn: 'mañana', closesOn: '2026-12-31' };
    await expect(desk.openPeriod(contact, wrong)).rejects.toMatchObject({ code: 'INVALID', detail: 'PERIOD_INVALID' });
    expect(await findings(desk.openPeriod(contact, wrong))).toEqual([
      'period PERIOD_KEY',
      'label PERIOD_LABEL_MISSING',
      'opensOn PERIOD_DAY_UNREADABLE',
    ]);
    const long = { ...DECEMBER, label: { es: 'Diciembre', en: 'x'.repeat(201) } };
    await expect(desk.openPeriod(contact, long)).rejects.toMatchObject({
      findings: [{ field: 'label', code: 'PERIOD_LABEL_TOO_LONG', language: 'en' }],
    });
    expect(await findings(desk.openPeriod(contact, { ...DECEMBER, closesOn: '2026-11-24' }))).toEqual([
      'closesOn PERIOD_END_PAST',
    ]);
  });

  it('is refused on days of another period, and possible from the next day on', async () => {
    const onLastDay = { ...DECEMBER, opensOn: '2026-11-30' };
    await expect(desk.openPeriod(contact, onLastDay)).rejects.toMatchObject({
      ...{ code: 'CONFLICT', detail: 'PERIOD_OVERLAP', field: 'opensOn' },
      other: { id: PERIOD, closesOn: { date: '2026-11-30' } },
    });
    expect(await desk.openPeriod(contact, DECEMBER)).toMatchObject({ standing: 'NOT_OPEN' });
    const other = { ...DECEMBER, label: { es: 'Otro nombre' } };
    await expect(desk.openPeriod(contact, other)).rejects.toMatchObject({ detail: 'PERIOD_EXISTS' });
  });

  it('sent twice is done once, and both are told that it is open', async () => {
    const first = await desk.openPeriod(contact, DECEMBER);
    expect(await desk.openPeriod(contact, DECEMBER)).toEqual(first);
    expect((await list()).find(({ id }) => id === DECEMBER.period)?.steps).toHaveLength(1);
  });

  it('at the same moment as another person, on the same days, succeeds once', async () => {
    const node = await desk.otherNode();
    const results = await Promise.allSettled([
      desk.openPeriod(contact, DECEMBER),
      node.openPeriod(contact, { ...DECEMBER, period: 'diciembre' }),
    ]);
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { detail: 'PERIOD_OVERLAP' } }]);
    expect(await list()).toHaveLength((await desk.filing.dossiers.find(PLAN)).periods.length);
  });
});

describe('extending a period', () => {
  it('needs a later day and a reason, each named at its field', async () => {
    const request = { ...NOVEMBER, closesOn: '2026-11-30', note: ' ' };
    expect(await findings(desk.extendPeriod(contact, request))).toEqual([
      'closesOn PERIOD_END_NOT_LATER',
      'note NOTE_MISSING',
    ]);
  });

  it('does not run into the next one', async () => {
    await desk.openPeriod(contact, { ...DECEMBER, opensOn: '2026-12-10' });
    const extend = (closesOn: string) => desk.extendPeriod(contact, { ...NOVEMBER, closesOn });
    await expect(extend('2026-12-10')).rejects.toMatchObject({ detail: 'PERIOD_OVERLAP', field: 'closesOn' });
    expect(await extend('2026-12-09')).toMatchObject({ closesOn: { date: '2026-12-09' }, standing: 'OPEN' });
  });
});

describe('locking a period', () => {
  const lock = (confirmed = true, note = 'Fin.') => desk.lockPeriod(contact, { ...NOVEMBER, note, confirmed });

  it('is possible once it is over, with a reason and a confirmation', async () => {
    await expect(lock()).rejects.toMatchObject({ code: 'CONFLICT', detail: 'PERIOD_OPEN' });
    desk.at('2026-12-01');
    expect(await findings(lock(false, ''))).toEqual(['note NOTE_MISSING', 'confirmed LOCK_UNCONFIRMED']);
    expect(await findings(lock(false))).toEqual(['confirmed LOCK_UNCONFIRMED']);
    expect(await lock()).toMatchObject({ standing: 'LOCKED' });
    await expect(lock()).rejects.toMatchObject({ detail: 'PERIOD_LOCKED' });
    await expect(draft()).rejects.toMatchObject({ detail: 'PERIOD_LOCKED' });
  });

  it('says how many reports wait for an answer, and which', async () => {
    const sent = await submitted();
    expect((await list())[0]).toMatchObject({ id: PERIOD, waiting: [{ key: KEY }], filings: 1 });
    expect(await desk.closePeriod(contact, NOVEMBER)).toMatchObject({ closesOn: { date: '2026-11-25' } });
    desk.at('2026-11-26');
    await expect(lock()).rejects.toMatchObject({
      ...{ code: 'CONFLICT', detail: 'PERIOD_WAITING', subject: '1' },
      reports: [{ key: KEY, commitment: { number: 1 }, milestone: { number: 7 } }],
    });
    await desk.validateFiling(contact, { ...move(sent.id, sent.version, 'publish'), publishOn: null });
    expect(await lock()).toMatchObject({ standing: 'LOCKED' });
  });
});

describe('withdrawing a period', () => {
  const withdraw = (confirmed = true) => desk.withdrawPeriod(contact, { ...NOVEMBER, confirmed });
  const known = async () => (await desk.filing.dossiers.find(PLAN)).periods.map(({ id }) => id);

  it('takes it out of the plan, keeps its history, and is told to the public', async () => {
    expect(await findings(withdraw(false))).toEqual(['confirmed WITHDRAWAL_UNCONFIRMED']);
    expect(await withdraw()).toMatchObject({ id: PERIOD, standing: 'WITHDRAWN' });
    expect(await known()).not.toContain(PERIOD);
    expect((await desk.whatIOwe(approver)).reports).toEqual([]);
    await expect(desk.openFiling(approver, KEY)).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'PERIOD' });
    await expect(withdraw()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const found = (await list()).find(({ id }) => id === PERIOD);
    expect(found).toMatchObject({ standing: 'WITHDRAWN', steps: [{ action: 'OPENED' }, { action: 'WITHDRAWN' }] });
    const [event] = await desk.db.reader.auditEvents({ limit: 1 });
    expect(event).toMatchObject({ action: 'PERIOD_WITHDRAWN' });
  });

  it('is refused once a report is begun in it, and possible again once that was taken back', async () => {
    const { id, version } = await draft();
    await expect(withdraw()).rejects.toMatchObject({ code: 'CONFLICT', detail: 'PERIOD_IN_USE', subject: '1' });
    await desk.withdrawFiling(approver, move(id, version, 'back'));
    expect(await withdraw()).toMatchObject({ standing: 'WITHDRAWN' });
  });

  it('loses to a report begun at the same moment, or the report to it: never both', async () => {
    const node = await desk.otherNode();
    const [gone, begun] = await Promise.allSettled([
      withdraw(),
      node.saveDraft(approver, { key: KEY, version: 0, answers: IN_ORDER }),
    ]);
    expect([gone.status, begun.status].sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('frees its days and its key', async () => {
    await withdraw();
    const again = { ...DECEMBER, period: PERIOD, opensOn: '2026-11-20' };
    expect(await desk.openPeriod(contact, again)).toMatchObject({ id: PERIOD, standing: 'OPEN' });
    const [first] = await list();
    expect(first).toMatchObject({ id: PERIOD, label: { es: 'Diciembre' }, closesOn: { date: '2026-12-31' } });
    expect(first?.steps.map(({ action }) => action)).toEqual(['OPENED', 'WITHDRAWN', 'OPENED']);
  });
});

describe('what was done with a period', () => {
  it('is told step by step with its day at home, its reason and its office', async () => {
    desk.at('2026-11-26T03:00:00.000Z');
    await desk.extendPeriod(contact, { ...NOVEMBER, closesOn: '2026-12-05', note: 'Feriado.' });
    const [{ steps } = { steps: [] }] = await list();
    expect(steps).toEqual([
      {
        ...{ action: 'OPENED', on: '2026-11-01', closesOn: '2026-11-30', note: null },
        office: { es: 'Oficina POINT_OF_CONTACT', en: 'Office POINT_OF_CONTACT' },
      },
      {
        ...{ action: 'EXTENDED', on: '2026-11-25', closesOn: '2026-12-05', note: 'Feriado.' },
        office: { es: 'Oficina POINT_OF_CONTACT', en: 'Office POINT_OF_CONTACT' },
      },
    ]);
  });

  it('is nothing for those who do not manage periods', async () => {
    await expect(desk.periodList(approver, PLAN)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const request = { ...NOVEMBER, confirmed: true };
    await expect(desk.withdrawPeriod(approver, request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
