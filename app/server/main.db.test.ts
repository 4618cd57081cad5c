import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readConfig } from './config.ts';
import { createMailPeople } from './db/mail-readers.ts';
import { createMessageStore } from './db/message-store.ts';
import { startServer } from './main.ts';
import { temporaryDatabase, type TemporaryDatabase } from './testing/database.ts';

let db: TemporaryDatabase;
beforeEach(async () => void (db = await temporaryDatabase()));
afterEach(() => db.remove());

it('a running server sends what waits, takes the answer to it by one click, and stops cleanly', async () => {
  await db.database.writer.user.create({ data: { id: 'u1', name: 'A person', email: 'u1@example.org' } });
  await createMessageStore(db.database).add({
    ...{ id: 'm1', key: 'reminder:u1:2026-11-25', to: 'u1@example.org', userId: 'u1', secret: false },
    ...{ subject: 'Recordatorio', text: 'Un reporte por presentar.', at: new Date() },
  });
  const env = {
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: db.url,
    DATA_DIR: db.folder,
    LOG_LEVEL: 'silent',
    PLAN_DATA: 'none',
  };
  const config = readConfig({ ...env, ORIGIN: 'https://ogp.example.org' });
  const server = await startServer(config, async () => (_, response) => void response.writeHead(404).end());
  const outbox = join(db.folder, 'outbox');
  const text = await vi.waitFor(async () => {
    const [name = ''] = (await readdir(outbox)).filter((file) => file.endsWith('.eml'));
    return readFile(join(outbox, name), 'utf8');
  }, 5_000);
  const [, address = ''] = /<https:\/\/ogp\.example\.org(\/avisos\/[^>]+)>/u.exec(text.replace(/\n\s/gu, '')) ?? [];
  const answer = await fetch(server.address + address, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect(answer.status).toBe(200);
  expect(await createMailPeople(db.database).remindersOff('u1')).toBe(true);
  await Promise.all([server.close(), server.close()]);
  expect(await db.database.reader.message.findMany()).toMatchObject([{ attempts: 1, failure: null, takenTill: null }]);
});
