/** Sends what waits: the work of a job that every node runs. Signed as Standard Webhooks has it (standardwebhooks.com). */
import { BOTH_SECRETS_MS, DELIVERIES_KEPT_MS, type Pause, pauseAfter } from '#domain/webhooks/tries.ts';
import type { Posted, StoredWebhook, TakenDelivery } from '../ports-webhooks.ts';
import type { Webhooks } from './access.ts';
import { pausedMail } from './mails.ts';

/** Longer than any try takes; a node that dies with one in hand leaves it to the others after that. */
const LEASE_MS = 60_000;
/** Tries at once, so that a slow receiver does not keep all others waiting. */
const AT_ONCE = 4;
const GONE = 410;

/** What became of deliveries, without anything that tells whose they are. */
export interface SendReport {
  sent: number;
  failed: number;
}

export async function sendDeliveries(webhooks: Webhooks, signal: AbortSignal): Promise<SendReport> {
  const report: SendReport = { sent: 0, failed: 0 };
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      const at = webhooks.accounts.now();
      const delivery = await webhooks.store.take(at, new Date(at.getTime() + LEASE_MS));
      if (delivery === null) return;
      const done = await sendOne(webhooks, delivery, signal);
      report[done ? 'sent' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return report;
}

async function sendOne(webhooks: Webhooks, delivery: TakenDelivery, signal: AbortSignal): Promise<boolean> {
  const { store, poster, accounts } = webhooks;
  const { webhook, body, attempts } = delivery;
  const posted = await poster.post(webhook.url, body, headersOf(webhooks, delivery), signal);
  const at = accounts.now();
  const status = 'status' in posted ? posted.status : null;
  const failure = failureOf(posted);
  const pause = status === GONE ? null : pauseAfter(attempts, webhooks.random());
  const nextAt = failure === null || pause === null ? null : new Date(at.getTime() + pause);
  await store.tried(delivery, { at, status, failure, nextAt });
  if (failure !== null && nextAt === null)
    await pauseWebhook(webhooks, webhook, status === GONE ? 'GONE' : 'FAILED', at);
  return failure === null;
}

/** Redirects are not followed: whoever moved says so here. */
function failureOf(posted: Posted): string | null {
  if ('failure' in posted) return posted.failure;
  const { status } = posted;
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS';
}

/** Signed anew with each try, since receivers refuse what is old. */
function headersOf(webhooks: Webhooks, { id, webhook, body }: TakenDelivery): Record<string, string> {
  const seconds = Math.floor(webhooks.accounts.now().getTime() / 1000);
  const signatures = secretsOf(webhooks, webhook).map(
    (secret) => `v1,${webhooks.sign(secret, `${id}.${seconds}.${body}`)}`,
  );
  return {
    ...{ 'content-type': 'application/json; charset=utf-8', 'webhook-id': id, 'webhook-timestamp': String(seconds) },
    'webhook-signature': signatures.join(' '),
  };
}

function secretsOf({ secret, accounts }: Webhooks, { id, generation, bothUntil }: StoredWebhook): string[] {
  const both = bothUntil !== null && bothUntil > accounts.now();
  return [secret(id, generation), ...(both ? [secret(id, generation - 1)] : [])];
}

/** Told once for each pause, however many nodes or deliveries come to it. */
async function pauseWebhook(webhooks: Webhooks, webhook: StoredWebhook, because: Pause, at: Date): Promise<void> {
  const { store, accounts } = webhooks;
  if (!(await store.change(webhook.id, { pausedAt: at, pausedBecause: because }, null))) return;
  const all = await accounts.people.list();
  const owner = all.find(({ id, closedAt, roles }) => id === webhook.ownerId && closedAt === null && roles.length > 0);
  const admins = all.filter(({ closedAt, roles }) => closedAt === null && roles.some(({ role }) => role === 'ADMIN'));
  for (const person of owner ? [owner] : admins) {
    await accounts.mailbox.queue(pausedMail(accounts, person, webhook, at));
  }
}

export function bothUntil(now: Date): Date {
  return new Date(now.getTime() + BOTH_SECRETS_MS);
}

/** For a job: forgets deliveries that nobody asks for any more. */
export async function clearDeliveries({ store, accounts }: Webhooks): Promise<void> {
  await store.clear(new Date(accounts.now().getTime() - DELIVERIES_KEPT_MS));
}
