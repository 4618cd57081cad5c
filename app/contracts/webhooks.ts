/** Webhooks as those who manage them see them. */
import type { LocalizedText } from '#domain/text.ts';
import type { Pause } from '#domain/webhooks/tries.ts';
import type { SubscriptionQuery } from './following-queries.ts';

export interface DeliveryView {
  readonly id: string;
  readonly isTest: boolean;
  /** ISO dates and times. */
  readonly createdAt: string;
  readonly triedAt: string | null;
  readonly nextAt: string | null;
  readonly attempts: number;
  readonly status: number | null;
  readonly failure: string | null;
  /** GIVEN_UP: it is tried again once somebody says so. */
  readonly state: 'DELIVERED' | 'WAITING' | 'GIVEN_UP';
}

export interface WebhookView {
  readonly id: string;
  readonly url: string;
  /** Names of what it is told of; empty: everything. */
  readonly about: readonly LocalizedText[];
  readonly owner: string;
  readonly createdAt: string;
  readonly bothUntil: string | null;
  readonly pausedAt: string | null;
  readonly pausedBecause: Pause | null;
  readonly deliveries: readonly DeliveryView[];
}

export interface ScopeChoice {
  readonly kind: keyof SubscriptionQuery;
  /** `kind:value`, as the form sends it. */
  readonly value: string;
  readonly name: LocalizedText;
}

export interface WebhookDesk {
  /** Whether the server sends at all. */
  readonly on: boolean;
  readonly webhooks: readonly WebhookView[];
  readonly choices: readonly ScopeChoice[];
}

/** What is shown once. */
export interface ShownSecret {
  readonly url: string;
  readonly secret: string;
}

/** A change as programs are told of it: what the feed has, in both languages. */
export interface SentChange {
  /** The same for as long as the change is told; one that grew is sent again under it. */
  readonly id: string;
  /** Address of the plan. */
  readonly plan: string;
  readonly kind: string;
  /** As exactly as it is known: `2026`, `2026-11` or `2026-11-25`. */
  readonly date: string;
  /** Code of the commitment; null: the plan as a whole. */
  readonly commitment: string | null;
  readonly title: Readonly<Record<'es' | 'en', string>>;
  readonly summary: Readonly<Record<'es' | 'en', string>>;
  readonly url: Readonly<Record<'es' | 'en', string>>;
}

/** What is sent: `changes.published`, or `webhook.test` with nothing in it. */
export interface WebhookMessage {
  readonly type: 'changes.published' | 'webhook.test';
  /** When it was written: ISO date and time. */
  readonly timestamp: string;
  readonly data: {
    /** Data revision in which the changes were found. */
    readonly revision: number;
    readonly changes: readonly SentChange[];
  };
}
