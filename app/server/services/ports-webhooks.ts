/** What the services of webhooks ask of the database and of the network. */
import type { SubscriptionQuery } from '#contracts/following-queries.ts';
import type { Pause } from '#domain/webhooks/tries.ts';
import type { Signed } from './ports-accounts.ts';

export interface StoredWebhook {
  readonly id: string;
  readonly ownerId: string;
  readonly url: string;
  /** What it is told of; nothing given: everything. */
  readonly scope: SubscriptionQuery;
  /** Which secret signs; one more with each rotation. */
  readonly generation: number;
  /** Until when the secret before signs as well; null: there is none. */
  readonly bothUntil: Date | null;
  readonly createdAt: Date;
  readonly pausedAt: Date | null;
  readonly pausedBecause: Pause | null;
}

export type WebhookChange = Partial<Pick<StoredWebhook, 'generation' | 'bothUntil' | 'pausedAt' | 'pausedBecause'>> & {
  readonly removedAt?: Date;
};

export interface NewDelivery {
  readonly id: string;
  readonly webhookId: string;
  /** No second one with the same key is written for one webhook. */
  readonly key: string;
  readonly body: string;
}

export interface StoredDelivery extends Omit<NewDelivery, 'body'> {
  readonly createdAt: Date;
  /** Null: delivered or given up. */
  readonly nextAt: Date | null;
  readonly attempts: number;
  readonly triedAt: Date | null;
  /** Of the last answer; null: there was none. */
  readonly status: number | null;
  /** Why the last try failed. */
  readonly failure: string | null;
  readonly sentAt: Date | null;
}

/** A delivery that this node has taken up. */
export interface TakenDelivery extends NewDelivery {
  readonly webhook: StoredWebhook;
  /** This try included. */
  readonly attempts: number;
  readonly takenTill: Date;
}

/** A change as it was told. */
export interface ToldChange {
  readonly plan: string;
  readonly change: string;
  readonly fingerprint: string;
}

export interface Tried {
  readonly at: Date;
  readonly status: number | null;
  /** Null: it was delivered. */
  readonly failure: string | null;
  /** When it is next tried; null: never. */
  readonly nextAt: Date | null;
}

export interface WebhookStore {
  /** Those that are not removed, the oldest first. */
  list(): Promise<StoredWebhook[]>;
  find(id: string): Promise<StoredWebhook | null>;
  /** @returns false when there are as many as there may be */
  add(webhook: StoredWebhook, most: number, signed: Signed): Promise<boolean>;
  /** @param signed null: a program of the site does it, and tells of it otherwise. @returns false when it is removed */
  change(id: string, change: WebhookChange, signed: Signed | null): Promise<boolean>;
  /** Makes everything that was not delivered due. */
  retryAll(webhookId: string, at: Date): Promise<void>;
  /** Those of these changes that nobody was told of yet. */
  untold(changes: readonly ToldChange[]): Promise<ToldChange[]>;
  /** Writes that they are told, with what tells them, at once. Another node that was faster leaves nothing to be written. */
  tell(changes: readonly ToldChange[], deliveries: readonly NewDelivery[], at: Date): Promise<void>;
  queue(delivery: NewDelivery, at: Date): Promise<void>;
  /** The latest of a webhook. */
  deliveries(webhookId: string, limit: number): Promise<StoredDelivery[]>;
  /** Makes a delivery due, whatever became of it. @returns false when there is none */
  again(webhookId: string, delivery: string, at: Date): Promise<boolean>;
  /** Takes up the delivery that has waited longest, of webhooks at work. */
  take(now: Date, till: Date): Promise<TakenDelivery | null>;
  /** Notes what became of a try, as long as it is this node's. */
  tried(delivery: TakenDelivery, tried: Tried): Promise<void>;
  /** Forgets deliveries from before a moment. */
  clear(before: Date): Promise<void>;
}

/** What came of a try: the status of the answer, or why there was none. */
export type Posted = { readonly status: number } | { readonly failure: string };

/** Carries a delivery away. Contacts public addresses alone, and follows nothing. */
export interface Poster {
  post(url: string, body: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Posted>;
}

/** Secrets of webhooks, derived from the server's own. */
export interface WebhookSecrets {
  /** As it is shown and as receivers keep it: `whsec_` and base64. */
  readonly secret: (webhookId: string, generation: number) => string;
  /** Signature of a text with such a secret, in base64. */
  readonly sign: (secret: string, text: string) => string;
  /** SHA-256, in hexadecimal. */
  readonly hash: (text: string) => string;
}
