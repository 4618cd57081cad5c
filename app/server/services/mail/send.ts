/** Sends what waits: the work of the job that every node runs. */
import type { Carrier, MessageStore, TakenMail } from '../ports-mail.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long a message is waited with after each failed try; after the last one it is given up, some two days on. */
export const DELAYS: readonly number[] = [
  ...[MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR],
];
/** How often a message is tried. */
export const TRIES = DELAYS.length + 1;
/**
 * For how long a message is one node's. Longer than any try takes; a node that dies with a message in hand leaves it to
 * the others after that.
 */
export const LEASE_MS = 10 * MINUTE;

export interface SendPorts {
  readonly messages: Pick<MessageStore, 'take' | 'sent' | 'failed'>;
  readonly carrier: Carrier;
  readonly now: () => Date;
  /** Headers beyond the usual ones, by message. */
  readonly headersOf: (mail: TakenMail) => Readonly<Record<string, string>>;
}

/** What became of a message, without anything that tells whom it was to. */
export interface SendReport {
  readonly sent: number;
  readonly failures: readonly { readonly id: string; readonly failure: string; readonly givenUp: boolean }[];
}

/**
 * Sends every message that waits, the oldest first. Any number of nodes may do so at once: each message is taken up by
 * one. A node that dies after the server has taken a message and before that is noted will have it sent once more, under
 * the same Message-ID; losing it would be worse.
 */
export async function sendMail(ports: SendPorts, signal?: AbortSignal): Promise<SendReport> {
  const { messages, now } = ports;
  const failures: { id: string; failure: string; givenUp: boolean }[] = [];
  let sent = 0;
  while (!signal?.aborted) {
    const mail = await messages.take(now(), new Date(now().getTime() + LEASE_MS), TRIES);
    if (mail === null) break;
    const failure = await sendOne(ports, mail);
    if (failure === null) sent += 1;
    else failures.push(failure);
  }
  return { sent, failures };
}

async function sendOne(ports: SendPorts, mail: TakenMail): Promise<SendReport['failures'][number] | null> {
  const { messages, carrier, now } = ports;
  const delivery = await carrier.deliver(mail, ports.headersOf(mail));
  if (delivery.outcome === 'SENT') {
    await messages.sent(mail, now());
    return null;
  }
  const delay = delivery.outcome === 'GONE' ? undefined : DELAYS[mail.attempts - 1];
  const next = delay === undefined ? null : { at: new Date(now().getTime() + delay) };
  await messages.failed(mail, delivery.failure, next, TRIES);
  return { id: mail.id, failure: delivery.failure, givenUp: next === null };
}
