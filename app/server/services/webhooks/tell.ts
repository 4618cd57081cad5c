/** What was published since webhooks were last told: one delivery for each of them, none lost and none twice. */
import type { SentChange, WebhookMessage } from '#contracts/webhooks.ts';
import { CHANGES_PER_DELIVERY } from '#domain/webhooks/tries.ts';
import { LOCALES } from '#format/locale.ts';
import { dateText } from '../api/writing/views.ts';
import type { Dated } from '../change-list.ts';
import { changeItem, changesOf, type PlanChange } from '../following/change-feed.ts';
import { subscription } from '../following/subscription.ts';
import type { NewDelivery, StoredWebhook, ToldChange } from '../ports-webhooks.ts';
import type { Webhooks } from './access.ts';

type Told = ToldChange & { readonly change: string };

/**
 * Finds the changes that nobody was told of, and writes with one transaction that they are and what tells them. The changes are
 * those of the list and of the feed, found from the records themselves: a node that dies, a day that comes, a plan that is taken in
 * later are all seen with the next run, and any number of nodes may run at once.
 */
export async function tellChanges(webhooks: Webhooks): Promise<void> {
  const { dossiers, store, accounts, today } = webhooks;
  const asOf = today();
  const all = (await dossiers.all(asOf)).flatMap((dossier) => changesOf({ dossier, commitments: null }, asOf));
  const named = new Map(all.map((change) => [nameOf(toldOf(webhooks, change)), toldOf(webhooks, change)]));
  const fresh = await store.untold([...named.values()]);
  if (fresh.length === 0) return;
  const isFresh = new Set(fresh.map(nameOf));
  const deliveries: NewDelivery[] = [];
  for (const webhook of await store.list()) {
    const own = (await inScope(webhooks, webhook, asOf)).filter((change) =>
      isFresh.has(nameOf(toldOf(webhooks, change))),
    );
    deliveries.push(...deliveriesTo(webhooks, webhook, own));
  }
  await store.tell(fresh, deliveries, accounts.now());
}

/** What can grow under the same name: reports of one body, of one day, about one commitment. */
function toldOf({ hash }: Pick<Webhooks, 'hash'>, { plan, entry }: PlanChange): Told {
  const grows = entry.kind === 'REPORTS' ? [entry.milestones, entry.corrections, entry.states] : null;
  return { plan, change: entry.id, fingerprint: grows === null ? '' : hash(JSON.stringify(grows)) };
}

const nameOf = ({ plan, change, fingerprint }: ToldChange): string => [plan, change, fingerprint].join('\n');

/** Nothing, where what it was told of is there no more. */
async function inScope(
  { dossiers }: Pick<Webhooks, 'dossiers'>,
  { scope }: StoredWebhook,
  asOf: string,
): Promise<PlanChange[]> {
  try {
    const { plans } = await subscription(dossiers, scope, asOf);
    return plans.flatMap((plan) => changesOf(plan, asOf));
  } catch (failure) {
    if ((failure as { code?: string }).code === 'NOT_FOUND') return [];
    throw failure;
  }
}

function deliveriesTo(
  webhooks: Webhooks,
  { id: webhookId }: StoredWebhook,
  changes: readonly PlanChange[],
): NewDelivery[] {
  const { accounts, dossiers, hash } = webhooks;
  const sent = changes.map((change) => sentChange(change, accounts.origin));
  const deliveries: NewDelivery[] = [];
  for (let from = 0; from < sent.length; from += CHANGES_PER_DELIVERY) {
    const part = sent.slice(from, from + CHANGES_PER_DELIVERY);
    const message: WebhookMessage = {
      ...{ type: 'changes.published', timestamp: accounts.now().toISOString() },
      data: { revision: dossiers.revision(), changes: part },
    };
    const key = hash(
      changes
        .slice(from, from + CHANGES_PER_DELIVERY)
        .map((one) => nameOf(toldOf(webhooks, one)))
        .join('\n\n'),
    );
    deliveries.push({ id: `msg_${accounts.newId()}`, webhookId, key, body: JSON.stringify(message) });
  }
  return deliveries;
}

/** The entry of the feed, in both languages. */
export function sentChange(change: PlanChange, origin: string): SentChange {
  const { plan, entry, date } = change;
  const items = LOCALES.map((locale) => [locale, changeItem(change, origin, locale)] as const);
  const inBoth = (part: 'title' | 'summary' | 'href') =>
    Object.fromEntries(items.map(([locale, item]) => [locale, item[part]])) as SentChange['title'];
  return {
    ...{ id: `${plan}/${entry.id}`, plan, kind: entry.kind, date: dateText(date satisfies Dated['date']) ?? '' },
    ...{
      commitment: entry.commitment?.code ?? null,
      title: inBoth('title'),
      summary: inBoth('summary'),
      url: inBoth('href'),
    },
  };
}
