/** Visits to real servers on this machine; the policy that lets them in is the test's own. */
import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type LinkServer, linkServer, smallWorld } from '#server/testing/link-servers.ts';
import type { Network } from './network.ts';
import { createVisitor } from './visitor.ts';

const servers: LinkServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ close }) => close()));
});

async function serve(answer: RequestListener, host?: string, port?: number): Promise<LinkServer> {
  const server = await linkServer(answer, host, port);
  servers.push(server);
  return server;
}

/** Long enough for any answer on a busy machine. */
const PATIENT_MS = 20_000;
const go = new AbortController().signal;
const visit = (address: string, network?: Network, limitMs = PATIENT_MS, signal = go) =>
  createVisitor({
    ...{ userAgent: 'ogp-tracker (+https://ogp.example.org/)', courtesy: async () => undefined, limitMs },
    ...(network ? { network } : {}),
  }).visit(address, signal);
const world = () => smallWorld({ 'docs.example.org': ['127.0.0.1'], 'www.example.org': ['127.0.0.1'] });
const byPath =
  (answers: Readonly<Record<string, RequestListener>>): RequestListener =>
  (request, response) =>
    answers[request.url ?? '']?.(request, response) ?? response.writeHead(404).end();
const status =
  (code: number, location?: string): RequestListener =>
  (_, response) =>
    response.writeHead(code, location === undefined ? {} : { location }).end();
const ifHead =
  (code: number, otherwise = 200): RequestListener =>
  ({ method }, response) =>
    response.writeHead(method === 'HEAD' ? code : otherwise).end();

