/** Setting webhooks up and looking after them. */
import type { ShownSecret, WebhookMessage } from '#contracts/webhooks.ts';
import type { SubscriptionQuery } from '#contracts/following-queries.ts';
import { checkTogether, conflict, invalid, notFound } from '#domain/errors.ts';
import type { Actor, HeldRole } from '#domain/policy/roles.ts';
import { MOST_WEBHOOKS } from '#domain/webhooks/tries.ts';
import { isWebAddress } from '#domain/web-address.ts';
import { allowOnSite } from '../accounts/access.ts';
import { type Own, withPassword } from '../accounts/own.ts';
import { subscription } from '../following/subscription.ts';
import type { Signed } from '../ports-accounts.ts';
import type { StoredWebhook, WebhookChange } from '../ports-webhooks.ts';
import type { Webhooks } from './access.ts';
import { bothUntil } from './send.ts';
import { tellChanges } from './tell.ts';
import { webhookTrace } from './trail-words.ts';

const LONGEST_URL = 2_000;

export interface WebhookRequest {
  readonly url: string;
  /** `plan:ecuador-2019-2022` and the like; empty: everything. */
  readonly about: string;
  /** The current password: what is set up here goes on without anybody. */
  readonly password: string;
}

/**
 * Sets up a webhook. What was published before is not told: it is in the feed and in the API.
 * @throws FORBIDDEN; INVALID WEBHOOK_URL, WEBHOOK_SCOPE, PASSWORD_WRONG; CONFLICT WEBHOOKS_OFF, WEBHOOKS_TOO_MANY
 */
export async function addWebhook(
  webhooks: Webhooks,
  own: Own,
  { url, about, password }: WebhookRequest,
): Promise<ShownSecret> {
  const { store, accounts, mode, today } = webhooks;
  const by = allowOnSite(own.actor, 'WEBHOOKS_MANAGE');
  if (mode === 'OFF') throw conflict('WEBHOOKS_OFF');
  const scope = scopeOf(about);
  await checkTogether(
    () => requireUrl(url.trim(), mode),
    () => requireScope(webhooks, scope, today()),
    () => withPassword(accounts, own, () => accounts.gate.verifyPassword(own.visitor, password)),
  );
  await tellChanges(webhooks);
  const webhook: StoredWebhook = {
    ...{ id: accounts.newId(), ownerId: own.person.id, url: url.trim(), scope: scope ?? {}, generation: 1 },
    ...{ bothUntil: null, createdAt: accounts.now(), pausedAt: null, pausedBecause: null },
  };
  const done = await store.add(webhook, MOST_WEBHOOKS, signedBy(webhooks, own.actor, by, 'WEBHOOK_ADDED', webhook));
  if (!done) throw conflict('WEBHOOKS_TOO_MANY', String(MOST_WEBHOOKS));
  return { url: webhook.url, secret: webhooks.secret(webhook.id, 1) };
}

const KINDS = ['plan', 'compromiso', 'institucion', 'tema'] as const;

function scopeOf(about: string): SubscriptionQuery | null {
  if (about === '') return {};
  const [kind = '', ...value] = about.split(':');
  const known = KINDS.find((one) => one === kind);
  return known ? { [known]: value.join(':').slice(0, 100) } : null;
}

async function requireScope({ dossiers }: Webhooks, scope: SubscriptionQuery | null, asOf: string): Promise<void> {
  const found = scope && (await subscription(dossiers, scope, asOf).catch(() => null));
  if (!found) throw invalid('WEBHOOK_SCOPE');
}

/** What resolves to a closed network is refused when it is sent to, since a name can mean something else by then. */
function requireUrl(url: string, mode: Webhooks['mode']): void {
  const isLocal = mode === 'LOCAL' && /^http:\/\/127\.0\.0\.1:\d{2,5}\//u.test(url);
  const isSafe = url.startsWith('https://') && isWebAddress(url) && new URL(url).port === '';
  if (url.length > LONGEST_URL || !(isLocal || isSafe)) throw invalid('WEBHOOK_URL');
}

export interface WebhookChoice {
  readonly id: string;
  readonly confirmed?: boolean;
}

