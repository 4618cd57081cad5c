/** Carries messages away by SMTP. */
import type { Carrier, Delivery } from '#server/services/ports-mail.ts';
import { letter, type Sender } from './letter.ts';

/** A server that does not answer for this long is away. */
const SILENCE_MS = 30_000;
/** No message takes longer, however slowly the server answers; well below the time for which it is this node's. */
const WHOLE_MS = 120_000;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** Faults of the message itself; everything else is the connection's, the server's or the settings'. */
const OF_THE_MESSAGE = new Set(['EENVELOPE', 'EMESSAGE']);

/**
 * Links to set a password travel in messages, so the line is encrypted: a server elsewhere that does not offer STARTTLS
 * is refused, unless the address says `?ignoreTLS=true`.
 * @param url `smtp://user:password@host:port` or `smtps://…`
 */
export function createSmtp(url: string, from: Sender): Carrier {
  const options = {
    url,
    ...(mustEncrypt(new URL(url)) ? { requireTLS: true } : {}),
    ...{
      connectionTimeout: SILENCE_MS,
      greetingTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
      dnsTimeout: SILENCE_MS,
    },
  };
  return {
    deliver: async (mail, headers) => {
      try {
        const { createTransport } = await import('nodemailer');
        await createTransport(options).sendMail({
          ...letter(mail, from, headers),
          signal: AbortSignal.timeout(WHOLE_MS),
        });
        return { outcome: 'SENT' };
      } catch (failure) {
        return failed(failure);
      }
    },
  };
}

function mustEncrypt({ protocol, hostname, searchParams }: URL): boolean {
  return protocol === 'smtp:' && !LOOPBACK.test(hostname) && searchParams.get('ignoreTLS') !== 'true';
}

/** What the server said may name the person, so only the codes are kept. A code from 500 on is final (RFC 5321, 4.2.1). */
function failed(failure: unknown): Delivery {
  const { code = 'UNKNOWN', responseCode } = (failure ?? {}) as { code?: string; responseCode?: number };
  const gone = OF_THE_MESSAGE.has(code) && responseCode !== undefined && responseCode >= 500;
  return { outcome: gone ? 'GONE' : 'LATER', failure: responseCode === undefined ? code : `${code} ${responseCode}` };
}
