import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#domain/policy/roles.ts';
import { type AccountDesk, accountDesk, Browser } from '#server/testing/accounts.ts';
import { deskOn } from '#server/testing/filing.ts';
import { type Demo, openDemo, refuseDemoAccounts } from './demo.ts';

const TODAY = '2026-11-25';
let desk: AccountDesk;
let file: string;

beforeEach(async () => {
  desk = await accountDesk();
  file = join(desk.db.folder, 'people.json');
});
afterEach(() => desk.db.remove());

async function open(): Promise<Demo> {
  const filing = await deskOn(desk.db);
  const { dossiers } = filing.filing;
  return openDemo({ ...desk.accounts, filing, dossiers, file, today: () => TODAY });
}

/** The words of the console's line about a part. */
const line = (demo: Demo, name: string): string[] =>
  (demo.notice.split('\n').find((text) => text.includes(name)) ?? '').trim().split(/\s+/u);

/** Passwords are hashed slowly on purpose, nine times for each opening. */
describe('the demonstration', { timeout: 60_000 }, () => {
  it('makes people of every role, each with a password of its own, and an open period', async () => {
    const demo = await open();
    const roles = (await desk.accounts.people.list()).flatMap((person) => person.roles.map(({ role }) => role));
    const every: Role[] = [
      ...(['ADMIN', 'AGENCY_APPROVER', 'AGENCY_EDITOR', 'CORE_GROUP'] as const),
      ...(['COUNTERPART', 'POINT_OF_CONTACT'] as const),
      // Two code what a third decides.
      ...(['REVIEWER', 'REVIEWER', 'REVIEWER'] as const),
    ];
    expect(roles.toSorted()).toEqual(every);
    const passwords = demo.notice.match(/(?<=@demo\.invalid\s+)\S+/gu);
    expect(new Set(passwords).size).toBe(every.length);
    const [dossier] = await (await deskOn(desk.db)).filing.dossiers.all();
    expect(dossier?.periods.find(({ id }) => id === `demo-${TODAY}`)?.closesOn?.date).toBe('2026-12-25');
  });

  it('lets each in with what the console says and, where one is asked for, the code of the page', async () => {
    const demo = await open();
    const [email = '', password = ''] = line(demo, 'punto-de-contacto');
    const visitor = new Browser();
    const entered = await desk.signIn(visitor, { email, password });
    visitor.keep(entered.cookies);
    const code = demo.codes().find(({ role }) => role === 'POINT_OF_CONTACT')?.code ?? '';
    visitor.keep(await desk.verifyCode(visitor, code));
    expect((await desk.whoIs(visitor))?.actor).toMatchObject({ secondFactor: true });
    const [editor = '', secret = ''] = line(demo, 'edita');
    const other = new Browser();
    other.keep((await desk.signIn(other, { email: editor, password: secret })).cookies);
    expect((await desk.whoIs(other))?.person.email).toBe(editor);
  });

  it('is the same after a restart, and its passwords are for its owner alone to read', async () => {
    const first = await open();
    expect((await open()).notice).toBe(first.notice);
    expect(existsSync(file) && statSync(file).mode & 0o077).toBe(0);
  });

  it('starts again with whoever was invited to try that out', async () => {
    const first = await open();
    const secret = (await desk.administratorLink()).split('/').at(-1) ?? '';
    await desk.acceptInvitation({ secret, name: 'Una', email: 'una@gob.ec', password: 'tres tazas de canela' });
    expect((await open()).notice).toBe(first.notice);
  });

  it('refuses a database with a real account, and the site refuses one of the demonstration', async () => {
    await refuseDemoAccounts(desk.accounts.people);
    const link = await desk.firstAdministratorLink();
    const acceptance = { secret: link?.split('/').at(-1) ?? '', name: 'Una', email: 'una@gob.ec' };
    await desk.acceptInvitation({ ...acceptance, password: 'tres tazas de canela' });
    await expect(open()).rejects.toMatchObject({ code: 'DEMO_REFUSED' });
    expect(existsSync(file)).toBe(false);
  });

  it('is refused where a usual start finds its accounts', async () => {
    await open();
    await expect(refuseDemoAccounts(desk.accounts.people)).rejects.toMatchObject({ code: 'DEMO_DATABASE' });
  });
});
