/** Webhooks and what became of their deliveries, for those who manage them. */
import type { DeliveryView, ScopeChoice, WebhookDesk, WebhookView } from '#contracts/webhooks.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier } from '#domain/records.ts';
import { allowOnSite } from '../accounts/access.ts';
import { partiesOn } from '../following/choices.ts';
import { subscription } from '../following/subscription.ts';
import type { StoredDelivery, StoredWebhook } from '../ports-webhooks.ts';
import type { Webhooks } from './access.ts';

const SHOWN = 20;

/** @throws FORBIDDEN */
export async function webhookDesk(webhooks: Webhooks, actor: Actor): Promise<WebhookDesk> {
  allowOnSite(actor, 'WEBHOOKS_MANAGE');
  const { store, dossiers, mode, today, accounts } = webhooks;
  const names = new Map((await accounts.people.list()).map(({ id, name }) => [id, name]));
  const asOf = today();
  const views: WebhookView[] = [];
  for (const webhook of await store.list()) {
    const deliveries = await store.deliveries(webhook.id, SHOWN);
    const about = await subscription(dossiers, webhook.scope, asOf).catch(() => ({ names: [] }));
    views.push({
      ...viewOf(webhook),
      about: about.names,
      owner: names.get(webhook.ownerId) ?? '',
      deliveries: deliveries.map(deliveryView),
    });
  }
  return { on: mode !== 'OFF', webhooks: views, choices: choicesIn(await dossiers.all(asOf), asOf) };
}

function viewOf({ id, url, createdAt, bothUntil, pausedAt, pausedBecause }: StoredWebhook) {
  return {
    ...{ id, url, pausedBecause, createdAt: createdAt.toISOString() },
    ...{ bothUntil: bothUntil?.toISOString() ?? null, pausedAt: pausedAt?.toISOString() ?? null },
  };
}

function deliveryView({
  id,
  key,
  createdAt,
  triedAt,
  nextAt,
  attempts,
  status,
  failure,
  sentAt,
}: StoredDelivery): DeliveryView {
  return {
    ...{ id, isTest: key.startsWith('test '), attempts, status, failure, createdAt: createdAt.toISOString() },
    ...{ triedAt: triedAt?.toISOString() ?? null, nextAt: nextAt?.toISOString() ?? null },
    state: nextAt !== null ? 'WAITING' : sentAt !== null ? 'DELIVERED' : 'GIVEN_UP',
  };
}

/** Of everything that a feed can be about, what has something to tell. */
function choicesIn(all: readonly PlanDossier[], asOf: string): ScopeChoice[] {
  const choices = all.flatMap((dossier): ScopeChoice[] => {
    const { plan, commitments, organizations, themes } = dossier;
    const parties = partiesOn(dossier, asOf);
    const bodies = new Set(commitments.flatMap(({ id }) => parties(id)));
    return [
      { kind: 'plan', value: plan.slug, name: plan.shortTitle },
      ...commitments.map(({ code, title }) => ({ kind: 'compromiso' as const, value: code, name: title })),
      ...organizations
        .filter(({ id }) => bodies.has(id))
        .map(({ id, name }) => ({ kind: 'institucion' as const, value: id, name })),
      ...themes.map(({ id, title }) => ({ kind: 'tema' as const, value: id, name: title })),
    ];
  });
  const named = choices.map((choice) => ({ ...choice, value: `${choice.kind}:${choice.value}` }));
  return [...new Map(named.map((choice) => [choice.value, choice])).values()];
}
