import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMessageStore } from '#server/db/message-store.ts';
import { createMailbox } from '#server/services/mail/mailbox.ts';
import { DELAYS, LEASE_MS, sendMail, type SendPorts, TRIES } from '#server/services/mail/send.ts';
import type { Carrier, Mail } from '#server/services/ports-mail.ts';
import { emptyDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { testSmtp, type TestSmtp } from '#server/testing/smtp.ts';
import { createOutbox } from './outbox.ts';
import { createSmtp } from './smtp.ts';

const FROM = { name: 'Seguimiento', address: 'no-reply@example.org' };
const MAIL: Mail = {
  key: 'invitation:1',
  to: 'oficina@example.org',
  userId: null,
  subject: 'Invitación: período «noviembre»',
  text: 'Entre aquí:\nhttps://example.org/invitacion/secreto',
  secret: true,
};

let db: TemporaryDatabase;
let smtp: TestSmtp;
let now: Date;
beforeEach(async () => {
  [db, smtp] = await Promise.all([emptyDatabase(), testSmtp()]);
  now = new Date('2026-11-25T12:00:00.000Z');
});
afterEach(async () => {
  await Promise.all([db.remove(), smtp.close()]);
});

let ids = 0;
const store = () => createMessageStore(db.database);
const mailbox = () => createMailbox({ messages: store(), now: () => now, newId: () => `m${++ids}` });
const node = (carrier: Carrier = createSmtp(smtp.url, FROM)): SendPorts => ({
  ...{ messages: store(), carrier, now: () => now, headersOf: () => ({}) },
});
const later = (ms: number) => void (now = new Date(now.getTime() + ms));
const rows = () => db.database.reader.message.findMany({ orderBy: { createdAt: 'asc' } });

describe('a message', () => {
  it('goes out once, as text, from the site, and its secret is forgotten', async () => {
    await mailbox().queue(MAIL);
    expect(await sendMail(node())).toEqual({ sent: 1, failures: [] });
    expect(await sendMail(node())).toEqual({ sent: 0, failures: [] });
    const [mail, ...others] = smtp.received;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ from: FROM.address, to: [MAIL.to] });
    expect(mail?.raw).toContain('From: Seguimiento <no-reply@example.org>');
    expect(mail?.raw).toContain('Auto-Submitted: auto-generated');
    expect(mail?.raw).toMatch(/^Message-ID: <m\d+@example\.org>$/mu);
    expect(mail?.raw).toContain('https://example.org/invitacion/secreto');
    expect(await rows()).toMatchObject([{ body: '', sentAt: now, attempts: 1, failure: null, takenTill: null }]);
  });

  it('with a key that is taken is not written again', async () => {
    await mailbox().queue(MAIL);
    await mailbox().queue({ ...MAIL, subject: 'Otra vez' });
    await Promise.all(Array.from({ length: 8 }, () => mailbox().queue({ ...MAIL, key: 'invitation:2' })));
    expect((await rows()).map(({ subject }) => subject)).toEqual([MAIL.subject, MAIL.subject]);
  });

  it.each([
    [{ to: 'a@example.org\r\nBcc: b@example.org' }, 'MAIL_ADDRESS'],
    [{ to: 'a@example.org,b@example.org' }, 'MAIL_ADDRESS'],
    [{ subject: 'Hola\r\nBcc: b@example.org' }, 'MAIL_SUBJECT'],
    [{ text: '' }, 'MAIL_TEXT'],
  ])('that would carry headers of its own is refused: %j', async (part, detail) => {
    await expect(mailbox().queue({ ...MAIL, ...part })).rejects.toMatchObject({ code: 'INVALID', detail });
    expect(await rows()).toEqual([]);
  });

  it('whose text looks like headers, or ends a message, stays text', async () => {
    await mailbox().queue({ ...MAIL, text: 'uno\r\n.\r\nRCPT TO:<b@example.org>\r\n\r\nBcc: b@example.org' });
    await sendMail(node());
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.to).toEqual([MAIL.to]);
    expect(smtp.received[0]?.raw).toContain('\n.\nRCPT TO:<b@example.org>');
  });
});

