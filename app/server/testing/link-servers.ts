/** Servers on this machine that answer as a test says, and a world in which only they are. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Network } from '#server/links/network.ts';

export interface LinkServer {
  readonly port: number;
  /** What was asked, in order: `HEAD /a`. */
  readonly asked: string[];
  /** The head of the last request. */
  readonly last: () => IncomingMessage | undefined;
  readonly close: () => Promise<void>;
}

export async function linkServer(answer: RequestListener, host = '127.0.0.1', port = 0): Promise<LinkServer> {
  const asked: string[] = [];
  let last: IncomingMessage | undefined;
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    last = request;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return { port: (server.address() as AddressInfo).port, asked, last: () => last, close: () => closeAll(server) };
}

async function closeAll(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Where each name leads, question by question: the last answer is given again. Only `allowed` may be connected to. */
export function smallWorld(
  names: Readonly<Record<string, readonly string[]>>,
  allowed: readonly string[] = ['127.0.0.1'],
): Network & { readonly resolved: string[] } {
  const resolved: string[] = [];
  return {
    resolved,
    resolve: async (hostname) => {
      const answers = names[hostname];
      if (!answers) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
      const before = resolved.filter((one) => one === hostname).length;
      resolved.push(hostname);
      return [{ address: answers[Math.min(before, answers.length - 1)] ?? '', family: 4 }];
    },
    allows: (address) => allowed.includes(address),
  };
}