/** A new secret; the one before signs as well for a day. @throws FORBIDDEN; NOT_FOUND WEBHOOK */
export async function rotateSecret(webhooks: Webhooks, actor: Actor, { id }: WebhookChoice): Promise<ShownSecret> {
  const webhook = await change(webhooks, actor, id, 'WEBHOOK_CHANGED', ({ generation }, now) => ({
    ...{ generation: generation + 1, bothUntil: bothUntil(now) },
  }));
  return { url: webhook.url, secret: webhooks.secret(id, webhook.generation + 1) };
}

/** @throws FORBIDDEN; NOT_FOUND WEBHOOK */
export async function pauseByHand(webhooks: Webhooks, actor: Actor, { id }: WebhookChoice): Promise<void> {
  await change(webhooks, actor, id, 'WEBHOOK_CHANGED', (_, now) => ({ pausedAt: now, pausedBecause: 'BY_HAND' }));
}

/** Sends again, with all that waited or was given up meanwhile. @throws FORBIDDEN; NOT_FOUND WEBHOOK */
export async function resumeWebhook(webhooks: Webhooks, actor: Actor, { id }: WebhookChoice): Promise<void> {
  await change(webhooks, actor, id, 'WEBHOOK_CHANGED', () => ({ pausedAt: null, pausedBecause: null }));
  await webhooks.store.retryAll(id, webhooks.accounts.now());
}

/** @throws FORBIDDEN; NOT_FOUND WEBHOOK; INVALID WEBHOOK_REMOVE_UNCONFIRMED */
export async function removeWebhook(webhooks: Webhooks, actor: Actor, { id, confirmed }: WebhookChoice): Promise<void> {
  allowOnSite(actor, 'WEBHOOKS_MANAGE');
  if (!confirmed) throw invalid('WEBHOOK_REMOVE_UNCONFIRMED', id);
  await change(webhooks, actor, id, 'WEBHOOK_REMOVED', (_, now) => ({ removedAt: now }));
}

/** Sends a message without changes, to try the receiver. @throws FORBIDDEN; NOT_FOUND WEBHOOK */
export async function sendTest(webhooks: Webhooks, actor: Actor, { id }: WebhookChoice): Promise<void> {
  allowOnSite(actor, 'WEBHOOKS_MANAGE');
  await existing(webhooks, id);
  const { accounts, dossiers, store } = webhooks;
  const at = accounts.now();
  const data = { revision: dossiers.revision(), changes: [] };
  const message: WebhookMessage = { type: 'webhook.test', timestamp: at.toISOString(), data };
  const name = accounts.newId();
  await store.queue({ id: `msg_${name}`, webhookId: id, key: `test ${name}`, body: JSON.stringify(message) }, at);
}

/** @throws FORBIDDEN; NOT_FOUND DELIVERY */
export async function sendAgain(
  { store, accounts }: Webhooks,
  actor: Actor,
  { id, delivery }: WebhookChoice & { readonly delivery: string },
): Promise<void> {
  allowOnSite(actor, 'WEBHOOKS_MANAGE');
  if (!(await store.again(id, delivery, accounts.now()))) throw notFound('DELIVERY', delivery);
}

async function existing({ store }: Webhooks, id: string): Promise<StoredWebhook> {
  const webhook = await store.find(id);
  if (!webhook) throw notFound('WEBHOOK', id);
  return webhook;
}

type Action = 'WEBHOOK_ADDED' | 'WEBHOOK_CHANGED' | 'WEBHOOK_REMOVED';

async function change(
  webhooks: Webhooks,
  actor: Actor,
  id: string,
  action: Action,
  make: (webhook: StoredWebhook, now: Date) => WebhookChange,
): Promise<StoredWebhook> {
  const by = allowOnSite(actor, 'WEBHOOKS_MANAGE');
  const webhook = await existing(webhooks, id);
  const signed = signedBy(webhooks, actor, by, action, webhook);
  if (!(await webhooks.store.change(id, make(webhook, webhooks.accounts.now()), signed))) throw notFound('WEBHOOK', id);
  return webhook;
}

function signedBy(
  { accounts }: Webhooks,
  { userId }: Actor,
  { office }: HeldRole,
  action: Action,
  webhook: StoredWebhook,
): Signed {
  return { userId, office, at: accounts.now().toISOString(), audit: webhookTrace(action, webhook) };
}
