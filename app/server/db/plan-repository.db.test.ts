import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ecuadorDossier, emptyDatabase, temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { LOADED_AT } from '#server/testing/ecuador.ts';
import { secondPlan, shaped } from '#server/testing/plan-variants.ts';
import { readDossier } from './dossier.ts';
import { PrismaClient } from './generated/client.ts';
import { loadPostgresqlClient } from './open-postgresql.ts';
import { PostgresqlAdapter } from './postgresql.ts';
import { SqliteAdapter, sqliteFile } from './sqlite.ts';

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
        jurisdiction: { slug: 'ecuador', name: { es: 'Ecuador', en: 'Ecuador' }, timezone: 'America/Guayaquil' },
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
    const isSqlite = db.database.provider === 'sqlite';
    const adapter = isSqlite ? new SqliteAdapter(sqliteFile(db.url)) : new PostgresqlAdapter(db.url, 1);
    const Client = isSqlite ? PrismaClient : await loadPostgresqlClient();
    const client = new Client({ adapter, log: [{ emit: 'event', level: 'query' }] });
    const queries: string[] = [];
    client.$on('query', ({ query }) => queries.push(query));
    expect(await readDossier(client, 'ecuador-2019-2022')).not.toBeNull();
    await client.$disconnect();
    expect(queries.length).toBeLessThan(70);
  });
});

describe('plans of other shapes', () => {
  let db: TemporaryDatabase;
  beforeEach(async () => {
    db = await emptyDatabase();
  });
  afterEach(() => db.remove());

  it.each(['nothing optional', 'corrections and two versions', 'a co-creation without figures'] as const)(
    'read back as they were written: %s',
    async (shape) => {
      const dossier = shaped(await ecuadorDossier(), shape);
      await db.writer.add({ dossier, actor: 'test', at: LOADED_AT });
      expect(await db.reader.dossier(dossier.plan.slug)).toEqual(dossier);
    },
  );
});

describe('a plan of many years', () => {
  it('reads back with thousands of reports, in less than half a minute', async () => {
    const db = await emptyDatabase();
    const dossier = await ecuadorDossier();
    const [first] = dossier.reports.filter(({ evidence }) => evidence.length > 0);
    if (!first) throw new Error('No report has evidence');
    const again = Array.from({ length: 3_000 }, (_, at) => ({
      ...first,
      evidence: [],
      id: `R${at}`,
      supersedes: null,
    }));
    const reports = [...dossier.reports, ...again];
    await db.writer.add({ dossier: { ...dossier, reports }, actor: 'test', at: LOADED_AT });
    const stored = await db.reader.dossier(dossier.plan.slug);
    expect(stored?.reports).toHaveLength(reports.length);
    expect(stored?.reports.find(({ id }) => id === first.id)).toEqual(first);
    await db.remove();
  });
});

describe('a second plan of the same jurisdiction', () => {
  let db: TemporaryDatabase;
  beforeEach(async () => {
    db = await temporaryDatabase();
  });
  afterEach(() => db.remove());

  it('is kept apart, and what both share is brought up to date', async () => {
    const second = secondPlan(await ecuadorDossier());
    const revision = await db.writer.add({ dossier: second, actor: 'test', at: LOADED_AT });
    expect(revision.number).toBe(2);
    const [first, stored] = [await db.reader.dossier('ecuador-2019-2022'), await db.reader.dossier(second.plan.slug)];
    expect(stored).toEqual({ ...second, revision: 2 });
    expect(first?.commitments).toEqual((await ecuadorDossier()).commitments);
    expect(first?.organizations[0]?.acronym).toBe('GN');
    expect((await db.reader.listPlans()).map(({ slug }) => slug)).toEqual([second.plan.slug, 'ecuador-2019-2022']);
  });

  it('that fails half-way leaves nothing behind', async () => {
    const dossier = secondPlan(await ecuadorDossier());
    const broken = { ...dossier, publishedFigures: [...dossier.publishedFigures, ...dossier.publishedFigures] };
    await expect(db.writer.add({ dossier: broken, actor: 'test', at: LOADED_AT })).rejects.toThrow();
    expect(await db.reader.revision()).toMatchObject({ number: 1 });
    expect(await db.reader.listPlans()).toHaveLength(1);
    expect((await db.reader.dossier('ecuador-2019-2022'))?.organizations[0]?.acronym).toBeNull();
  });
});
