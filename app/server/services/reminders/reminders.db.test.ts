import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FilingView } from '#contracts/filing-views.ts';
import type { Actor, Role } from '#domain/policy/roles.ts';
import { createMailPeople, createStepReader } from '#server/db/mail-readers.ts';
import { createMessageStore } from '#server/db/message-store.ts';
import { createReminderLinks } from '#server/mail/reminder-links.ts';
import { createMailbox } from '#server/services/mail/mailbox.ts';
import { CODE, resultsCoding, type ReviewingDesk, reviewingOn } from '#server/testing/reviewing.ts';
import { oversightOn } from '#server/testing/oversight.ts';
import { filingDesk, type FilingDesk, IN_ORDER, keyOf, PLAN } from '#server/testing/filing.ts';
import { writeReminders } from './daily.ts';
import { unsubscribeHeaders } from './links.ts';
import { writeNotices } from './notices.ts';
import type { Reminding } from './ports.ts';
import { createReminderServices } from './preference.ts';

const KEY = keyOf('C01-H07', 'ecuador/mintel');
const MINTEL = 'ecuador/mintel';

let desk: FilingDesk;
beforeEach(async () => void (desk = await filingDesk()));
afterEach(() => desk.db.remove());

let ids = 0;
function node({ filing }: FilingDesk = desk): Reminding {
  const messages = createMessageStore(desk.db.database);
  return {
    reviewing: reviewingOn({ ...desk, filing }).reviewing,
    ...{ filing, messages, origin: 'https://ogp.example.org', links: createReminderLinks('a secret') },
    mailbox: createMailbox({ messages, now: filing.clock.now, newId: () => `m${++ids}` }),
    people: createMailPeople(desk.db.database),
    steps: createStepReader(desk.db.database),
  };
}

/** A person with a role that is kept in the database. */
async function holder(
  role: Role,
  organization: string | null,
  data: { locale?: string; remindersOff?: boolean } = {},
): Promise<Actor> {
  const actor = await desk.person(role, organization);
  const { userId } = actor;
  await desk.db.database.writer.user.update({ where: { id: userId }, data });
  await desk.db.database.writer.roleAssignment.create({
    data: {
      ...{ id: `${userId}-role`, userId, role, organizationId: organization },
      ...{ office: { es: 'Oficina', en: 'Office' }, from: new Date('2026-11-01T12:00:00.000Z') },
    },
  });
  return actor;
}
const mails = (userId?: string) =>
  desk.db.database.reader.message.findMany({
    where: userId === undefined ? {} : { userId },
    orderBy: { createdAt: 'asc' },
  });
const move = ({ id, version }: FilingView, note: string | null = null) => ({
  ...{ id: id ?? '', version, note, requestKey: `k${++ids}` },
});

/** An assessment by one reviewer that a second one has confirmed. */
async function confirmed(reviewing: ReviewingDesk, ana: Actor, beto: Actor): Promise<string> {
  const book = { methodology: 'IRM_2018_2020', moment: 'END_OF_TERM', isDouble: false };
  const { id, version } = await reviewing.beginReview(ana, { code: CODE, ...book });
  const { writing } = await reviewing.openReview(ana, id);
  const coding = { coding: resultsCoding('LIMITED'), codingVersion: writing?.version ?? 0 };
  await reviewing.sendCoding(ana, { id, version, ...coding, requestKey: `k${++ids}` });
  await reviewing.moveReview(beto, { ...(await seen(reviewing, beto, id)), move: 'CONFIRM' });
  return id;
}
const seen = async (reviewing: ReviewingDesk, who: Actor, id: string) => ({
  ...{ id, version: (await reviewing.openReview(who, id)).version, requestKey: `k${++ids}` },
});
const repliesIn = async ({ userId }: Actor) =>
  (await mails(userId)).map(({ body }) => body).filter((body) => body.includes('evaluación independiente'));

