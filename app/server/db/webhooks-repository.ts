/** Webhooks in the database: implements the port of their services. */
import type { Pause } from '#domain/webhooks/tries.ts';
import type { Signed } from '../services/ports-accounts.ts';
import type {
  NewDelivery,
  StoredWebhook,
  TakenDelivery,
  ToldChange,
  Tried,
  WebhookChange,
  WebhookStore,
} from '../services/ports-webhooks.ts';
import type { Database, Transaction } from './client.ts';
import { json } from './columns.ts';
import type { Prisma, Webhook } from './generated/client.ts';
import { undo, writing } from './tables/filing-trail.ts';
import { signAccounts } from './tables/people.ts';

export function createWebhookStore(database: Database): WebhookStore {
  const { reader, writer } = database;
  const list = async (where: Prisma.WebhookWhereInput): Promise<StoredWebhook[]> => {
    const rows = await reader.webhook.findMany({
      where: { ...where, removedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(webhookOf);
  };
  const done = async (work: (tx: Transaction) => Promise<void>) => (await writing(database, work)) === 'DONE';
  return {
    list: () => list({}),
    find: async (id) => (await list({ id }))[0] ?? null,
    add: (webhook, most, signed) => done((tx) => addWebhook(tx, webhook, most, signed)),
    change: (id, change, signed) => done((tx) => changeWebhook(tx, id, change, signed)),
    retryAll: async (webhookId, at) => {
      const data = { nextAt: at, attempts: 0, takenTill: null };
      await writer.webhookDelivery.updateMany({ where: { webhookId, sentAt: null }, data });
    },
    untold: (changes) => untold(reader, changes),
    tell: async (changes, deliveries, at) => void (await done((tx) => tell(tx, changes, deliveries, at))),
    queue: async (delivery, at) => void (await writer.webhookDelivery.create({ data: waiting(delivery, at) })),
    deliveries: async (webhookId, take) =>
      reader.webhookDelivery.findMany({
        ...{ where: { webhookId }, take, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] },
        omit: { body: true, takenTill: true },
      }),
    again: async (webhookId, id, at) => {
      const data = { nextAt: at, attempts: 0, takenTill: null, sentAt: null };
      return (await writer.webhookDelivery.updateMany({ where: { id, webhookId }, data })).count === 1;
    },
    take: (now, till) => take(database, now, till),
    tried: (delivery, tried) => note(database, delivery, tried),
    clear: async (before) => void (await writer.webhookDelivery.deleteMany({ where: { createdAt: { lt: before } } })),
  };
}

function webhookOf({ scope, pausedBecause, removedAt: _, ...rest }: Webhook): StoredWebhook {
  return { ...rest, scope: scope as StoredWebhook['scope'], pausedBecause: pausedBecause as Pause | null };
}

const waiting = (delivery: NewDelivery, at: Date) => ({ ...delivery, createdAt: at, nextAt: at, attempts: 0 });

/** Counted after it is written, so that many at once are not one too many. */
async function addWebhook(tx: Transaction, webhook: StoredWebhook, most: number, signed: Signed): Promise<void> {
  await tx.webhook.create({ data: { ...webhook, scope: json(webhook.scope) } });
  if ((await tx.webhook.count({ where: { removedAt: null } })) > most) throw undo('CHANGED');
  await signAccounts(tx, signed);
}

/** A program of the site pauses what is at work, once. */
async function changeWebhook(tx: Transaction, id: string, data: WebhookChange, signed: Signed | null): Promise<void> {
  const there = { id, removedAt: null, ...(signed === null && { pausedAt: null }) };
  const { count } = await tx.webhook.updateMany({ where: there, data });
  if (count === 0) throw undo('CHANGED');
  if (signed !== null) await signAccounts(tx, signed);
}

async function untold(reader: Database['reader'], changes: readonly ToldChange[]): Promise<ToldChange[]> {
  const plans = [...new Set(changes.map(({ plan }) => plan))];
  const rows = await reader.toldChange.findMany({ where: { plan: { in: plans } } });
  const told = new Set(rows.map(nameOf));
  return changes.filter((change) => !told.has(nameOf(change)));
}

const nameOf = ({ plan, change, fingerprint }: ToldChange): string => [plan, change, fingerprint].join('\n');

async function tell(
  tx: Transaction,
  changes: readonly ToldChange[],
  deliveries: readonly NewDelivery[],
  at: Date,
): Promise<void> {
  await tx.toldChange.createMany({
    data: changes.map(({ plan, change, fingerprint }) => ({ plan, change, fingerprint, seenAt: at })),
  });
  await tx.webhookDelivery.createMany({ data: deliveries.map((delivery) => waiting(delivery, at)) });
}

/** Looks without writing first: most of the time there is nothing to send. */
async function take(database: Database, now: Date, till: Date): Promise<TakenDelivery | null> {
  const free: Prisma.WebhookDeliveryWhereInput = {
    nextAt: { lte: now },
    OR: [{ takenTill: null }, { takenTill: { lte: now } }],
    webhook: { pausedAt: null, removedAt: null },
  };
  for (;;) {
    const found = await database.reader.webhookDelivery.findFirst({
      ...{ where: free, include: { webhook: true }, orderBy: [{ nextAt: 'asc' }, { id: 'asc' }] },
    });
    if (found === null) return null;
    const { id, webhookId, key, body, attempts, takenTill } = found;
    // Only one node finds the row as it was read.
    const { count } = await database.writer.webhookDelivery.updateMany({
      where: { id, attempts, takenTill, nextAt: found.nextAt },
      data: { takenTill: till, attempts: attempts + 1 },
    });
    const webhook = webhookOf(found.webhook);
    if (count === 1) return { id, webhookId, key, body, webhook, attempts: attempts + 1, takenTill: till };
  }
}

/** Only as long as it is this node's: who was too slow leaves it to the node that took it up since. */
async function note(
  database: Database,
  delivery: TakenDelivery,
  { at, status, failure, nextAt }: Tried,
): Promise<void> {
  const { id, attempts, takenTill } = delivery;
  await database.writer.webhookDelivery.updateMany({
    where: { id, attempts, takenTill },
    data: { triedAt: at, status, failure, nextAt, takenTill: null, ...(failure === null && { sentAt: at }) },
  });
}
