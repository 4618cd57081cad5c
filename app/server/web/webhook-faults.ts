/** What fails in the services of webhooks, as the fields and sentences of a form. */
import { m } from '#messages';
import { accountFaults } from './account-faults.ts';
import type { FaultReader } from './form-faults.ts';

const WORDS: Readonly<Record<string, readonly [field: string, say: () => string]>> = {
  WEBHOOK_URL: ['url', m.webhooks_fault_url],
  WEBHOOK_SCOPE: ['about', m.webhooks_fault_scope],
  WEBHOOKS_OFF: ['', m.webhooks_fault_off],
  WEBHOOKS_TOO_MANY: ['', m.webhooks_fault_many],
  WEBHOOK_REMOVE_UNCONFIRMED: ['confirmed', m.webhooks_fault_remove],
  WEBHOOK: ['', m.webhooks_fault_gone],
  DELIVERY: ['', m.webhooks_fault_gone],
};

export const webhookFaults: FaultReader = (failure) => {
  const words = WORDS[failure.detail];
  return words ? [{ field: words[0], code: failure.detail, message: words[1]() }] : accountFaults(failure);
};