describe('reminders', () => {
  it('tell in one message, in Spanish, everything that is owed, what to do and where', async () => {
    const editor = await holder('AGENCY_EDITOR', MINTEL);
    desk.at('2026-11-23');
    expect(await writeReminders(node())).toBe(1);
    const [mail, ...others] = await mails(editor.userId);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ key: `reminder:${editor.userId}:2026-11-23`, secret: false, sentAt: null });
    expect(mail?.subject).toMatch(/^Recordatorio: pendientes .* \(\d+\)$/u);
    expect(mail?.body).toContain('* EC0001, hito 7: ');
    expect(mail?.body).toContain('El plazo termina el 30 de noviembre de 2026, en 7 días.');
    expect(mail?.body).toContain(
      'https://ogp.example.org/panel/informes/ecuador-2019-2022/C01-H07/2026-11?lado=AGENCY_SELF&organizacion=ecuador%2Fmintel',
    );
    expect(mail?.body).toMatch(/https:\/\/ogp\.example\.org\/avisos\/\S+$/u);
  });

  it('speak the language of the person', async () => {
    const editor = await holder('AGENCY_EDITOR', MINTEL, { locale: 'en' });
    desk.at('2026-11-30');
    await writeReminders(node());
    const [mail] = await mails(editor.userId);
    expect(mail?.subject).toMatch(/^Reminder: what you owe/u);
    expect(mail?.body).toContain('The deadline is today, 30 November 2026.');
    expect(mail?.body).toContain('https://ogp.example.org/en/panel/informes/');
    expect(mail?.body).toMatch(/https:\/\/ogp\.example\.org\/en\/reminders\/\S+$/u);
    expect(mail?.body).not.toMatch(/hito|plazo|Qué hacer/u);
  });

  it('are written once a day however many nodes run and however often they restart', async () => {
    const editor = await holder('AGENCY_EDITOR', MINTEL);
    desk.at('2026-11-23');
    const others = await Promise.all([desk.otherNode(), desk.otherNode()]);
    await Promise.all([desk, ...others].map((other) => writeReminders(node(other))));
    await writeReminders(node());
    expect(await mails(editor.userId)).toHaveLength(1);
    desk.at('2026-11-24');
    expect(await writeReminders(node())).toBe(0);
    desk.at('2026-11-29');
    expect(await writeReminders(node())).toBe(1);
  });

  it('wait for the morning where the plan is at home', async () => {
    await holder('AGENCY_EDITOR', MINTEL);
    desk.at('2026-11-23T11:59:00.000Z');
    expect(await writeReminders(node())).toBe(0);
    desk.at('2026-11-23T12:00:00.000Z');
    expect(await writeReminders(node())).toBe(1);
  });

  it('come to those who want none only as a duty of the role, and say so', async () => {
    const editor = await holder('AGENCY_EDITOR', MINTEL, { remindersOff: true });
    const approver = await holder('AGENCY_APPROVER', MINTEL, { remindersOff: true });
    const contact = await holder('POINT_OF_CONTACT', null, { remindersOff: true });
    const counterpart = await holder('COUNTERPART', 'ecuador/redam', { remindersOff: true });
    desk.at('2026-11-23');
    expect(await writeReminders(node())).toBe(2);
    expect(await mails(editor.userId)).toEqual([]);
    expect(await mails(counterpart.userId)).toEqual([]);
    expect((await mails(approver.userId))[0]?.body).toContain('Usted pidió no recibir recordatorios.');
    expect((await mails(contact.userId))[0]?.body).toContain('* Noviembre de 2026\n');
  });

  it('do not come to closed accounts, or for roles that are over', async () => {
    const gone = await holder('AGENCY_EDITOR', MINTEL);
    const former = await holder('AGENCY_EDITOR', MINTEL);
    const { writer } = desk.db.database;
    await writer.user.update({ where: { id: gone.userId }, data: { closedAt: new Date('2026-11-20T12:00:00Z') } });
    await writer.roleAssignment.updateMany({
      where: { userId: former.userId },
      data: { until: new Date('2026-11-20T12:00:00Z') },
    });
    desk.at('2026-11-23');
    expect(await writeReminders(node())).toBe(0);
  });

  it('tell the body the next morning of an assessment that it may reply to, until it has replied', async () => {
    const approver = await holder('AGENCY_APPROVER', MINTEL);
    await holder('AGENCY_EDITOR', MINTEL);
    const reviewing = reviewingOn(desk);
    const [ana, beto] = [await reviewing.reviewer(), await reviewing.reviewer('ecuador/udla')];
    const id = await confirmed(reviewing, ana, beto);
    desk.at('2026-11-26');
    await writeReminders(node());
    expect(await repliesIn(approver)).toEqual([]);
    await reviewing.moveReview(ana, { ...(await seen(reviewing, ana, id)), move: 'OPEN' });
    await reviewing.moveReview(ana, { ...(await seen(reviewing, ana, id)), move: 'SCHEDULE', releaseOn: '2026-12-15' });
    desk.at('2026-11-27');
    await writeReminders(node());
    const [told] = await repliesIn(approver);
    expect(told).toContain('abierta a su entidad desde el 26 de noviembre de 2026');
    expect(told).toContain('15 de diciembre de 2026');
    expect(told).toContain('El último día para responder es el 6 de diciembre de 2026.');
    expect(told).toContain(`https://ogp.example.org/panel/respuestas/${id}`);
    await reviewing.replyTo(approver, { id, text: 'Gracias.', requestKey: 'a-reply' });
    desk.at('2026-11-29');
    await writeReminders(node());
    expect(await repliesIn(approver)).toHaveLength(1);
  });

  it('tell a reviewer of an assessment that has waited three days for a second reader', async () => {
    const beto = await holder('REVIEWER', 'ecuador/udla');
    const own = await holder('REVIEWER', 'ecuador/mintel');
    const reviewing = reviewingOn(desk);
    const ana = await reviewing.reviewer();
    const book = { methodology: 'IRM_2018_2020', moment: 'END_OF_TERM', isDouble: false };
    const { id, version } = await reviewing.beginReview(ana, { code: CODE, ...book });
    const coding = { coding: resultsCoding('LIMITED'), codingVersion: 1 };
    desk.at('2026-11-25');
    await reviewing.sendCoding(ana, { id, version, ...coding, requestKey: 'signed' });
    desk.at('2026-11-28');
    await writeReminders(node());
    const [told] = await mails(beto.userId);
    expect(told?.body).toContain('espera desde el 25 de noviembre de 2026 que usted la lea');
    expect(told?.body).toContain(`https://ogp.example.org/panel/evaluacion/${id}`);
    expect(await mails(own.userId)).toEqual([]);
  });

  it('tell the Core Group the next morning of a flag that was brought before it', async () => {
    const forum = await holder('CORE_GROUP', 'ecuador/grupo-nucleo', { locale: 'en' });
    const contact = await desk.person('POINT_OF_CONTACT');
    const flag = 'SOURCE_DISCREPANCY-C07-H01';
    await oversightOn(desk).escalateFlag(contact, { plan: PLAN, flag, note: 'No hay acuerdo.' });
    desk.at('2026-11-26');
    await writeReminders(node());
    const [mail] = await mails(forum.userId);
    expect(mail?.body).toContain('“Sources disagree”');
    expect(mail?.body).toContain('has waited for the Core Group since 25 November 2026');
    expect(mail?.body).toContain(`https://ogp.example.org/en/panel/alertas/${PLAN}/${flag}`);
  });

  it('tell of the six-month rule while the plan runs', async () => {
    const contact = await holder('POINT_OF_CONTACT', null);
    await desk.db.database.writer.roleAssignment.updateMany({ data: { from: new Date('2019-01-01T12:00:00Z') } });
    desk.at('2021-06-01');
    const days = Array.from({ length: 400 }, (_, day) =>
      new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
    );
    for (const day of days) {
      desk.at(day);
      if ((await writeReminders(node())) > 0) break;
    }
    const [mail] = await mails(contact.userId);
    expect(mail?.body).toContain('OGP pide actualizar el repositorio al menos cada seis meses.');
  }, 30_000);
});

