import type { RequestEvent } from '@sveltejs/kit';
import { textIn } from '#domain/text.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textOf, within } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { webhookFaults } from '#server/web/webhook-faults.ts';
import type { Actions, PageServerLoad } from './$types';

const KINDS = {
  plan: m.webhooks_about_plan,
  compromiso: m.webhooks_about_compromiso,
  institucion: m.webhooks_about_institucion,
  tema: m.webhooks_about_tema,
};

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const { services, locale } = event.locals;
  const desk = await answer(services.webhooks.webhookDesk(actor));
  return {
    desk,
    choices: desk.choices.map(({ kind, value, name }) => ({
      value,
      label: KINDS[kind]({ name: textIn(name, locale).text }),
    })),
    meta: { title: m.webhooks_title(), description: m.webhooks_lede() },
  };
};

type Services = App.Locals['services']['webhooks'];

/** An action on one webhook, named by its button. */
async function onOne(
  event: RequestEvent,
  done: string,
  work: (
    webhooks: Services,
    actor: Actor,
    choice: { id: string; delivery: string; confirmed: boolean },
  ) => Promise<void>,
) {
  const { actor } = requireOwn(event);
  const form = await event.request.formData();
  const choice = { id: textOf(form, 'webhook'), delivery: textOf(form, 'delivery'), confirmed: form.has('confirmed') };
  const result = await attempt({}, within(`${choice.id}-`, webhookFaults), () =>
    work(event.locals.services.webhooks, actor, choice),
  );
  return result.ok ? doneAt(event, done) : result.failure;
}

export const actions: Actions = {
  add: async (event) => {
    const own = requireOwn(event);
    const form = await event.request.formData();
    const typed = { url: textOf(form, 'url'), about: textOf(form, 'about') };
    const made = await attempt(typed, webhookFaults, () =>
      event.locals.services.webhooks.addWebhook(own, { ...typed, password: textOf(form, 'current') }),
    );
    // Shown with this very answer and never again: it is written nowhere, so there is no page to lead to.
    return made.ok ? { shown: made.value } : made.failure;
  },
  rotate: async (event) => {
    const { actor } = requireOwn(event);
    const id = textOf(await event.request.formData(), 'webhook');
    const made = await attempt({}, webhookFaults, () => event.locals.services.webhooks.rotateSecret(actor, { id }));
    return made.ok ? { shown: made.value } : made.failure;
  },
  test: (event) => onOne(event, 'TEST', (webhooks, actor, choice) => webhooks.sendTest(actor, choice)),
  pause: (event) => onOne(event, 'PAUSED', (webhooks, actor, choice) => webhooks.pauseWebhook(actor, choice)),
  resume: (event) => onOne(event, 'RESUMED', (webhooks, actor, choice) => webhooks.resumeWebhook(actor, choice)),
  remove: (event) => onOne(event, 'REMOVED', (webhooks, actor, choice) => webhooks.removeWebhook(actor, choice)),
  again: (event) => onOne(event, 'AGAIN', (webhooks, actor, choice) => webhooks.sendAgain(actor, choice)),
};
