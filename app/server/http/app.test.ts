import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { notFound } from '#domain/errors.ts';
import { apiOptionsOf } from '#server/testing/api.ts';
import { buildApp } from './app.ts';
import type { WebHandler } from './web.ts';

const LONG = `<p>${'El plan, compromiso por compromiso. '.repeat(60)}</p>`;
let rendered: string[] = [];
let generation = '1 2026-11-22';
let databaseAnswers = true;
let app: FastifyInstance | undefined;

/** Stands for Kit: answers with the address and counts how often it was asked. */
const handler: WebHandler = (request, response) => {
  rendered.push(`${request.method} ${request.url}`);
  const missing = request.url?.startsWith('/missing') ?? false;
  response.statusCode = missing ? 404 : 200;
  response.setHeader('content-type', 'text/html');
  response.setHeader('cache-control', missing ? 'no-store' : 'public, max-age=0');
  if (request.method === 'POST') {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => response.end(`got ${Buffer.concat(parts).toString()}`));
    return;
  }
  response.end(`${request.url} ${LONG}`);
};

async function start(cached = true): Promise<FastifyInstance> {
  rendered = [];
  generation = '1 2026-11-22';
  databaseAnswers = true;
  app = await buildApp({
    handler,
    generation: cached ? () => generation : null,
    probe: async () => (databaseAnswers ? 1 : Promise.reject(new Error('gone'))),
    logLevel: 'silent',
    evidence: { find: async () => Promise.reject(notFound('EVIDENCE_FILE')), today: () => '2026-11-22' },
    maxFileBytes: 2 * 1024 * 1024,
    chooseReminders: ({ off }) => Promise.resolve({ off }),
    api: apiOptionsOf(),
  });
  return app;
}

afterEach(() => app?.close());