describe('several senders', () => {
  it('at once send each message once', async () => {
    for (let number = 0; number < 25; number += 1) await mailbox().queue({ ...MAIL, key: `invitation:${number}` });
    const reports = await Promise.all(Array.from({ length: 4 }, () => sendMail(node())));
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(25);
    const sent = smtp.received.map(({ raw }) => /^Message-ID: (.*)$/mu.exec(raw)?.[1]);
    expect(new Set(sent).size).toBe(25);
    expect(sent).toHaveLength(25);
  });

  it('leave a message to the node that has it, and take it over once that node is dead', async () => {
    await mailbox().queue(MAIL);
    const dead = await store().take(now, new Date(now.getTime() + LEASE_MS), TRIES);
    expect(await sendMail(node())).toMatchObject({ sent: 0 });
    later(LEASE_MS);
    expect(await sendMail(node())).toMatchObject({ sent: 1 });
    // The dead one was only slow: it does not undo what was done since.
    if (dead) await store().failed(dead, 'ESOCKET', null, TRIES);
    expect(await rows()).toMatchObject([{ sentAt: now, failure: null, attempts: 2 }]);
  });

  it('stop between two messages when asked to', async () => {
    await mailbox().queue(MAIL);
    expect(await sendMail(node(), AbortSignal.abort())).toMatchObject({ sent: 0 });
    expect(await rows()).toMatchObject([{ attempts: 0 }]);
  });
});

describe('a server that refuses', () => {
  it('for now is asked again after growing delays, then no more', async () => {
    await mailbox().queue(MAIL);
    smtp.refuse(451, 'DATA');
    for (const delay of DELAYS) {
      const { failures } = await sendMail(node());
      expect(failures).toMatchObject([{ failure: 'EMESSAGE 451', givenUp: false }]);
      later(delay - 1);
      expect(await sendMail(node())).toEqual({ sent: 0, failures: [] });
      later(1);
    }
    expect(await sendMail(node())).toMatchObject({ failures: [{ givenUp: true }] });
    later(1_000 * DELAYS.length * 86_400);
    smtp.refuse(null);
    expect(await sendMail(node())).toEqual({ sent: 0, failures: [] });
    expect(await rows()).toMatchObject([{ sentAt: null, attempts: TRIES, failure: 'EMESSAGE 451', body: '' }]);
  });

  it('for now gets the message later', async () => {
    await mailbox().queue(MAIL);
    smtp.refuse(421);
    await sendMail(node());
    smtp.refuse(null);
    later(DELAYS[0] ?? 0);
    expect(await sendMail(node())).toMatchObject({ sent: 1 });
    expect(smtp.received).toHaveLength(1);
  });

  it('for good is not asked again, and what it said is not kept', async () => {
    await mailbox().queue(MAIL);
    smtp.refuse(550);
    expect(await sendMail(node())).toMatchObject({ failures: [{ failure: 'EENVELOPE 550', givenUp: true }] });
    expect(JSON.stringify(await rows())).not.toContain('No such mailbox');
  });

  it('the settings, or is away, leaves the message for later', async () => {
    await mailbox().queue(MAIL);
    const closed = await testSmtp();
    await closed.close();
    expect(await sendMail(node(createSmtp(closed.url, FROM)))).toMatchObject({ failures: [{ failure: 'ESOCKET' }] });
    later(LEASE_MS);
    const locked = await testSmtp({ authOptional: false, onAuth: (_auth, _session, done) => done(new Error('No')) });
    const wrong = createSmtp(locked.url.replace('//', '//user:wrong@'), FROM);
    expect(await sendMail(node(wrong))).toMatchObject({ failures: [{ failure: 'EAUTH 535', givenUp: false }] });
    await locked.close();
  });

  it('to be trusted gets nothing: neither one with a certificate of its own making nor one without encryption', async () => {
    await mailbox().queue(MAIL);
    const untrusted = await testSmtp({ secure: true }, 'smtps');
    const { failures } = await sendMail(node(createSmtp(untrusted.url, FROM)));
    expect(failures).toMatchObject([{ failure: expect.stringMatching(/^(ESOCKET|ETLS)$/u), givenUp: false }]);
    later(LEASE_MS);
    // Not by a name of this machine, so the line could be listened to.
    const elsewhere = smtp.url.replace('127.0.0.1', '0.0.0.0');
    expect(await sendMail(node(createSmtp(elsewhere, FROM)))).toMatchObject({ failures: [{ givenUp: false }] });
    later(2 * LEASE_MS);
    expect([...untrusted.received, ...smtp.received]).toEqual([]);
    expect(await sendMail(node(createSmtp(`${elsewhere}?ignoreTLS=true`, FROM)))).toMatchObject({ sent: 1 });
    await untrusted.close();
  });
});

describe('without a server', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'ogp-outbox-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('messages land as files that only the server can read', async () => {
    await mailbox().queue(MAIL);
    const outbox = join(folder, 'outbox');
    expect(await sendMail(node(createOutbox(outbox, FROM)))).toMatchObject({ sent: 1 });
    const [name = '', ...others] = await readdir(outbox);
    expect(others).toEqual([]);
    expect(name).toMatch(/^2026-11-25T120000-invitation-m\d+\.eml$/u);
    expect((await stat(join(outbox, name))).mode & 0o777).toBe(0o600);
    const text = await readFile(join(outbox, name), 'utf8');
    expect(text).toContain('To: oficina@example.org');
    expect(text).toContain('https://example.org/invitacion/secreto');
  });
});
