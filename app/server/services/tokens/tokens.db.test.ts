/** Tokens of programs on a real database: how they are made, what they are worth, and when they are worth nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isToken, MOST_TOKENS, tokenPrefix } from '#domain/programs/tokens.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { type ProgramDesk, programDesk, RIGHT } from '#server/testing/programs.ts';
import type { TokenRequest } from './own.ts';

let db: TemporaryDatabase;
let desk: ProgramDesk;
let now: Date;
beforeEach(async () => {
  db = await temporaryDatabase();
  now = new Date('2026-11-25T17:00:00.000Z');
  desk = programDesk(db, () => now);
});
afterEach(() => db.remove());

const MINTEL = 'ecuador/mintel';
const REQUEST: TokenRequest = {
  name: ' Sistema de planificación ',
  scopes: ['filings:read'],
  days: 90,
  password: RIGHT,
};
const DAY = 86_400_000;
const later = (ms: number): void => void (now = new Date(now.getTime() + ms));
const bears = async (token: string, address = '192.0.2.7') => {
  const borne = await desk.whoBears({ token, address });
  return borne.ok ? 'IN' : borne.refusal;
};
const approver = () => desk.person('AGENCY_APPROVER', MINTEL);
const made = async (userId: string, over: Partial<TokenRequest> = {}) =>
  desk.makeToken(await desk.own(userId), { ...REQUEST, ...over });

describe('a token that is made', () => {
  it('is shown once, kept as a hash, told by mail and found in the audit trail', async () => {
    const userId = await approver();
    const { token, name, expiresAt } = await made(userId);
    expect([isToken(token), name, expiresAt]).toEqual([true, 'Sistema de planificación', '2027-02-23T17:00:00.000Z']);
    const rows = JSON.stringify(await db.database.reader.apiToken.findMany());
    expect(rows).toContain(tokenPrefix(token));
    expect(rows).not.toContain(token.slice(12));
    const [trail] = await db.database.reader.auditEvent.findMany({ where: { action: 'TOKEN_MADE' } });
    expect(trail).toMatchObject({ userId, entityId: userId, after: { token: tokenPrefix(token), name } });
    expect(JSON.stringify(trail)).not.toContain(token.slice(12));
    expect(desk.mails).toHaveLength(1);
    expect(desk.mails[0]?.text).toContain('«Sistema de planificación»');
    expect(desk.mails[0]?.text).toContain('https://gobierno.example/panel/tokens');
    expect(JSON.stringify(desk.mails)).not.toContain(token.slice(4));
    expect((await desk.tokenDesk((await desk.own(userId)).actor)).own).toMatchObject([
      { name, prefix: tokenPrefix(token), state: 'IN_FORCE', scopes: ['filings:read'], lastUsedAt: null, owner: null },
    ]);
  });

  it.each<[string, Partial<TokenRequest>, string]>([
    ['without a name', { name: ' ' }, 'TOKEN_NAME'],
    ['with a long name', { name: 'x'.repeat(101) }, 'TOKEN_NAME'],
    ['for nothing', { scopes: [] }, 'TOKEN_SCOPES'],
    ['for what there is not', { scopes: ['plans:write'] }, 'TOKEN_SCOPES'],
    ['for what its owner may not', { scopes: ['filings:read', 'reports:review'] }, 'TOKEN_SCOPES'],
    ['for ever', { days: 3650 }, 'TOKEN_DAYS'],
    ['for half a day', { days: 0.5 }, 'TOKEN_DAYS'],
    ['with a wrong password', { password: 'wrong' }, 'PASSWORD_WRONG'],
  ])('%s is refused', async (_, over, detail) => {
    await expect(made(await approver(), over)).rejects.toMatchObject({ code: 'INVALID', detail });
    expect(await db.database.reader.apiToken.count()).toBe(0);
  });

  it('is refused with everything that is wrong with it at once', async () => {
    const refusal = made(await approver(), { name: '', scopes: [], days: 1, password: '' });
    await expect(refusal).rejects.toMatchObject({
      detail: 'TOKEN_NAME',
      also: [{ detail: 'TOKEN_SCOPES' }, { detail: 'TOKEN_DAYS' }, { detail: 'PASSWORD_WRONG' }],
    });
  });

  it('needs a second factor, whatever the role', async () => {
    const userId = await approver();
    await db.database.writer.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
    await expect(made(userId)).rejects.toMatchObject({ code: 'FORBIDDEN', detail: 'SECOND_FACTOR_NEEDED' });
  });

  it('is not one too many, also when several are made at once', async () => {
    const userId = await approver();
    for (let n = 1; n < MOST_TOKENS; n += 1) await desk.token(userId, ['filings:read']);
    const done = await Promise.allSettled([made(userId), made(userId), made(userId)]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { detail: 'TOKENS_TOO_MANY' } });
    later(400 * DAY);
    await made(userId);
  });
});

describe('what a token is worth', () => {
  it('is what its owner may at that moment, and when it was last used is noted to the minute', async () => {
    const userId = await approver();
    const token = await desk.token(userId, ['filings:read', 'reports:write']);
    const borne = await desk.whoBears({ token, address: '192.0.2.7' });
    expect(borne).toMatchObject({
      ok: true,
      bearer: { actor: { userId, roles: [{ role: 'AGENCY_APPROVER', organization: MINTEL }], secondFactor: true } },
    });
    const used = async () => (await desk.tokenDesk((await desk.own(userId)).actor)).own[0]?.lastUsedAt;
    expect(await used()).toBe('2026-11-25T17:00:00.000Z');
    later(59_000);
    await bears(token);
    expect(await used()).toBe('2026-11-25T17:00:00.000Z');
    later(2_000);
    await bears(token);
    expect(await used()).toBe('2026-11-25T17:01:01.000Z');
  });

  it.each<[string, string, (userId: string) => Promise<unknown>]>([
    ['its owner has no office any more', 'TOKEN_OWNER_GONE', (userId) => endRoles(userId)],
    ['its owner’s account is closed', 'TOKEN_OWNER_GONE', (id) => update(id, { closedAt: now })],
    [
      'its owner’s second factor was taken away',
      'SECOND_FACTOR_NEEDED',
      (id) => update(id, { twoFactorEnabled: false }),
    ],
    ['its time is over', 'TOKEN_EXPIRED', async () => later(90 * DAY)],
    ['it was revoked', 'TOKEN_REVOKED', (userId) => revokeFirst(userId)],
  ])('is nothing once %s', async (_, refusal, happens) => {
    const userId = await approver();
    const token = await desk.token(userId, ['filings:read']);
    expect(await bears(token)).toBe('IN');
    await happens(userId);
    expect(await bears(token)).toBe(refusal);
  });

  it('is nothing for a token that was never given out, also one that begins like another', async () => {
    const token = await desk.token(await approver(), ['filings:read']);
    const twin = token.slice(0, 12) + desk.programs.newToken().slice(12);
    for (const other of [desk.programs.newToken(), twin, `${token} `, '', 'x'.repeat(100_000)]) {
      expect(await bears(other)).toBe('TOKEN_INVALID');
    }
  });

  it('is slowed down for whoever keeps trying, and never for a token in force at the same address', async () => {
    const token = await desk.token(await approver(), ['filings:read']);
    for (let n = 0; n < 30; n += 1) expect(await bears(desk.programs.newToken())).toBe('TOKEN_INVALID');
    await expect(bears(desk.programs.newToken())).rejects.toMatchObject({ code: 'TOO_MANY', detail: 'TRY_LATER' });
    expect(await bears(token)).toBe('IN');
    expect(await bears(desk.programs.newToken(), '192.0.2.8')).toBe('TOKEN_INVALID');
    later(3_000);
    expect(await bears(desk.programs.newToken())).toBe('TOKEN_INVALID');
  });
});

describe('a token is revoked', () => {
  it('by its owner, once that is confirmed, and once only', async () => {
    const userId = await approver();
    const token = await desk.token(userId, ['filings:read']);
    const { actor } = await desk.own(userId);
    const id = (await desk.tokenDesk(actor)).own[0]?.id ?? '';
    const unsure = desk.revokeToken(actor, { id, confirmed: false });
    await expect(unsure).rejects.toMatchObject({ detail: 'TOKEN_REVOKE_UNCONFIRMED' });
    expect(await bears(token)).toBe('IN');
    await desk.revokeToken(actor, { id, confirmed: true });
    const twice = desk.revokeToken(actor, { id, confirmed: true });
    await expect(twice).rejects.toMatchObject({ code: 'CONFLICT', detail: 'TOKEN_REVOKED' });
  });

  it('by an administrator, who sees those of others, and by nobody else', async () => {
    const userId = await approver();
    const token = await desk.token(userId, ['filings:read']);
    const admin = (await desk.own(await desk.person('ADMIN'))).actor;
    const [other] = (await desk.tokenDesk(admin)).others ?? [];
    expect(other).toMatchObject({ owner: 'Persona AGENCY_APPROVER', prefix: tokenPrefix(token) });
    for (const role of ['POINT_OF_CONTACT', 'AGENCY_APPROVER'] as const) {
      const { actor } = await desk.own(await desk.person(role, role === 'AGENCY_APPROVER' ? MINTEL : null));
      expect((await desk.tokenDesk(actor)).others).toBeNull();
      const refused = desk.revokeToken(actor, { id: other?.id ?? '', confirmed: true });
      await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN', detail: 'NOT_ALLOWED' });
    }
    await desk.revokeToken(admin, { id: other?.id ?? '', confirmed: true });
    expect(await bears(token)).toBe('TOKEN_REVOKED');
    const [trail] = await db.database.reader.auditEvent.findMany({ where: { action: 'TOKEN_REVOKED' } });
    expect(trail).toMatchObject({ userId: admin.userId, entityId: userId, actor: 'Oficina ADMIN' });
  });
});

const update = (id: string, data: { closedAt?: Date; twoFactorEnabled?: boolean }) =>
  db.database.writer.user.update({ where: { id }, data });
const endRoles = (userId: string) =>
  db.database.writer.roleAssignment.updateMany({ where: { userId }, data: { until: now } });

async function revokeFirst(userId: string): Promise<void> {
  const { actor } = await desk.own(userId);
  const [first] = (await desk.tokenDesk(actor)).own;
  await desk.revokeToken(actor, { id: first?.id ?? '', confirmed: true });
}
