/** Accounts on a real database with the real account library: who comes in, and who does not. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrailEntry } from '#contracts/audit.ts';
import type { Role } from '#domain/policy/roles.ts';
import { createTrailReader } from '#server/db/audit-repository.ts';
import { createAuditServices } from '../audit.ts';
import { type AccountDesk, accountDesk, Browser, PASSWORD } from '#server/testing/accounts.ts';
import { secretOf, totp } from '#server/accounts/totp.ts';

let desk: AccountDesk;
beforeEach(async () => void (desk = await accountDesk()));
afterEach(() => desk.db.remove());

const EMAIL = 'admin@example.org';
const OFFICE = { es: 'Dirección de Gobierno Abierto', en: 'Open Government Directorate' };

/** The first administrator, by the link that the start prints. */
async function firstAdministrator(): Promise<Browser> {
  const link = (await desk.firstAdministratorLink()) ?? '';
  const secret = link.split('/').at(-1) ?? '';
  await desk.acceptInvitation({ secret, name: 'Una Persona', email: EMAIL, password: PASSWORD });
  return login(EMAIL);
}

async function login(email: string, password = PASSWORD, browser = new Browser()): Promise<Browser> {
  browser.keep((await desk.signIn(browser, { email, password })).cookies);
  return browser;
}

async function present(browser: Browser) {
  const found = await desk.whoIs(browser);
  if (!found) throw new Error('Nobody is logged in');
  return { ...found, visitor: browser };
}

async function invited(role: Role, organization: string | null, email: string): Promise<Browser> {
  const { actor } = await present(await withSecondFactor());
  await desk.invitePerson(actor, { email, locale: 'es', role, organization, office: OFFICE });
  await desk.acceptInvitation({ secret: desk.linkSecret(), name: 'Otra Persona', email: '', password: PASSWORD });
  return login(email);
}

/** The administrator with a second factor, which managing people needs. */
async function withSecondFactor(): Promise<Browser> {
  const browser = await firstAdministrator();
  const begun = await desk.beginSecondFactor(await present(browser), PASSWORD);
  browser.keep(begun.cookies);
  browser.keep(await desk.confirmSecondFactor(await present(browser), totp(secretOf(begun.value.uri))));
  return browser;
}

describe('the first administrator', () => {
  it('is made once, by a link that a new link replaces', async () => {
    const first = (await desk.firstAdministratorLink())?.split('/').at(-1) ?? '';
    const browser = await firstAdministrator();
    expect((await present(browser)).actor.roles.map(({ role }) => role)).toEqual(['ADMIN']);
    expect(await desk.firstAdministratorLink()).toBeNull();
    await expect(desk.readInvitation(first)).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'INVITATION' });
  });

  it('needs a day-fresh link', async () => {
    const secret = (await desk.firstAdministratorLink())?.split('/').at(-1) ?? '';
    desk.pass(86_401);
    const acceptance = { secret, name: 'Una Persona', email: EMAIL, password: PASSWORD };
    await expect(desk.acceptInvitation(acceptance)).rejects.toMatchObject({ detail: 'INVITATION', subject: 'EXPIRED' });
  });

  it.each([
    ['corta', 'PASSWORD_SHORT'],
    ['Password1234', 'PASSWORD_COMMON'],
    ['Quishpilema-2026', 'PASSWORD_PERSONAL'],
  ])('may not choose "%s"', async (password, detail) => {
    const secret = (await desk.firstAdministratorLink())?.split('/').at(-1) ?? '';
    const acceptance = { secret, name: 'Una Quishpilema', email: EMAIL, password };
    await expect(desk.acceptInvitation(acceptance)).rejects.toMatchObject({ code: 'INVALID', detail });
  });
});

