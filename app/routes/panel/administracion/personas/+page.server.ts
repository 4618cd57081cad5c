import { ROLES, type Role } from '#domain/policy/roles.ts';
import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { accountFaults } from '#server/web/account-faults.ts';
import { attempt, textOf, within } from '#server/web/form-faults.ts';
import { doneAt } from '#server/web/done.ts';
import { requireOwn } from '#server/web/own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const { locale, services } = event.locals;
  const view = await answer(services.accounts.peopleList(actor));
  return {
    ...view,
    organizations: view.organizations.map(({ id, name, acronym }) => {
      const words = textIn(name, locale).text;
      return { id, label: acronym ? `${words} (${acronym})` : words };
    }),
    meta: { title: m.accounts_people_title(), description: m.accounts_people_lede() },
  };
};

const isRole = (value: string): value is Role => ROLES.some((role) => role === value);

export const actions: Actions = {
  invite: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const [email, role, organization] = [textOf(form, 'email'), textOf(form, 'role'), textOf(form, 'organization')];
    const [officeEs, officeEn] = [textOf(form, 'officeEs').trim(), textOf(form, 'officeEn').trim()];
    const office = { es: officeEs, ...(officeEn !== '' && { en: officeEn }) };
    const locale = textOf(form, 'language') === 'en' ? 'en' : 'es';
    const typed = { email, role, organization, officeEs, officeEn };
    const done = await attempt(typed, accountFaults, () =>
      event.locals.services.accounts.invitePerson(actor, {
        ...{ email, locale, office, organization: organization || null },
        role: isRole(role) ? role : 'AGENCY_EDITOR',
      }),
    );
    return done.ok ? doneAt(event, done.value) : done.failure;
  },
  withdraw: async (event) => {
    const { actor } = requireOwn(event);
    const id = textOf(await event.request.formData(), 'invitation');
    const done = await attempt({}, accountFaults, () => event.locals.services.accounts.withdrawInvitation(actor, id));
    return done.ok ? doneAt(event, 'WITHDRAWN') : done.failure;
  },
  endRole: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const id = textOf(form, 'role');
    const ending = { id, confirmed: textOf(form, 'confirmed') === id };
    const done = await attempt({}, within(`${id}-`, accountFaults), () =>
      event.locals.services.accounts.endRole(actor, ending),
    );
    return done.ok ? doneAt(event, 'ROLE_ENDED') : done.failure;
  },
  close: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const userId = textOf(form, 'person');
    const closing = { userId, confirmed: textOf(form, 'confirmed') === userId };
    const done = await attempt({ person: userId }, within(`${userId}-`, accountFaults), () =>
      event.locals.services.accounts.closeAccount(actor, closing),
    );
    return done.ok ? doneAt(event, 'CLOSED') : done.failure;
  },
};
