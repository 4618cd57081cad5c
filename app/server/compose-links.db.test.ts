import { afterAll, beforeAll, expect, it } from 'vitest';
import { anEvidence, aReport, dossierWith } from '#domain/testing/dossier.ts';
import { linkJobs } from './compose-links.ts';
import { emptyDatabase, type TemporaryDatabase } from './testing/database.ts';

let db: TemporaryDatabase;
beforeAll(async () => void (db = await emptyDatabase()));
afterAll(() => db.remove());

const INSIDE = ['http://127.0.0.1/', 'http://169.254.169.254/latest/', 'http://8.8.8.8:22/'];
const evidence = INSIDE.map((url, at) => anEvidence({ id: `e${at}`, url }));
const dossiers = { all: async () => [dossierWith({ reports: [aReport({ evidence })] })] };

it('addresses of evidence are visited only where that is switched on, and never into a closed network', async () => {
  const said: string[] = [];
  const jobs = (linkChecks: boolean) =>
    linkJobs(
      { linkChecks, origin: 'https://ogp.example.org' },
      db.database,
      dossiers,
    )(({ message }) => said.push(message));
  expect(jobs(false)).toEqual([]);
  for (const job of jobs(true)) await job.run(new AbortController().signal);
  const rows = await db.database.reader.linkCheck.findMany({ orderBy: { url: 'asc' } });
  expect(rows.map(({ url, outcome, reason }) => [url, outcome, reason])).toEqual([
    ['http://127.0.0.1/', 'NOT_TRIED', 'NOT_PUBLIC'],
    ['http://169.254.169.254/latest/', 'NOT_TRIED', 'NOT_PUBLIC'],
    ['http://8.8.8.8:22/', 'NOT_TRIED', 'PORT'],
  ]);
  expect(said).toEqual(['3 addresses of evidence were visited']);
});