describe('logging in', () => {
  it('refuses a wrong password and an unknown address alike', async () => {
    await firstAdministrator();
    const [wrong, unknown] = await Promise.all(
      [EMAIL, 'nobody@example.org'].map((email) =>
        desk.signIn(new Browser(), { email, password: 'not the password' }).catch((failure: unknown) => failure),
      ),
    );
    expect(wrong).toMatchObject({ code: 'INVALID', detail: 'SIGN_IN_REFUSED' });
    expect(unknown).toEqual(wrong);
  });

  it('waits longer with each failure, from whatever network, and forgets them with a success', async () => {
    await firstAdministrator();
    const guess = (n: number) => desk.signIn(new Browser(`192.0.2.${n}`), { email: EMAIL, password: `wrong ${n}` });
    for (const n of [1, 2, 3]) await expect(guess(n)).rejects.toMatchObject({ detail: 'SIGN_IN_REFUSED' });
    await expect(guess(4)).rejects.toMatchObject({ code: 'TOO_MANY', detail: 'TRY_LATER', subject: '2' });
    await expect(login(EMAIL)).rejects.toMatchObject({ code: 'TOO_MANY' });
    desk.pass(3);
    await expect(guess(5)).rejects.toMatchObject({ detail: 'SIGN_IN_REFUSED' });
    await expect(guess(6)).rejects.toMatchObject({ subject: '4' });
    desk.pass(5);
    await login(EMAIL);
    await expect(guess(7)).rejects.toMatchObject({ detail: 'SIGN_IN_REFUSED' });
  });

  it('asks for the second factor once there is one, and takes each backup code once', async () => {
    const browser = await firstAdministrator();
    const begun = await desk.beginSecondFactor(await present(browser), PASSWORD);
    browser.keep(begun.cookies);
    browser.keep(await desk.confirmSecondFactor(await present(browser), totp(secretOf(begun.value.uri))));
    expect((await present(browser)).actor.secondFactor).toBe(true);
    for (const [code, taken] of [
      ['000000', false],
      [totp(secretOf(begun.value.uri)), true],
      [begun.value.backupCodes[0] ?? '', true],
      [begun.value.backupCodes[0] ?? '', false],
    ] as const) {
      const other = new Browser();
      const { next, cookies } = await desk.signIn(other, { email: EMAIL, password: PASSWORD });
      other.keep(cookies);
      expect(next).toBe('SECOND_FACTOR');
      expect(await desk.whoIs(other)).toBeNull();
      const tried = desk.verifyCode(other, code).then((given) => other.keep(given));
      if (taken) await tried;
      else await expect(tried).rejects.toMatchObject({ detail: 'CODE_REFUSED' });
      expect((await desk.whoIs(other)) !== null).toBe(taken);
    }
  });

  it('ends with logging out, for that browser alone', async () => {
    const [here, there] = [await firstAdministrator(), await login(EMAIL)];
    const kept = here.cookie;
    here.keep(await desk.signOut(here));
    expect(await desk.whoIs(here)).toBeNull();
    expect(await desk.whoIs({ cookie: kept, address: '192.0.2.9', browser: null })).toBeNull();
    expect(await desk.whoIs(there)).not.toBeNull();
  });
});

describe('a forgotten password', () => {
  it('is set by a link that works once, and ends every session', async () => {
    const browser = await firstAdministrator();
    await desk.requestReset(new Browser(), EMAIL);
    const token = desk.linkSecret();
    await expect(desk.resetPassword(token, EMAIL)).rejects.toMatchObject({ detail: 'PASSWORD_PERSONAL' });
    await desk.resetPassword(token, 'cuatro sillas de mimbre');
    expect(await desk.whoIs(browser)).toBeNull();
    await expect(login(EMAIL)).rejects.toMatchObject({ detail: 'SIGN_IN_REFUSED' });
    await login(EMAIL, 'cuatro sillas de mimbre');
    await expect(desk.resetPassword(token, 'cinco sillas de mimbre')).rejects.toMatchObject({ detail: 'LINK_REFUSED' });
  });

  it('sends nothing to an address without an account, and does not say so', async () => {
    await firstAdministrator();
    await desk.requestReset(new Browser(), 'nobody@example.org');
    expect(desk.mails).toEqual([]);
  });
});

