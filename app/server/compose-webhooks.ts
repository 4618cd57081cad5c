/** Makes webhooks out of their parts. */
import { createHash, createHmac } from 'node:crypto';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { createWebhookStore } from './db/webhooks-repository.ts';
import { webhookJobs } from './jobs/webhooks.ts';
import type { Job, JobLog } from './jobs/runner.ts';
import { createPoster, thisMachine } from './links/post.ts';
import { openSecret } from './mail/secret.ts';
import type { Accounts } from './services/accounts/access.ts';
import type { Dossiers } from './services/dossiers.ts';
import type { WebhookSecrets } from './services/ports-webhooks.ts';
import { createWebhookServices, type WebhookServices } from './services/webhooks/all.ts';

export interface WebhookComposition {
  readonly services: WebhookServices;
  readonly jobs: (log: JobLog) => Job[];
}

export async function composeWebhooks(
  { webhooks: mode, origin, mail }: Pick<Config, 'webhooks' | 'origin' | 'mail'>,
  database: Database,
  { accounts, dossiers, today }: { accounts: Accounts; dossiers: Dossiers; today: () => string },
): Promise<WebhookComposition> {
  const userAgent = `ogp-tracker webhooks; +${origin}/`;
  const local = mode === 'LOCAL' ? { network: thisMachine, allowsHttp: true } : {};
  const services = createWebhookServices({
    ...webhookSecrets(await openSecret(mail.secretFile)),
    ...{ accounts, dossiers, today, mode, random: Math.random },
    store: createWebhookStore(database),
    poster: createPoster({ userAgent, ...local }),
  });
  const generation = (): string => `${dossiers.revision()} ${today()}`;
  return { services, jobs: (log) => (mode === 'OFF' ? [] : webhookJobs(services, generation, log)) };
}

/** @param own the server's secret; what a copy of the database tells is not enough to sign */
export function webhookSecrets(own: string): WebhookSecrets {
  return {
    secret: (webhookId, generation) =>
      `whsec_${createHmac('sha256', own).update(`webhook ${webhookId} ${generation}`).digest('base64')}`,
    sign: (secret, text) =>
      createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
        .update(text)
        .digest('base64'),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
}
