/** Every service of webhooks bound to what it works with. */
import type { Actor } from '#domain/policy/roles.ts';
import type { Own } from '../accounts/own.ts';
import type { Webhooks } from './access.ts';
import { webhookDesk } from './desk.ts';
import * as manage from './manage.ts';
import { clearDeliveries, sendDeliveries } from './send.ts';
import { tellChanges } from './tell.ts';

export function createWebhookServices(webhooks: Webhooks) {
  type Choice = manage.WebhookChoice;
  return {
    webhookDesk: (actor: Actor) => webhookDesk(webhooks, actor),
    addWebhook: (own: Own, request: manage.WebhookRequest) => manage.addWebhook(webhooks, own, request),
    rotateSecret: (actor: Actor, choice: Choice) => manage.rotateSecret(webhooks, actor, choice),
    pauseWebhook: (actor: Actor, choice: Choice) => manage.pauseByHand(webhooks, actor, choice),
    resumeWebhook: (actor: Actor, choice: Choice) => manage.resumeWebhook(webhooks, actor, choice),
    removeWebhook: (actor: Actor, choice: Choice) => manage.removeWebhook(webhooks, actor, choice),
    sendTest: (actor: Actor, choice: Choice) => manage.sendTest(webhooks, actor, choice),
    sendAgain: (actor: Actor, choice: Choice & { readonly delivery: string }) =>
      manage.sendAgain(webhooks, actor, choice),
    /** For jobs. */
    tellChanges: () => tellChanges(webhooks),
    sendDeliveries: (signal: AbortSignal) => sendDeliveries(webhooks, signal),
    clearDeliveries: () => clearDeliveries(webhooks),
  };
}

export type WebhookServices = ReturnType<typeof createWebhookServices>;