describe('people', () => {
  it('come by invitation, with the role and the office that it names', async () => {
    const browser = await invited('AGENCY_APPROVER', 'ecuador/mintel', 'approver@example.org');
    const { actor } = await present(browser);
    expect(actor.roles).toMatchObject([{ role: 'AGENCY_APPROVER', organization: 'ecuador/mintel', office: OFFICE }]);
    await expect(
      desk.acceptInvitation({ secret: desk.linkSecret(), name: 'Tercera', email: '', password: PASSWORD }),
    ).rejects.toMatchObject({ detail: 'INVITATION', subject: 'USED' });
  });

  it.each([
    ['AGENCY_EDITOR', null, 'ORGANIZATION'],
    ['AGENCY_EDITOR', 'ecuador/nobody', 'ORGANIZATION'],
    ['POINT_OF_CONTACT', 'ecuador/mintel', 'ORGANIZATION'],
  ] as const)('are not invited as %s of %s', async (role, organization, detail) => {
    const { actor } = await present(await withSecondFactor());
    const request = { email: 'x@example.org', locale: 'es', role, organization, office: OFFICE } as const;
    await expect(desk.invitePerson(actor, request)).rejects.toMatchObject({ code: 'INVALID', detail });
  });

  it('are managed with a second factor only, and by nobody of an agency', async () => {
    const first = await present(await firstAdministrator());
    const request = {
      email: 'x@example.org',
      locale: 'es',
      role: 'REVIEWER',
      organization: null,
      office: OFFICE,
    } as const;
    await expect(desk.invitePerson(first.actor, request)).rejects.toMatchObject({ detail: 'SECOND_FACTOR_NEEDED' });
    const editor = {
      ...first.actor,
      roles: [{ role: 'AGENCY_EDITOR', organization: 'ecuador/mintel', office: OFFICE }],
    } as const;
    for (const refused of [
      desk.peopleList(editor),
      desk.invitePerson(editor, request),
      desk.closeAccount(editor, { userId: 'x', confirmed: true }),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN', detail: 'NOT_ALLOWED' });
    }
  });

  it('are told the institution of their role, in the invitation and in the letter of a further role', async () => {
    await invited('AGENCY_APPROVER', 'ecuador/mintel', 'approver@example.org');
    const invitation = desk.mails.find(({ to }) => to === 'approver@example.org');
    expect(invitation?.text).toMatch(/^Rol: Aprobación de reportes — Ministerio de Telecomunicaciones/mu);
    const admin = await desk.accounts.people.findByEmail(EMAIL);
    const by = { userId: admin?.id ?? '', secondFactor: true, roles: admin?.roles ?? [] };
    const further = { role: 'COUNTERPART', organization: 'ecuador/fcd', office: OFFICE, locale: 'es' } as const;
    expect(await desk.invitePerson(by, { email: 'approver@example.org', ...further })).toBe('GRANTED');
    expect(desk.mails.at(-1)?.text).toMatch(/^Rol: Contraparte — Fundación Ciudadanía/mu);
    const { people, invitations } = await desk.peopleList(by);
    const shown = people.find(({ email }) => email === 'approver@example.org')?.roles.map(({ body }) => body?.['es']);
    expect(shown).toEqual([expect.stringContaining('Ministerio'), expect.stringContaining('Fundación')]);
    expect(invitations.find(({ organization }) => organization === 'ecuador/mintel')?.body?.['es']).toContain(
      'Ministerio',
    );
  });

  it('lose their sessions with their account, and the last administrator cannot go', async () => {
    const browser = await invited('AGENCY_EDITOR', 'ecuador/mintel', 'editor@example.org');
    const { actor } = await present(browser);
    const admin = await desk.accounts.people.findByEmail(EMAIL);
    const by = { userId: admin?.id ?? '', secondFactor: true, roles: admin?.roles ?? [] };
    const closing = { userId: actor.userId, confirmed: true };
    const unconfirmed = desk.closeAccount(by, { ...closing, confirmed: false });
    await expect(unconfirmed).rejects.toMatchObject({ code: 'INVALID', detail: 'CLOSING_UNCONFIRMED' });
    expect(await desk.whoIs(browser)).not.toBeNull();
    await desk.closeAccount(by, closing);
    expect(await desk.whoIs(browser)).toBeNull();
    await expect(login('editor@example.org')).rejects.toMatchObject({ detail: 'SIGN_IN_REFUSED' });
    await expect(desk.closeAccount(by, { ...closing, userId: by.userId })).rejects.toMatchObject({
      detail: 'LAST_ADMINISTRATOR',
    });
    expect((await desk.accounts.people.find(by.userId))?.closedAt).toBeNull();
  });
});

describe('the trail of accounts', () => {
  async function entries(): Promise<TrailEntry[]> {
    const all: TrailEntry[] = [];
    for await (const entry of createTrailReader(desk.db.database).entries({})) all.push(entry);
    return all;
  }

  const admin = async () => {
    const found = await desk.accounts.people.findByEmail(EMAIL);
    return { userId: found?.id ?? '', secondFactor: true, roles: found?.roles ?? [] };
  };

  it('tells administrators whom an entry is about and in which role, and keeps neither name nor address', async () => {
    const { person } = await present(await invited('AGENCY_EDITOR', 'ecuador/mintel', 'editor@example.org'));
    await desk.endRole(await admin(), { id: person.roles[0]?.id ?? '', confirmed: true });
    await desk.closeAccount(await admin(), { userId: person.id, confirmed: true });
    const told = (await entries()).filter(({ concerned }) => concerned?.email === 'editor@example.org');
    const of = (action: string) => told.find((entry) => entry.action === action);
    expect(of('ROLE_ENDED')).toMatchObject({
      ...{ concerned: { name: 'Otra Persona' }, roles: [{ role: 'AGENCY_EDITOR' }], after: null },
      before: { role: 'AGENCY_EDITOR', organization: 'ecuador/mintel' },
    });
    expect(of('ROLE_ENDED')?.roles[0]?.body?.['es']).toContain('Ministerio');
    for (const action of ['PERSON_INVITED', 'ACCOUNT_MADE', 'ACCOUNT_CLOSED']) expect(of(action), action).toBeDefined();
    const kept = JSON.stringify(await desk.db.database.reader.auditEvent.findMany());
    expect(kept).not.toMatch(/Otra Persona|editor@example/u);
  });

  it('is found by the person and the role, also in the file', async () => {
    await invited('AGENCY_EDITOR', 'ecuador/mintel', 'editor@example.org');
    const audit = createAuditServices(createTrailReader(desk.db.database));
    for (const q of ['editor@example', 'otra persona', 'ministerio de telecomunicaciones']) {
      const { entries: found } = await audit.searchTrail(await admin(), { q, accion: 'PERSON_INVITED' });
      expect(found.length, q).toBe(1);
    }
    expect(await audit.trailFile(await admin(), { q: 'otra persona' })).toContain('editor@example.org');
  });

  it('names whoever was invited by the address while the invitation is open', async () => {
    const { actor } = await present(await withSecondFactor());
    const request = {
      email: 'x@example.org',
      locale: 'es',
      role: 'POINT_OF_CONTACT',
      organization: null,
      office: OFFICE,
    } as const;
    await desk.invitePerson(actor, request);
    const [open] = (await desk.peopleList(actor)).invitations.filter(({ email }) => email === 'x@example.org');
    await desk.withdrawInvitation(actor, open?.id ?? '');
    const told = (await entries()).find(({ action }) => action === 'INVITATION_WITHDRAWN');
    expect(told).toMatchObject({
      concerned: { name: null, email: 'x@example.org' },
      before: { role: 'POINT_OF_CONTACT' },
    });
  });

  it('has what was done to what opens an account', async () => {
    const browser = await withSecondFactor();
    const own = await present(browser);
    await desk.newBackupCodes(own, PASSWORD);
    await desk.endOtherSessions(own);
    await desk.changeEmail(own, { email: 'new@example.org', password: PASSWORD });
    const token = /codigo=(\S+)/u.exec(desk.mails.find(({ to }) => to === 'new@example.org')?.text ?? '')?.[1] ?? '';
    await desk.confirmEmail(browser, decodeURIComponent(token));
    browser.keep((await desk.changePassword(own, PASSWORD, 'cuatro sillas de mimbre')).cookies);
    await desk.requestReset(new Browser(), 'new@example.org');
    await desk.resetPassword(desk.linkSecret(), 'cinco sillas de mimbre');
    const told = (await entries()).filter(({ entityId }) => entityId === own.person.id);
    expect(new Set(told.map(({ action }) => action))).toEqual(
      new Set([
        ...['ACCOUNT_MADE', 'SECOND_FACTOR_SET', 'BACKUP_CODES_MADE', 'SESSIONS_ENDED', 'EMAIL_CHANGE_ASKED'],
        ...['EMAIL_CHANGED', 'PASSWORD_CHANGED', 'PASSWORD_RESET'],
      ]),
    );
    expect(JSON.stringify(await desk.db.database.reader.auditEvent.findMany())).not.toContain('new@example');
  });
});

describe('one’s own account', () => {
  it('lists its sessions and ends the others', async () => {
    const here = await firstAdministrator();
    const there = await login(EMAIL);
    const own = await present(here);
    expect((await desk.sessions(own)).map(({ current }) => current).sort()).toEqual([false, true]);
    await desk.endOtherSessions(own);
    expect(await desk.whoIs(there)).toBeNull();
    expect(await desk.whoIs(here)).not.toBeNull();
  });

  it('changes its password with the current one, tells its owner, and keeps this browser in', async () => {
    const browser = await firstAdministrator();
    const own = await present(browser);
    await expect(desk.changePassword(own, 'wrong', 'cuatro sillas de mimbre')).rejects.toMatchObject({
      detail: 'PASSWORD_WRONG',
    });
    browser.keep((await desk.changePassword(own, PASSWORD, 'cuatro sillas de mimbre')).cookies);
    expect(await desk.whoIs(browser)).not.toBeNull();
    expect(desk.mails.at(-1)?.to).toBe(EMAIL);
  });

  it('changes its address with the current password, once the new one has answered', async () => {
    const browser = await firstAdministrator();
    const own = await present(browser);
    const change = { email: 'New@example.org', password: PASSWORD };
    for (const password of ['wrong', '', 'wrong again']) {
      const refused = desk.changeEmail(own, { ...change, password });
      await expect(refused).rejects.toMatchObject({ code: 'INVALID', detail: 'PASSWORD_WRONG' });
    }
    // Guessed at like at the door, and the same count holds for every other change that asks for it.
    const late = { code: 'TOO_MANY', detail: 'TRY_LATER' };
    await expect(desk.changeEmail(own, change)).rejects.toMatchObject(late);
    await expect(desk.changePassword(own, PASSWORD, 'cuatro sillas de mimbre')).rejects.toMatchObject(late);
    expect(desk.mails).toEqual([]);
    desk.pass(3);
    await desk.changeEmail(own, change);
    const confirmation = desk.mails.find(({ to }) => to === 'new@example.org');
    const token = /codigo=(\S+)/u.exec(confirmation?.text ?? '')?.[1] ?? '';
    expect((await present(browser)).person.email).toBe(EMAIL);
    await desk.confirmEmail(browser, decodeURIComponent(token));
    expect((await present(browser)).person.email).toBe('new@example.org');
  });
});
