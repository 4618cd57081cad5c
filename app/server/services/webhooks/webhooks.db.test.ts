/** Webhooks over a real database and real HTTP on this machine: nothing lost, nothing twice, signed as others verify it. */
import type { IncomingMessage } from 'node:http';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShownSecret, WebhookMessage } from '#contracts/webhooks.ts';
import type { Role } from '#domain/policy/roles.ts';
import { DELIVERY_DELAYS, DELIVERY_TRIES } from '#domain/webhooks/tries.ts';
import { webhookSecrets } from '#server/compose-webhooks.ts';
import { createWebhookStore } from '#server/db/webhooks-repository.ts';
import { createPoster, thisMachine } from '#server/links/post.ts';
import { AN_ADDRESS, filingDesk, type FilingDesk, IN_ORDER, keyOf } from '#server/testing/filing.ts';
import { linkServer, type LinkServer } from '#server/testing/link-servers.ts';
import { type ProgramDesk, programDesk, RIGHT } from '#server/testing/programs.ts';
import type { Webhooks } from './access.ts';
import { createWebhookServices, type WebhookServices } from './all.ts';

const MINTEL = 'ecuador/mintel';
const HOUR = 3_600_000;

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

let filing: FilingDesk;
let programs: ProgramDesk;
let services: WebhookServices;
let webhooks: Webhooks;
let receiver: LinkServer;
let received: Received[];
let answerWith: (request: IncomingMessage) => { status: number; location?: string };
let now: Date;
let admin: string;
let requests = 0;

beforeEach(async () => {
  filing = await filingDesk();
  now = new Date('2026-11-25T17:00:00.000Z');
  programs = programDesk(filing.db, () => now);
  received = [];
  answerWith = () => ({ status: 204 });
  receiver = await linkServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() });
      const { status, location } = answerWith(request);
      response.writeHead(status, location === undefined ? {} : { location }).end('x'.repeat(100_000));
    });
  });
  webhooks = node(filing);
  services = createWebhookServices(webhooks);
  admin = await programs.person('ADMIN');
});
afterEach(async () => {
  await receiver.close();
  await filing.db.remove();
});

function node({ filing: { dossiers }, db }: FilingDesk): Webhooks {
  return {
    ...webhookSecrets('the server’s own'),
    ...{ accounts: programs.programs.accounts, dossiers, store: createWebhookStore(db.database) },
    poster: createPoster({ userAgent: 'test', network: thisMachine, allowsHttp: true, limitMs: 2_000 }),
    ...{ today: () => '2026-11-25', random: () => 0.5, mode: 'LOCAL' },
  };
}

const url = (path = '/hook'): string => `http://127.0.0.1:${receiver.port}${path}`;
const add = async (about = '', over: object = {}): Promise<ShownSecret> =>
  services.addWebhook(await programs.own(admin), { url: url(), about, password: RIGHT, ...over });
const actor = async (userId = admin) => (await programs.own(userId)).actor;
const later = (ms: number): void => void (now = new Date(now.getTime() + ms));
const send = () => services.sendDeliveries(new AbortController().signal);
const messages = () => received.map(({ body }) => JSON.parse(body) as WebhookMessage);
const only = async () => {
  const [webhook] = (await services.webhookDesk(await actor())).webhooks;
  if (!webhook) throw new Error('There is no webhook');
  return webhook;
};

/** Publishes the report of MINTEL on a milestone of commitment 1. */
async function publish(milestone: string): Promise<void> {
  const key = keyOf(milestone, MINTEL);
  const author = await filing.person('AGENCY_APPROVER', MINTEL);
  const contact = await filing.person('POINT_OF_CONTACT');
  const { filing: draft } = await filing.saveDraft(author, { key, version: 0, answers: IN_ORDER });
  await filing.addEvidence(author, { key, facts: AN_ADDRESS, file: null });
  const move = (version: number) => ({ id: draft.id ?? '', version, requestKey: `w${++requests}` });
  const { version } = await filing.submitFiling(author, move(draft.version));
  await filing.validateFiling(contact, { ...move(version), publishOn: null });
}

