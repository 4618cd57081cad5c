import { textIn } from '#domain/text.ts';
import { heldRoleName } from '#format/role-words.ts';
import { m } from '#messages';
import { accountFaults } from '#server/web/account-faults.ts';
import { doneAt } from '#server/web/done.ts';
import { attempt, textOf, within } from '#server/web/form-faults.ts';
import { renewSession, requireOwn } from '#server/web/own.ts';
import { qrCode } from '#server/web/qr-code.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const own = requireOwn(event);
  const { locale, services } = event.locals;
  const { name, email, roles, secondFactor, remindersOff, locale: language } = own.person;
  return {
    own: { name, email, secondFactor, remindersOff, language },
    roles: roles.map(({ id, role, body, office }) => ({
      id,
      role: heldRoleName(role, body, locale),
      office: textIn(office, locale).text,
    })),
    sessions: await services.accounts.sessions(own),
    meta: { title: m.accounts_account_title(), description: m.accounts_sign_in_description() },
  };
};

export const actions: Actions = {
  beginSecondFactor: async (event) => {
    const own = requireOwn(event);
    const form = await event.request.formData();
    const { accounts } = event.locals.services;
    const begun = await attempt({}, accountFaults, () => accounts.beginSecondFactor(own, textOf(form, 'current')));
    if (!begun.ok) return begun.failure;
    await renewSession(event, begun.value.cookies);
    const { uri, backupCodes } = begun.value.value;
    return { setUp: { uri, backupCodes, picture: qrCode(uri) } };
  },
  confirmSecondFactor: async (event) => {
    const own = requireOwn(event);
    const form = await event.request.formData();
    const { accounts } = event.locals.services;
    const confirmed = await attempt({}, accountFaults, () => accounts.confirmSecondFactor(own, textOf(form, 'code')));
    if (!confirmed.ok) return confirmed.failure;
    await renewSession(event, confirmed.value);
    doneAt(event, 'SECOND_FACTOR');
  },
  newBackupCodes: async (event) => {
    const own = requireOwn(event);
    const form = await event.request.formData();
    const { accounts } = event.locals.services;
    const made = await attempt({}, within('codes-', accountFaults), () =>
      accounts.newBackupCodes(own, textOf(form, 'current')),
    );
    return made.ok ? { backupCodes: made.value.value } : made.failure;
  },
  changePassword: async (event) => {
    const own = requireOwn(event);
    const form = await event.request.formData();
    const { accounts } = event.locals.services;
    const changed = await attempt({}, within('password-', accountFaults), () =>
      accounts.changePassword(own, textOf(form, 'current'), textOf(form, 'password')),
    );
    if (!changed.ok) return changed.failure;
    await renewSession(event, changed.value.cookies);
    doneAt(event, 'PASSWORD');
  },
  changeEmail: async (event) => {
    const own = requireOwn(event);
    const form = await event.request.formData();
    const email = textOf(form, 'email');
    const change = { email, password: textOf(form, 'current') };
    const asked = await attempt({ email }, within('email-', accountFaults), () =>
      event.locals.services.accounts.changeEmail(own, change),
    );
    return asked.ok ? doneAt(event, 'EMAIL') : asked.failure;
  },
  endSessions: async (event) => {
    const own = requireOwn(event);
    const id = textOf(await event.request.formData(), 'session');
    const { accounts } = event.locals.services;
    await (id === '' ? accounts.endOtherSessions(own) : accounts.endSession(own, id));
    doneAt(event, 'SESSIONS');
  },
  preferences: async (event) => {
    const own = requireOwn(event);
    const form = await event.request.formData();
    const locale = textOf(form, 'language') === 'en' ? 'en' : 'es';
    await event.locals.services.accounts.setPreferences(own, { locale, remindersOff: form.has('remindersOff') });
    doneAt(event, 'PREFERENCES');
  },
};
