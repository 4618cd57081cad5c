import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFilesInUse, createPublishedFiles } from '#server/db/published-files.ts';
import { noScanner } from '#server/files/clamd.ts';
import { openFolderStore } from '#server/files/folder-store.ts';
import { createFileServices, type FileServices } from '#server/services/files.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { inParts, PDF, PNG } from '#server/testing/hostile-files.ts';
import { publishFile } from '#server/testing/published-file.ts';
import { apiOptionsOf } from '#server/testing/api.ts';
import { buildApp } from './app.ts';

const TODAY = '2026-11-25';
const TEXT = Buffer.from('Acta de la reunión\n');
const NAME = 'gestión año 2021.pdf';
let folder = '';
let db: TemporaryDatabase;
let services: FileServices;
let app: FastifyInstance;
const hashes: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogp-evidence-'));
  db = await temporaryDatabase();
  const limits = { maxBytes: 1e6, types: ['pdf', 'png', 'txt'] };
  const store = await openFolderStore({ folder, ...limits });
  services = createFileServices({
    ...{ store, scanner: noScanner, limits },
    published: createPublishedFiles(db.database),
    inUse: createFilesInUse(db.database),
  });
  for (const [bytes, name] of [
    [PDF, NAME],
    [PNG, 'foto.png'],
    [TEXT, 'acta.txt'],
  ] as const) {
    const { sha256, size, mediaType, fileName } = await services.keepFile(inParts(bytes), name);
    await publishFile(db.database, { sha256, size, mediaType }, fileName, '2026-11-20');
    hashes[name] = sha256;
  }
  hashes['hidden.pdf'] = (await services.keepFile(inParts(Buffer.concat([PDF, PDF])), 'hidden.pdf')).sha256;
  app = await buildApp({
    handler: (_, response) => void response.writeHead(404, { 'content-type': 'text/html' }).end('no such page'),
    generation: null,
    probe: async () => 1,
    logLevel: 'silent',
    evidence: { find: services.publishedEvidence, today: () => TODAY },
    maxFileBytes: 1e6,
    chooseReminders: ({ off }) => Promise.resolve({ off }),
    api: apiOptionsOf(),
  });
});
afterAll(async () => {
  await app.close();
  await db.remove();
  rmSync(folder, { recursive: true });
});

const address = (name: string, base = '/evidencia') => `${base}/${hashes[name]}/${encodeURIComponent(name)}`;
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('a file of published evidence', () => {
  it.each(['/evidencia', '/en/evidence'])('is served under %s, sandboxed and for ever', async (base) => {
    const { statusCode, headers, rawPayload } = await get(address(NAME, base));
    expect(statusCode).toBe(200);
    expect(rawPayload).toEqual(PDF);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${hashes[NAME]}"`,
      'content-disposition': `inline; filename="gestion ano 2021.pdf"; filename*=UTF-8''gesti%C3%B3n%20a%C3%B1o%202021.pdf`,
    });
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none';/);
  });

  it('is shown when it is a picture, and only saved when it is neither picture nor PDF', async () => {
    expect((await get(address('foto.png'))).headers['content-disposition']).toMatch(/^inline; /);
    const text = await get(address('acta.txt'));
    expect(text.headers['content-disposition']).toMatch(/^attachment; filename="acta.txt"/);
    expect(text.headers['content-type']).toBe('text/plain');
  });

  it('is not sent again to whoever has it', async () => {
    const answer = await get(address(NAME), { 'if-none-match': `W/"x", "${hashes[NAME]}"` });
    expect([answer.statusCode, answer.body]).toEqual([304, '']);
  });

  it('is sent in parts', async () => {
    const part = await get(address(NAME), { range: 'bytes=1-3' });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([
      206,
      'PDF',
      `bytes 1-3/${PDF.length}`,
    ]);
    const outside = await get(address(NAME), { range: `bytes=${PDF.length}-` });
    expect([outside.statusCode, outside.headers['content-range']]).toEqual([416, `bytes */${PDF.length}`]);
    const changed = await get(address(NAME), { range: 'bytes=1-3', 'if-range': '"other"' });
    expect([changed.statusCode, changed.rawPayload.length]).toEqual([200, PDF.length]);
  });

  it('answers HEAD as GET, without a body', async () => {
    const answer = await app.inject({ method: 'HEAD', url: address(NAME) });
    expect([answer.statusCode, answer.body, answer.headers['content-length']]).toEqual([200, '', String(PDF.length)]);
  });
});

describe('everything else', () => {
  it.each([
    ['a file that is not published', () => address('hidden.pdf')],
    ['a hash that nobody has', () => `/evidencia/${'0'.repeat(64)}/acta.pdf`],
    ['another name for a file', () => `/evidencia/${hashes[NAME]}/premio.exe`],
    ['a hash in capitals', () => address(NAME).toUpperCase().replace('/EVIDENCIA', '/evidencia')],
    ['a way upwards', () => `/evidencia/..%2f..%2fetc%2fpasswd/x`],
    ['a way upwards in the name', () => `/evidencia/${hashes[NAME]}/..%2f..%2f${NAME}`],
    ['a name behind a name', () => `${address(NAME)}/x`],
    ['no name', () => `/evidencia/${hashes[NAME]}/`],
    ['no hash', () => '/evidencia/'],
    ['a Spanish word in English', () => address(NAME, '/en/evidencia')],
  ])('is not found: %s', async (_, url) => {
    const answer = await get(url());
    expect([answer.statusCode, answer.body]).toEqual([404, 'no such page']);
    expect(answer.headers).not.toHaveProperty('etag');
  });
});
