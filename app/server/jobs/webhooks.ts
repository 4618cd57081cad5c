/** What is done for webhooks in the background. */
import type { WebhookServices } from '../services/webhooks/all.ts';
import type { Job, JobLog } from './runner.ts';

const SECOND = 1000;

/** @param generation data revision and day: nothing is looked for while neither has changed */
export function webhookJobs(services: WebhookServices, generation: () => string, log: JobLog): Job[] {
  let told: string | null = null;
  const tell = async (): Promise<void> => {
    const now = generation();
    if (told === now) return;
    await services.tellChanges();
    told = now;
  };
  const send = async (signal: AbortSignal): Promise<void> => {
    await tell();
    const { failed } = await services.sendDeliveries(signal);
    const job = 'send webhooks';
    if (failed > 0) log({ level: 'warn', job, message: `${failed} deliveries failed; the panel says which and why` });
  };
  return [
    { name: 'send webhooks', everyMs: 5 * SECOND, run: send },
    { name: 'forget deliveries', everyMs: 3_600 * SECOND, run: () => services.clearDeliveries() },
  ];
}
