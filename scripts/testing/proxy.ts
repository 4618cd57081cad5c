/** A door before several servers, as a deployment has it: each request goes to the next one, and to another where that one is gone. */
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Proxy {
  /** Where it sends requests; may be changed. */
  readonly targets: string[];
  readonly close: () => Promise<void>;
}

export async function startProxy(port: number): Promise<Proxy> {
  const targets: string[] = [];
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const { method = 'GET', url: path = '/', headers } = incoming;
      turn += 1;
      askUntilAnswered({ method, path, headers, body: Buffer.concat(parts) }, turned(targets, turn)).then(
        ({ status, headers: given, body }) => outgoing.writeHead(status, withoutTransfer(given)).end(body),
        () => outgoing.writeHead(502).end(),
      );
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { targets, close: () => closed(server) };
}

/** Writes are sent once: whether one was taken is not known when its answer is lost. */
async function askUntilAnswered(question: Question, [target, ...others]: readonly string[]): Promise<Answer> {
  if (target === undefined) throw new Error('There is no server left');
  try {
    return await ask(question, target);
  } catch (failure) {
    const isUntouched = (failure as { code?: string }).code === 'ECONNREFUSED';
    if (question.method === 'GET' || isUntouched) return askUntilAnswered(question, others);
    throw failure;
  }
}

/** The whole answer, so that one that breaks off can be asked for again. */
function ask({ method, path, headers, body }: Question, target: string): Promise<Answer> {
  return new Promise((done, failed) => {
    const { port } = new URL(target);
    const options = { host: '127.0.0.1', port, method, path, headers, agent: false };
    const sent = request(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', failed);
      answer.on('close', () => {
        if (!answer.complete) return failed(new Error('The answer broke off'));
        done({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

function turned(targets: readonly string[], by: number): string[] {
  const from = by % Math.max(1, targets.length);
  return [...targets.slice(from), ...targets.slice(0, from)];
}

function withoutTransfer({ 'transfer-encoding': _, connection: __, ...headers }: IncomingHttpHeaders) {
  return headers;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
