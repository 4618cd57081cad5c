/** Single statements that several nodes may send at the same moment: none fails, and none is done twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ecuadorDossier, temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { createAttempts } from './accounts-repository.ts';
import type { Database } from './client.ts';
import { createExportLog } from './export-log.ts';
import { createKeptData } from './kept-data.ts';
import { createMessageStore } from './message-store.ts';
import { openDatabase } from './open-database.ts';
import { createFilesInUse } from './published-files.ts';

const AT = new Date('2026-11-25T17:00:00.000Z');
const TIMES = 24;

let db: TemporaryDatabase;
let nodes: Database[];
beforeAll(async () => {
  db = await temporaryDatabase();
  nodes = [db.database, await openDatabase(db.url), await openDatabase(db.url)];
});
afterAll(async () => {
  await Promise.all(nodes.slice(1).map((node) => node.close()));
  await db.remove();
});

/** The same from each node, many times at once. */
function atOnce<T>(work: (node: Database, at: number) => Promise<T>): Promise<T[]> {
  return Promise.all(
    Array.from({ length: TIMES }, (_, at) => {
      const node = nodes[at % nodes.length];
      if (!node) throw new Error('There is no node');
      return work(node, at);
    }),
  );
}

describe('what several nodes write at once', () => {
  it('tries to log in are all counted', async () => {
    await atOnce((node) => createAttempts(node).add('login:a', AT.getTime(), 0));
    expect(await createAttempts(db.database).read('login:a')).toEqual({ count: TIMES, last: AT.getTime() });
  });

  it('a message with the same key is written once, and taken by one', async () => {
    const mail = { key: 'k', to: 'a@example.org', userId: null, subject: 's', text: 't', secret: false, at: AT };
    await atOnce((node, at) => createMessageStore(node).add({ ...mail, id: `m${at}` }));
    const till = new Date(AT.getTime() + 60_000);
    const taken = await atOnce((node) => createMessageStore(node).take(AT, till, 9));
    expect(taken.filter((one) => one !== null)).toHaveLength(1);
  });

  it('the records of a report are kept once', async () => {
    const dossier = await ecuadorDossier();
    await atOnce((node) => createKeptData(node).keep(dossier, AT));
    expect(await createKeptData(db.database).find(dossier.plan.slug, dossier.revision)).toEqual(dossier);
    expect(await db.database.reader.reportData.count()).toBe(1);
  });

  it('the same export is written down once', async () => {
    const about = { plan: 'p', institution: null, theme: null, commitments: [], since: null, sinceRevision: null };
    const file = { format: 'pdf', locale: 'es', variant: null, fileName: 'p.pdf', bytes: 1, madeAt: AT.toISOString() };
    const entry = { ...about, ...file, sha256: 'a', dataSha256: 'b', asOf: '2026-11-25', revision: 1 } as const;
    await atOnce((node) => createExportLog(node).record(entry));
    expect(await db.database.reader.reportExport.count()).toBe(1);
  });

  it('a file that nothing uses is given up without a fault', async () => {
    await db.database.writer.evidenceFile.create({
      data: { sha256: 'f', size: 1, mediaType: 'text/plain', storedAt: AT, scan: 'NONE' },
    });
    // Two connections of one process to SQLite would wait for each other: nodes there are processes.
    const nodeOf = (node: Database): Database => (node.provider === 'sqlite' ? db.database : node);
    expect(await atOnce((node) => createFilesInUse(nodeOf(node)).release('f'))).toEqual(Array(TIMES).fill(true));
  });
});