describe('the address in every reminder', () => {
  it('ends and resumes them, and can be forged by nobody', async () => {
    const { userId } = await holder('AGENCY_EDITOR', MINTEL);
    const ports = node();
    const { reminderPreference, chooseReminders } = createReminderServices(ports);
    const token = ports.links.sign(userId);
    expect(await reminderPreference(token)).toEqual({ off: false });
    await chooseReminders({ token, off: true });
    expect(await reminderPreference(token)).toEqual({ off: true });
    await chooseReminders({ token, off: false });
    expect(await reminderPreference(token)).toEqual({ off: false });
    const forged = [
      createReminderLinks('another').sign(userId),
      `${token.split('.')[0]}.`,
      '',
      'x.y',
      ports.links.sign('nobody'),
    ];
    for (const other of forged) {
      await expect(reminderPreference(other)).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'REMINDER_LINK' });
    }
  });

  it('is offered to mail programs, in messages that may be refused and in no others', () => {
    const ports = node();
    const mail = { id: 'm', key: 'reminder:u1:2026-11-23', to: 'a@example.org', userId: 'u1', subject: 's', text: 't' };
    const taken = { ...mail, secret: false, createdAt: new Date(0), attempts: 1, takenTill: new Date(0) };
    expect(unsubscribeHeaders(ports, taken)).toEqual({
      'List-Unsubscribe': `<https://ogp.example.org/avisos/${ports.links.sign('u1')}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(unsubscribeHeaders(ports, { ...taken, key: 'invitation:1' })).toEqual({});
  });
});

describe('notices of assessments', () => {
  /** Who takes part, and who does not. */
  async function cast() {
    const [ana, beto] = [await holder('REVIEWER', 'ecuador/utpl'), await holder('REVIEWER', 'ecuador/udla')];
    const cora = await holder('REVIEWER', 'ecuador/puce', { locale: 'en' });
    const approver = await holder('AGENCY_APPROVER', MINTEL, { locale: 'en' });
    const others = [
      await holder('REVIEWER', 'ecuador/mintel'),
      await holder('AGENCY_EDITOR', MINTEL),
      await holder('AGENCY_APPROVER', 'ecuador/sercop'),
      await holder('REVIEWER', 'ecuador/iaen', { remindersOff: true }),
      await holder('CORE_GROUP', 'ecuador/grupo-nucleo'),
    ];
    return { ana, beto, cora, approver, others };
  }
  const linesOf = async ({ userId }: Actor) => (await mails(userId)).map(({ body }) => body);
  async function told(at: string): Promise<void> {
    desk.at(at);
    const others = await Promise.all([desk.otherNode(), desk.otherNode()]);
    await Promise.all([desk, ...others].map((other) => writeNotices(node(other))));
  }

  it('tell second readers, then the body with its last day, then all who took part of the release', async () => {
    const { ana, beto, cora, approver, others } = await cast();
    const reviewing = reviewingOn(desk);
    desk.at('2026-11-25T15:00:00.000Z');
    const book = { methodology: 'IRM_2018_2020', moment: 'END_OF_TERM', isDouble: false };
    const { id, version } = await reviewing.beginReview(ana, { code: CODE, ...book });
    const coding = { coding: resultsCoding('LIMITED'), codingVersion: 1 };
    await reviewing.sendCoding(ana, { id, version, ...coding, requestKey: 'signed' });
    await told('2026-11-25T15:02:00.000Z');
    expect((await linesOf(beto))[0]).toContain('Se firmó una evaluación independiente; espera una segunda lectura.');
    expect((await linesOf(cora))[0]).toContain(`https://ogp.example.org/en/panel/evaluacion/${id}`);
    expect([await linesOf(ana), await linesOf(approver)]).toEqual([[], []]);

    await reviewing.moveReview(beto, { ...(await seen(reviewing, beto, id)), move: 'CONFIRM' });
    await told('2026-11-25T17:00:00.000Z');
    expect((await linesOf(ana))[0]).toContain('se confirmó en segunda lectura');
    await reviewing.moveReview(ana, { ...(await seen(reviewing, ana, id)), move: 'OPEN' });
    await told('2026-11-25T19:00:00.000Z');
    const [opened] = await mails(approver.userId);
    expect(opened?.subject).toBe('News of reports and assessments (1)');
    expect(opened?.body).toContain('You can reply until 5 December 2026');
    expect(opened?.body).toContain(`https://ogp.example.org/en/panel/respuestas/${id}`);
    expect(opened?.body).not.toMatch(/LIMITED|Limited|Limitado/u);

    desk.at('2026-12-06T15:00:00.000Z');
    await reviewing.moveReview(ana, { ...(await seen(reviewing, ana, id)), move: 'RELEASE' });
    await told('2026-12-06T15:02:00.000Z');
    expect((await linesOf(approver)).at(-1)).toContain('was released');
    expect((await linesOf(approver)).at(-1)).toContain('https://ogp.example.org/en/commitments/EC0001');
    expect((await linesOf(beto)).at(-1)).toContain('se publicó.');
    expect(await linesOf(cora)).toHaveLength(1);
    for (const other of others) expect(await linesOf(other)).toEqual([]);
  });

  it('tell of nothing that was given up', async () => {
    const { ana, beto } = await cast();
    const reviewing = reviewingOn(desk);
    desk.at('2026-11-25T15:00:00.000Z');
    const book = { methodology: 'IRM_2018_2020', moment: 'END_OF_TERM', isDouble: false };
    const { id, version } = await reviewing.beginReview(ana, { code: CODE, ...book });
    const coding = { coding: resultsCoding('LIMITED'), codingVersion: 1 };
    await reviewing.sendCoding(ana, { id, version, ...coding, requestKey: 'signed' });
    await reviewing.moveReview(ana, { ...(await seen(reviewing, ana, id)), move: 'WITHDRAW', note: 'No hay tiempo.' });
    await told('2026-11-25T15:02:00.000Z');
    expect(await linesOf(beto)).toEqual([]);
  });
});