describe('a visit', () => {
  it('asks for the head alone where that is answered, and says who asks', async () => {
    const server = await serve(status(200));
    const found = await visit(`http://docs.example.org:${server.port}/acta?a=1#b`, world());
    expect(found).toEqual({ outcome: 'ANSWERED', reason: 'STATUS', httpStatus: 200 });
    expect(server.asked).toEqual(['HEAD /acta?a=1']);
    expect(server.last()?.headers).toMatchObject({
      host: `docs.example.org:${server.port}`,
      'user-agent': 'ogp-tracker (+https://ogp.example.org/)',
    });
  });

  it.each([403, 404, 405, 500, 501])('asks for the page where the head is refused with %i', async (code) => {
    const server = await serve(ifHead(code));
    expect(await visit(`http://docs.example.org:${server.port}/a`, world())).toMatchObject({ outcome: 'ANSWERED' });
    expect(server.asked).toEqual(['HEAD /a', 'GET /a']);
  });

  it.each([
    [404, 'FAILED'],
    [410, 'FAILED'],
    [500, 'FAILED'],
    [503, 'FAILED'],
    [401, 'REFUSED'],
    [403, 'REFUSED'],
    [405, 'REFUSED'],
    [429, 'REFUSED'],
    [451, 'REFUSED'],
    [204, 'ANSWERED'],
    [304, 'ANSWERED'],
  ])('that is answered with %i: %s', async (code, outcome) => {
    const server = await serve(status(code));
    const found = await visit(`http://docs.example.org:${server.port}/`, world());
    expect(found).toEqual({ outcome, reason: 'STATUS', httpStatus: code });
  });

  it('does not press where it is told that it asks too often', async () => {
    const server = await serve(status(429));
    await visit(`http://docs.example.org:${server.port}/`, world());
    expect(server.asked).toEqual(['HEAD /']);
  });

  it('hangs up on a page that does not end', async () => {
    let sent = 0;
    let hungUp: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => void (hungUp = resolve));
    const part = Buffer.alloc(64 * 1024);
    const server = await serve(({ method }, response) => {
      if (method === 'HEAD') return void response.writeHead(405).end();
      response.on('close', hungUp);
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed) {
          sent += part.length;
          if (!response.write(part)) return void response.once('drain', more);
        }
      };
      more();
    });
    // No limit of time ends this: the visitor does.
    const endless = 60 * 60 * 1000;
    const found = await visit(`http://docs.example.org:${server.port}/`, world(), endless);
    expect(found).toMatchObject({ outcome: 'ANSWERED' });
    await closed;
    // What the two sockets hold, whatever the page goes on to send.
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  it('gives up on a server that says nothing', async () => {
    const server = await serve(() => undefined);
    const found = await visit(`http://docs.example.org:${server.port}/`, world(), 50);
    expect(found).toEqual({ outcome: 'FAILED', reason: 'TIMEOUT', httpStatus: null });
  });

  it('gives up on a name that is not resolved', async () => {
    const network: Network = { resolve: () => new Promise(() => undefined), allows: () => true };
    expect(await visit('http://docs.example.org/', network, 50)).toMatchObject({ reason: 'TIMEOUT' });
  });

  it('ends when the server is asked to stop, with no word on the address', async () => {
    const stopping = new AbortController();
    const server = await serve(() => stopping.abort());
    const visited = visit(`http://docs.example.org:${server.port}/`, world(), PATIENT_MS, stopping.signal);
    await expect(visited).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('tells what stands in its way', async () => {
    const { port, close } = await linkServer(status(200));
    await close();
    expect(await visit(`http://docs.example.org:${port}/`, world())).toMatchObject({ reason: 'CONNECTION' });
    expect(await visit('http://gone.example.org/', world())).toMatchObject({ reason: 'NAME_NOT_FOUND' });
    const server = await serve((request) => request.socket.end('no web server\r\n\r\n'));
    const other = `http://docs.example.org:${server.port}/`;
    expect(await visit(other, world())).toMatchObject({ outcome: 'REFUSED', reason: 'NOT_HTTP' });
    expect(await visit(other.replace('http:', 'https:'), world())).toMatchObject({ outcome: 'REFUSED', reason: 'TLS' });
    const away: Network = {
      ...world(),
      resolve: () => Promise.reject(Object.assign(new Error(), { code: 'EAI_AGAIN' })),
    };
    expect(await visit(other, away)).toMatchObject({ outcome: 'NOT_TRIED', reason: 'NAME_UNRESOLVED' });
  });
});

describe('a redirect', () => {
  it('is followed, also to another host', async () => {
    const names = world();
    const server = await serve(byPath({ '/a': status(301, '/b'), '/b': status(200) }));
    expect(await visit(`http://docs.example.org:${server.port}/a`, names)).toMatchObject({ outcome: 'ANSWERED' });
    const away = await serve(status(302, `http://www.example.org:${server.port}/b`));
    expect(await visit(`http://docs.example.org:${away.port}/`, names)).toMatchObject({ outcome: 'ANSWERED' });
    expect(server.asked).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /b']);
    expect(names.resolved).toEqual(['docs.example.org', 'docs.example.org', 'docs.example.org', 'www.example.org']);
  });

  it.each([
    [5, { outcome: 'ANSWERED', reason: 'STATUS' }],
    [6, { outcome: 'REFUSED', reason: 'TOO_MANY_REDIRECTS' }],
  ])('after the %ith', async (hops, expected) => {
    const server = await serve(({ url = '' }, response) => {
      const at = Number(url.slice(1));
      response.writeHead(at < hops ? 302 : 200, at < hops ? { location: `/${at + 1}` } : {}).end();
    });
    expect(await visit(`http://docs.example.org:${server.port}/0`, world())).toMatchObject(expected);
    expect(server.asked).toHaveLength(6);
  });

  it.each([
    ['http://10.0.0.1/', 'NOT_PUBLIC'],
    ['http://[::ffff:127.0.0.1]/', 'NOT_PUBLIC'],
    ['http://169.254.169.254/latest/meta-data/', 'NOT_PUBLIC'],
    ['http://ana:clave@www.example.org/', 'CREDENTIALS'],
    ['file:///etc/passwd', 'NOT_A_WEB_ADDRESS'],
    ['gopher://www.example.org/', 'NOT_A_WEB_ADDRESS'],
  ])('to %s is not followed', async (location, reason) => {
    const server = await serve(status(302, location));
    const found = await visit(`http://docs.example.org:${server.port}/`, world());
    expect(found).toEqual({ outcome: 'NOT_TRIED', reason, httpStatus: null });
  });
});

describe('a name', () => {
  it('that changes its meaning after it was looked at leads where it led then', async () => {
    const inside = await serve(status(200), '127.0.0.2');
    const outside = await serve(status(405), '127.0.0.1', inside.port);
    const names = smallWorld({ 'docs.example.org': ['127.0.0.1', '127.0.0.2'] });
    await visit(`http://docs.example.org:${inside.port}/`, names);
    expect(outside.asked).toEqual(['HEAD /', 'GET /']);
    expect(inside.asked).toEqual([]);
    expect(names.resolved).toEqual(['docs.example.org']);
  });

  it('is looked at again after a redirect to itself', async () => {
    const inside = await serve(status(200), '127.0.0.2');
    await serve(status(302, '/admin'), '127.0.0.1', inside.port);
    const names = smallWorld({ 'docs.example.org': ['127.0.0.1', '127.0.0.2'] });
    const found = await visit(`http://docs.example.org:${inside.port}/`, names);
    expect(found).toMatchObject({ outcome: 'NOT_TRIED', reason: 'NOT_PUBLIC' });
    expect(inside.asked).toEqual([]);
  });

  it('that leads to a closed network by one of its addresses is not visited by the other', async () => {
    const server = await serve(status(200));
    const both = ['127.0.0.1', '10.0.0.1'].map((address) => ({ address, family: 4 }));
    const network: Network = { ...world(), resolve: async () => both };
    expect(await visit(`http://docs.example.org:${server.port}/`, network)).toMatchObject({ reason: 'NOT_PUBLIC' });
    expect(server.asked).toEqual([]);
  });
});

describe('as the server is set up', () => {
  it.each([
    ['http://127.0.0.1', 'NOT_PUBLIC'],
    ['http://127.1', 'NOT_PUBLIC'],
    ['http://2130706433', 'NOT_PUBLIC'],
    ['http://0x7f000001', 'NOT_PUBLIC'],
    ['http://localhost', 'NOT_PUBLIC'],
    ['http://[::1]', 'NOT_PUBLIC'],
    ['http://[::ffff:127.0.0.1]', 'NOT_PUBLIC'],
    ['http://8.8.8.8', 'PORT'],
    ['http://ana@8.8.8.8', 'CREDENTIALS'],
  ])('%s on a port of its own is refused: %s', async (host, reason) => {
    const server = await serve(status(200));
    const found = await visit(`${host}:${server.port}/`);
    expect(found).toEqual({ outcome: 'NOT_TRIED', reason, httpStatus: null });
    expect(server.asked).toEqual([]);
  });

  it.each(['http://127.0.0.1/', 'https://[::1]/', 'http://192.168.1.1:443/'])(
    '%s is refused on a port of the web',
    async (address) => {
      expect(await visit(address)).toMatchObject({ reason: 'NOT_PUBLIC' });
    },
  );
});