describe('public pages', () => {
  it('are rendered once for each address and revision', async () => {
    const server = await start();
    await server.inject('/compromisos?q=a&page=2');
    const again = await server.inject('/compromisos?page=2&q=a');
    expect(rendered).toEqual(['GET /compromisos?q=a&page=2']);
    expect(again.body).toContain('El plan');
    generation = '2 2026-11-22';
    await server.inject('/compromisos?q=a&page=2');
    expect(rendered).toHaveLength(2);
  });

  it('are rendered anew on another day, since deadlines pass without any change of data', async () => {
    const server = await start();
    await server.inject('/');
    generation = '1 2026-11-23';
    await server.inject('/');
    expect(rendered).toHaveLength(2);
  });

  it('travel compressed, each coding with a tag of its own', async () => {
    const server = await start();
    const plain = await server.inject('/');
    const br = await server.inject({ url: '/', headers: { 'accept-encoding': 'gzip, deflate, br' } });
    const gzip = await server.inject({ url: '/', headers: { 'accept-encoding': 'gzip, br;q=0' } });
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(br.headers.vary).toBe('Accept-Encoding');
  });

  it('answer 304 to whoever has them already, also behind a proxy that weakened the tag', async () => {
    const server = await start();
    const { headers } = await server.inject('/');
    for (const tag of [headers.etag, `W/${String(headers.etag)}`, `"other", ${String(headers.etag)}`]) {
      const answer = await server.inject({ url: '/', headers: { 'if-none-match': String(tag) } });
      expect(answer.statusCode).toBe(304);
      expect(answer.body).toBe('');
    }
    expect((await server.inject({ url: '/', headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200);
  });

  it('are kept for whoever asks, with a cookie or not; those of one person and those that are not found never', async () => {
    const server = await start();
    await server.inject({ url: '/', headers: { cookie: 'session=1' } });
    await server.inject({ url: '/', headers: { cookie: 'session=2' } });
    await server.inject('/');
    for (const url of ['/panel', '/panel', '/en/login', '/en/login']) await server.inject(url);
    expect((await server.inject('/missing')).statusCode).toBe(404);
    await server.inject('/missing');
    const seldom = ['/panel', '/panel', '/en/login', '/en/login', '/missing', '/missing'];
    expect(rendered).toEqual(['/', ...seldom].map((url) => `GET ${url}`));
  });

  it('are rendered once for a crowd that asks at the same time', async () => {
    const server = await start();
    const answers = await Promise.all(Array.from({ length: 8 }, () => server.inject('/crowd')));
    expect(rendered).toEqual(['GET /crowd']);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  it('answer HEAD as GET, without a body', async () => {
    const server = await start();
    const get = await server.inject({ url: '/', headers: { 'accept-encoding': 'br' } });
    const head = await server.inject({ method: 'HEAD', url: '/', headers: { 'accept-encoding': 'br' } });
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(head.headers['content-length']).toBe(String(get.rawPayload.length));
    expect(head.body).toBe('');
    expect(rendered).toHaveLength(1);
  });

  it('under an endless address are answered, but not kept', async () => {
    const server = await start();
    await server.inject(`/?${'x'.repeat(600)}`);
    await server.inject(`/?${'x'.repeat(600)}`);
    expect(rendered).toHaveLength(2);
  });

  it('can be had without the cache', async () => {
    const server = await start(false);
    await server.inject('/');
    await server.inject('/');
    expect(rendered).toHaveLength(2);
  });
});

describe('what is passed on', () => {
  it('form posts of any content type arrive whole', async () => {
    const server = await start();
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json', 'multipart/form-data']) {
      const answer = await server.inject({ method: 'POST', url: '/x', headers: { 'content-type': type }, body: 'a=1' });
      expect([answer.statusCode, answer.body]).toEqual([200, 'got a=1']);
    }
  });

  it('unknown API addresses answer in JSON, not with a page', async () => {
    const server = await start();
    const answer = await server.inject('/api/v9/nothing');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'ADDRESS_UNKNOWN' });
    expect(rendered).toEqual([]);
  });
});

describe('an address that cannot be decoded', () => {
  it('is refused in both languages with a code of ours', async () => {
    const server = await start();
    const answer = await server.inject('/%E0%A4%A');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'ADDRESS_INVALID', message: { es: expect.any(String) } });
  });
});

describe('health', () => {
  it('is live while the process answers and ready while the database does', async () => {
    const server = await start();
    expect((await server.inject('/readyz')).json()).toEqual({ status: 'ok', revision: 1 });
    databaseAnswers = false;
    expect((await server.inject('/readyz')).statusCode).toBe(503);
    expect((await server.inject('/healthz')).json()).toEqual({ status: 'ok' });
  });
});

describe('a body', () => {
  const post = async (url: string, bytes: number) =>
    (await start()).inject({ method: 'POST', url, body: 'x'.repeat(bytes), headers: { 'content-type': 'text/plain' } });

  it.each([
    ['/panel/x', 1_000_000, 200],
    ['/panel/x', 1_100_000, 413],
    ['/panel/x?/addFile', 1_100_000, 200],
    ['/panel/x?/addFile', 12_000_000, 413],
    ['/panel/x?/save', 1_100_000, 413],
    ['/entrar?y=?/addFile', 1_100_000, 413],
  ])('to %s of %i bytes is answered with %i', async (url, bytes, status) => {
    const answer = await post(url, bytes);
    expect(answer.statusCode).toBe(status);
    if (status === 413) expect(answer.json()).toMatchObject({ code: 'BODY_TOO_LARGE' });
    else expect(answer.body).toHaveLength(bytes + 4);
  });

  it('must say how long it is', async () => {
    const address = await (await start()).listen({ port: 0, host: '127.0.0.1' });
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(Buffer.from('a=1'));
        controller.close();
      },
    });
    const answer = await fetch(`${address}/x`, { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect([answer.status, await answer.json()]).toMatchObject([411, { code: 'BODY_LENGTH_UNKNOWN' }]);
  });
});