describe('notices', () => {
  it('tell the point of contact of a submission and the organization of the answer, once', async () => {
    const editor = await holder('AGENCY_EDITOR', MINTEL);
    const approver = await holder('AGENCY_APPROVER', MINTEL);
    const contact = await holder('POINT_OF_CONTACT', null, { locale: 'en' });
    const counterpart = await holder('COUNTERPART', 'ecuador/redam');
    desk.at('2026-11-25T15:00:00.000Z');
    const draft = await desk.saveDraft(editor, { key: KEY, version: 0, answers: IN_ORDER });
    const sent = await desk.submitFiling(approver, move(draft.filing));
    expect(await writeNotices(node())).toBe(0);
    desk.at('2026-11-25T15:02:00.000Z');
    const others = await Promise.all([desk.otherNode(), desk.otherNode()]);
    await Promise.all([desk, ...others].map((other) => writeNotices(node(other))));
    expect(await writeNotices(node())).toBe(0);
    const all = await mails();
    expect(all.map(({ userId }) => userId)).toEqual([contact.userId]);
    expect(all[0]?.body).toContain('The report was submitted; it awaits your review.');
    expect(all[0]?.body).toContain(`https://ogp.example.org/en/panel/revision/${sent.id}`);

    await desk.returnFiling(contact, move(sent, 'Falta el acta.\nY la fecha.'));
    desk.at('2026-11-25T15:05:00.000Z');
    expect(await writeNotices(node())).toBe(2);
    expect(await writeNotices(node())).toBe(0);
    for (const { userId } of [editor, approver]) {
      const told = await mails(userId);
      expect(told).toHaveLength(1);
      expect(told[0]?.body).toContain('Nota: Falta el acta.\n  Y la fecha.');
    }
    expect(await mails(counterpart.userId)).toEqual([]);
  });

  it('gather what happened since the last one, and lose nothing between', async () => {
    const editor = await holder('AGENCY_EDITOR', MINTEL);
    const approver = await holder('AGENCY_APPROVER', MINTEL);
    const contact = await holder('POINT_OF_CONTACT', null);
    const minutes = (minute: number) => desk.at(`2026-11-25T15:${String(minute).padStart(2, '0')}:00.000Z`);
    const publish = async (milestone: string, minute: number) => {
      minutes(minute);
      const key = keyOf(milestone, MINTEL);
      const draft = await desk.saveDraft(editor, { key, version: 0, answers: IN_ORDER });
      const sent = await desk.submitFiling(approver, move(draft.filing));
      await desk.validateFiling(contact, { ...move(sent), publishOn: null });
    };
    await publish('C01-H07', 0);
    await publish('C01-H06', 1);
    minutes(2);
    await writeNotices(node());
    // Written while the last notice was being made: dated before it, told with the next.
    await publish('C01-H05', 2);
    minutes(9);
    await writeNotices(node());
    expect(await mails(editor.userId), 'within the hour').toHaveLength(1);
    desk.at('2026-11-25T16:02:00.000Z');
    await writeNotices(node());
    expect((await mails(editor.userId)).map(({ subject }) => subject)).toEqual([
      'Novedades de reportes de avance (2)',
      'Novedades de reportes de avance (1)',
    ]);
  });

  it('tell of each report once, as it stands, and not of one that was taken back', async () => {
    const editor = await holder('AGENCY_EDITOR', MINTEL);
    const approver = await holder('AGENCY_APPROVER', MINTEL);
    const contact = await holder('POINT_OF_CONTACT', null);
    desk.at('2026-11-25T15:00:00.000Z');
    const submit = async (milestone: string) => {
      const key = keyOf(milestone, MINTEL);
      const draft = await desk.saveDraft(editor, { key, version: 0, answers: IN_ORDER });
      return desk.submitFiling(approver, move(draft.filing));
    };
    const first = await submit('C01-H07');
    await desk.returnFiling(contact, move(first, 'Falta el acta.'));
    desk.at('2026-11-25T15:01:00.000Z');
    const second = await submit('C01-H06');
    await desk.withdrawFiling(approver, move(second));
    desk.at('2026-11-25T18:00:00.000Z');
    await writeNotices(node());
    expect(await mails(contact.userId)).toEqual([]);
    const [told] = await mails(editor.userId);
    expect(told?.subject).toBe('Novedades de reportes de avance (1)');
    expect(told?.body).toContain('Falta el acta.');
  });

  it('respect those who want none, except for a duty', async () => {
    const editor = await holder('AGENCY_EDITOR', MINTEL, { remindersOff: true });
    const approver = await holder('AGENCY_APPROVER', MINTEL, { remindersOff: true });
    const contact = await holder('POINT_OF_CONTACT', null);
    const draft = await desk.saveDraft(editor, { key: KEY, version: 0, answers: IN_ORDER });
    const sent = await desk.submitFiling(approver, move(draft.filing));
    await desk.returnFiling(contact, move(sent, 'Falta el acta.'));
    desk.at('2026-11-25T18:00:00.000Z');
    await writeNotices(node());
    expect((await mails()).map(({ userId }) => userId)).toEqual([approver.userId]);
  });
});