describe('what is published', () => {
  it('is told once to each webhook of its scope, and what was there before to none', async () => {
    const whole = await add();
    await add('compromiso:EC0001');
    await add('compromiso:EC0003');
    await services.tellChanges();
    await send();
    expect(received).toEqual([]);
    await publish('C01-H07');
    await services.tellChanges();
    await services.tellChanges();
    expect(await send()).toEqual({ sent: 2, failed: 0 });
    expect(await send()).toEqual({ sent: 0, failed: 0 });
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
    const [message] = messages();
    expect(message).toMatchObject({
      type: 'changes.published',
      data: {
        revision: filing.filing.dossiers.revision(),
        changes: [
          {
            ...{ plan: 'ecuador-2019-2022', kind: 'REPORTS', commitment: 'EC0001', date: '2026-11-25' },
            id: 'ecuador-2019-2022/reports-2026-11-25-C01-AGENCY_SELF-mintel',
            url: {
              es: 'https://gobierno.example/compromisos/EC0001',
              en: 'https://gobierno.example/en/commitments/EC0001',
            },
          },
        ],
      },
    });
    const { summary } = message?.data.changes[0] ?? {};
    expect(summary?.es).toContain('MINTEL reportó');
    expect(summary?.en).toContain('MINTEL reported');
    expect(received[0]?.body).not.toContain('Persona');
    expect(whole.secret).toMatch(/^whsec_/u);
  });

  it('is told again under the same name where it grew', async () => {
    await add();
    await publish('C01-H07');
    await services.tellChanges();
    await publish('C01-H06');
    await services.tellChanges();
    await send();
    const told = messages().flatMap(({ data }) => data.changes);
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    expect(told).toHaveLength(2);
    expect(told[0]?.summary.es).not.toBe(told[1]?.summary.es);
  });

  it('is told once by many nodes at the same moment', async () => {
    await add();
    await publish('C01-H07');
    const others = await Promise.all([1, 2, 3].map(async () => createWebhookServices(node(await filing.otherNode()))));
    const all = [services, ...others];
    await Promise.all(all.map((one) => one.tellChanges()));
    await Promise.all(all.map((one) => one.sendDeliveries(new AbortController().signal)));
    expect(received).toHaveLength(1);
  });
});

describe('a delivery', () => {
  it('is signed so that another implementation verifies it, with both secrets while they change', async () => {
    const { secret: first } = await add();
    const { id } = await only();
    // The other implementation goes by the clock of this machine.
    now = new Date();
    const second = await services.rotateSecret(await actor(), { id });
    await services.sendTest(await actor(), { id });
    await send();
    const { body, headers } = received[0] ?? { body: '', headers: {} };
    for (const secret of [first, second.secret]) {
      expect(new Verifier(secret).verify(body, headers)).toMatchObject({ type: 'webhook.test' });
    }
    expect(() => new Verifier(first).verify(`${body} `, headers)).toThrow();
    later(25 * HOUR);
    await services.sendTest(await actor(), { id });
    await send();
    expect(received[1]?.headers['webhook-signature']?.split(' ')).toHaveLength(1);
    expect(second.secret).not.toBe(first);
  });

  it('that fails is tried again until it is taken, with the same id and another signature', async () => {
    await add();
    await publish('C01-H07');
    await services.tellChanges();
    answerWith = () => ({ status: 500 });
    expect(await send()).toEqual({ sent: 0, failed: 1 });
    expect(await send()).toEqual({ sent: 0, failed: 0 });
    expect((await only()).deliveries).toMatchObject([
      { state: 'WAITING', status: 500, failure: 'STATUS', attempts: 1 },
    ]);
    later(5_000);
    await send();
    answerWith = () => ({ status: 200 });
    later(30_000);
    expect(await send()).toEqual({ sent: 1, failed: 0 });
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(received.map(({ headers }) => headers['webhook-signature'])).size).toBe(3);
    expect((await only()).deliveries).toMatchObject([{ state: 'DELIVERED', status: 200, failure: null, attempts: 3 }]);
  });

  it('that fails for almost a day pauses the webhook, tells its owner once, and goes out when it is resumed', async () => {
    await add();
    const { id } = await only();
    await publish('C01-H07');
    await services.tellChanges();
    answerWith = () => ({ status: 503 });
    for (const delay of [0, ...DELIVERY_DELAYS]) {
      later(delay);
      await send();
    }
    expect(received).toHaveLength(DELIVERY_TRIES);
    expect(await only()).toMatchObject({ pausedBecause: 'FAILED', deliveries: [{ state: 'GIVEN_UP', status: 503 }] });
    expect(programs.mails.map(({ subject }) => subject)).toEqual(['Se pausaron los avisos a otro sistema']);
    await publish('C01-H06');
    await services.tellChanges();
    later(24 * HOUR);
    expect(await send()).toEqual({ sent: 0, failed: 0 });
    answerWith = () => ({ status: 200 });
    await services.resumeWebhook(await actor(), { id });
    expect(await send()).toEqual({ sent: 2, failed: 0 });
    expect((await only()).pausedAt).toBeNull();
  });

  it('to an address that is gone pauses the webhook at once', async () => {
    await add();
    await services.sendTest(await actor(), { id: (await only()).id });
    answerWith = () => ({ status: 410 });
    await send();
    expect(await only()).toMatchObject({ pausedBecause: 'GONE' });
  });

  it('follows no redirect, and can be sent again', async () => {
    await add();
    const { id } = await only();
    await services.sendTest(await actor(), { id });
    answerWith = () => ({ status: 307, location: url('/elsewhere') });
    await send();
    const [delivery] = (await only()).deliveries;
    expect(delivery).toMatchObject({ status: 307, failure: 'REDIRECT' });
    expect(receiver.asked).toEqual(['POST /hook']);
    answerWith = () => ({ status: 200 });
    await services.sendAgain(await actor(), { id, delivery: delivery?.id ?? '' });
    await send();
    expect((await only()).deliveries).toMatchObject([{ state: 'DELIVERED', isTest: true }]);
    const none = services.sendAgain(await actor(), { id, delivery: 'none' });
    await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'DELIVERY' });
  });
});

