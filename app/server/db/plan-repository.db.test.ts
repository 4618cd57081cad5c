import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ecuadorDossier, LOADED_AT, temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { readDossier } from './dossier.ts';
import { PrismaClient } from './generated/client.ts';
import { SqliteAdapter } from './sqlite.ts';

describe('plans in the database', () => {
  let db: TemporaryDatabase;
  beforeAll(async () => {
    db = await temporaryDatabase();
  });
  afterAll(() => db.remove());

  it('read back exactly as the files give them', async () => {
    expect(await db.reader.dossier('ecuador-2019-2022')).toEqual(await ecuadorDossier());
  });

  it('are null when there is no such plan', async () => {
    expect(await db.reader.dossier('ecuador-1830')).toBeNull();
  });

  it('are listed with what a list shows', async () => {
    const dossier = await ecuadorDossier();
    expect(await db.reader.listPlans()).toEqual([
      {
        slug: 'ecuador-2019-2022',
        number: 1,
        status: 'IMPLEMENTATION_ENDED',
        title: dossier.plan.title,
        shortTitle: dossier.plan.shortTitle,
        jurisdiction: { slug: 'ecuador', name: { es: 'Ecuador', en: 'Ecuador' } },
        versions: dossier.versions,
      },
    ]);
  });

  it('carry the revision that loading made', async () => {
    expect(await db.reader.revision()).toEqual({ number: 1, madeAt: LOADED_AT.toISOString() });
  });

  it('leave a trace in the audit trail', async () => {
    const [event, ...others] = await db.reader.auditEvents({ limit: 10 });
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      revision: 1,
      at: LOADED_AT.toISOString(),
      action: 'PLAN_IMPORTED',
      entity: 'Plan',
      entityId: 'ecuador-2019-2022',
    });
    expect(event?.summary['es']).toContain('hitos 59');
  });

  it('give audit events from a day on', async () => {
    expect(await db.reader.auditEvents({ since: '2026-11-22', limit: 10 })).toHaveLength(1);
    expect(await db.reader.auditEvents({ since: '2026-11-23', limit: 10 })).toEqual([]);
  });

  it('take about as many queries as there are tables, whatever the number of milestones', async () => {
    const adapter = new SqliteAdapter(db.url.slice('file:'.length));
    const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
    const queries: string[] = [];
    client.$on('query', ({ query }) => queries.push(query));
    expect(await readDossier(client, 'ecuador-2019-2022')).not.toBeNull();
    await client.$disconnect();
    expect(queries.length).toBeLessThan(60);
  });
});
