/** A real SMTP server in the process, on a port of its own, for tests. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** The whole message as it came, lines ended by LF. */
  readonly raw: string;
  /** Its text, decoded. */
  readonly text: string;
}

export interface TestSmtp {
  readonly url: string;
  readonly received: Received[];
  /** What the next messages are answered with: a code and a sentence; null: taken. */
  refuse: (code: number | null, at?: 'RCPT' | 'DATA') => void;
  readonly close: () => Promise<void>;
}

export async function testSmtp(options: SMTPServerOptions = {}, scheme = 'smtp'): Promise<TestSmtp> {
  const received: Received[] = [];
  let refusal: { code: number; at: 'RCPT' | 'DATA' } | null = null;
  const answer = (at: 'RCPT' | 'DATA', to: string): Error | null =>
    refusal?.at === at ? Object.assign(new Error(`No such mailbox ${to}`), { responseCode: refusal.code }) : null;
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onRcptTo: ({ address }, _session, done) => done(answer('RCPT', address)),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const failure = answer('DATA', '');
        const raw = Buffer.concat(parts).toString('utf8').replaceAll('\r\n', '\n');
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        if (!failure)
          received.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw, text: textOf(raw) });
        done(failure);
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `${scheme}://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    received,
    refuse: (code, at = 'RCPT') => void (refusal = code === null ? null : { code, at }),
    close: () => new Promise((done) => server.close(done)),
  };
}

/** The text of a message of one part, in whichever way it was made fit for travel. */
function textOf(raw: string): string {
  const [head = '', ...paragraphs] = raw.split('\n\n');
  const body = paragraphs.join('\n\n');
  const encoding = /^Content-Transfer-Encoding: (\S+)$/imu.exec(head)?.[1];
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body.replaceAll(/=\n/gu, '').replaceAll(/=([\dA-F]{2})/gu, (_, code: string) => `%${code}`);
  return decodeURIComponent(bytes.replaceAll(/%(?![\dA-F]{2})/gu, '%25'));
}
