/** What the services of webhooks work with. */
import type { Accounts } from '../accounts/access.ts';
import type { Dossiers } from '../dossiers.ts';
import type { Poster, WebhookSecrets, WebhookStore } from '../ports-webhooks.ts';

export interface Webhooks extends WebhookSecrets {
  readonly dossiers: Pick<Dossiers, 'all' | 'revision'>;
  readonly store: WebhookStore;
  readonly poster: Poster;
  readonly accounts: Accounts;
  /** The day that it is where the site is at home. */
  readonly today: () => string;
  /** From 0 to 1. */
  readonly random: () => number;
  /** OFF: nothing is sent. LOCAL: to this machine alone, also without https, for trying things out. */
  readonly mode: 'ON' | 'LOCAL' | 'OFF';
}