describe('an address', () => {
  it.each([
    ['http://example.org/hook'],
    ['https://example.org:8443/hook'],
    ['https://user:secret@example.org/'],
    ['https://intranet/'],
    ['ftp://example.org/'],
    ['javascript:alert(1)'],
    ['https://example.org/' + 'x'.repeat(2_000)],
    [''],
  ])('is refused: %s', async (wrong) => {
    await expect(add('', { url: wrong })).rejects.toMatchObject({ code: 'INVALID', detail: 'WEBHOOK_URL' });
  });

  it('is registered with the password and for what there is, and by who may', async () => {
    const wrong = add('compromiso:EC9999', { url: 'x', password: 'wrong' });
    await expect(wrong).rejects.toMatchObject({
      detail: 'WEBHOOK_URL',
      also: [{ detail: 'WEBHOOK_SCOPE' }, { detail: 'PASSWORD_WRONG' }],
    });
    for (const about of ['tema', 'color:red', 'tema:none']) {
      await expect(add(about)).rejects.toMatchObject({ detail: 'WEBHOOK_SCOPE' });
    }
    const offered = (await services.webhookDesk(await actor())).choices;
    expect(new Set(offered.map(({ kind }) => kind))).toEqual(new Set(['plan', 'compromiso', 'institucion', 'tema']));
    for (const { value } of offered.filter(({ kind }, n) => kind !== offered[n - 1]?.kind)) await add(value);
    const rows = JSON.stringify(await filing.db.database.reader.webhook.findMany());
    expect(rows).not.toContain('whsec_');
    const off = createWebhookServices({ ...webhooks, mode: 'OFF' });
    const request = { url: url(), about: '', password: RIGHT };
    await expect(off.addWebhook(await programs.own(admin), request)).rejects.toMatchObject({ detail: 'WEBHOOKS_OFF' });
  });

  it.each<[string, string]>([
    ['https://169.254.169.254/latest/', 'NOT_PUBLIC'],
    ['https://127.0.0.1/', 'NOT_PUBLIC'],
    ['https://[::1]/', 'NOT_PUBLIC'],
    ['https://10.0.0.1/', 'NOT_PUBLIC'],
    ['https://8.8.8.8:22/', 'PORT'],
    ['http://8.8.8.8/', 'NOT_A_WEB_ADDRESS'],
    ['https://user:x@8.8.8.8/', 'CREDENTIALS'],
  ])('of a closed network is never contacted: %s', async (inside, failure) => {
    const poster = createPoster({ userAgent: 'test' });
    expect(await poster.post(inside, '{}', {}, new AbortController().signal)).toEqual({ failure });
  });

  it('whose name leads into a closed network is never contacted, whatever the name says', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const { publicNetwork } = await import('#server/links/network.ts');
    const poster = createPoster({ userAgent: 'test', network: { ...publicNetwork, resolve } });
    const posted = await poster.post('https://inside.example/', '{}', {}, new AbortController().signal);
    expect(posted).toEqual({ failure: 'NOT_PUBLIC' });
  });

  it('is removed for good once that is confirmed, by who may alone', async () => {
    await add();
    const { id } = await only();
    const roles: readonly [Role, string | null][] = [
      ['AGENCY_APPROVER', MINTEL],
      ['REVIEWER', 'ecuador/utpl'],
      ['CORE_GROUP', 'ecuador/grupo-nucleo'],
    ];
    for (const [role, organization] of roles) {
      const other = await actor(await programs.person(role, organization));
      const refused = { code: 'FORBIDDEN', detail: 'NOT_ALLOWED' };
      await expect(services.webhookDesk(other)).rejects.toMatchObject(refused);
      for (const act of ['rotateSecret', 'pauseWebhook', 'resumeWebhook', 'removeWebhook', 'sendTest'] as const) {
        await expect(services[act](other, { id, confirmed: true }), act).rejects.toMatchObject(refused);
      }
    }
    const contact = await actor(await programs.person('POINT_OF_CONTACT'));
    const unsure = services.removeWebhook(contact, { id });
    await expect(unsure).rejects.toMatchObject({ detail: 'WEBHOOK_REMOVE_UNCONFIRMED' });
    await services.sendTest(contact, { id });
    await services.removeWebhook(contact, { id, confirmed: true });
    expect(await send()).toEqual({ sent: 0, failed: 0 });
    await expect(services.sendTest(contact, { id })).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'WEBHOOK' });
    const trail = await filing.db.database.reader.auditEvent.findMany({
      where: { entity: 'Webhook' },
      orderBy: { at: 'asc' },
    });
    expect(trail.map(({ action }) => action).toSorted()).toEqual(['WEBHOOK_ADDED', 'WEBHOOK_REMOVED']);
    expect(JSON.stringify(trail)).not.toContain('/hook');
  });
});
