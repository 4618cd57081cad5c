/** Runs of visits on a real database, by a clock and a visitor that the test sets. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flagsOn } from '#domain/flags/standing.ts';
import { type Visit, visitWith, visitWithout } from '#domain/links/visit.ts';
import { createLinkStore } from '#server/db/links-repository.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { createDossiers, type Dossiers } from '../dossiers.ts';
import { checkLinks, RUN_LIMIT } from './check.ts';

const PLAN = 'ecuador-2019-2022';
const DAY_MS = 86_400_000;
let db: TemporaryDatabase;
let dossiers: Dossiers;
let now: Date;
let visited: string[];
/** What addresses answer that do not answer well. */
let world: Map<string, Visit>;
/** What any other answers. */
let usual: Visit;

beforeEach(async () => {
  db = await temporaryDatabase();
  await giveAddresses(db);
  dossiers = await createDossiers(db.reader);
  now = new Date('2026-11-25T17:00:00.000Z');
  [visited, world, usual] = [[], new Map(), visitWith(200)];
});
afterEach(() => db.remove());

const go = new AbortController().signal;
const portsOf = () => ({
  ...{ dossiers, now: () => now, store: createLinkStore(db.database) },
  visitor: {
    visit: async (url: string): Promise<Visit> => {
      visited.push(url);
      return world.get(url) ?? usual;
    },
  },
});
const run = (signal = go) => checkLinks(portsOf(), signal);
/** Runs until nothing is due. */
async function runAll(): Promise<number> {
  let all = 0;
  for (let one = await run(); one > 0; one = await run()) all += one;
  await dossiers.refresh();
  return all;
}
const pass = (days: number) => void (now = new Date(now.getTime() + days * DAY_MS));
const row = (url: string) => db.database.reader.linkCheck.findUniqueOrThrow({ where: { url } });
/** Addresses that an agency's standing report gives besides those of the plan; every other one at a host of its own. */
const GIVEN = Array.from({ length: 40 }, (_, at) => `https://h${at - (at % 2)}.example.org/${at}`);
const [URL_A = ''] = GIVEN;
async function giveAddresses({ database }: TemporaryDatabase): Promise<void> {
  const { id: planId } = await database.reader.plan.findFirstOrThrow();
  const report = await database.reader.progressReport.findFirstOrThrow({
    where: { source: 'AGENCY_SELF', supersededBy: null },
    orderBy: { publishedOn: 'desc' },
  });
  for (const [position, url] of GIVEN.entries()) {
    const id = `${planId}/given-${position}`;
    await database.writer.evidence.create({ data: { id, planId, kind: 'DOCUMENT', url } });
    await database.writer.reportEvidence.create({
      data: { reportId: report.id, evidenceId: id, position: 100 + position },
    });
  }
}
const broken = async (asOf: string) =>
  flagsOn(await dossiers.find(PLAN), asOf)
    .filter(({ kind }) => kind === 'BROKEN_LINK')
    .map(({ state, since }) => [state, since]);

describe('a run of visits', () => {
  it('visits what was due, so many at a time, and then nothing for a week', async () => {
    expect(await run()).toBe(RUN_LIMIT);
    const rest = await runAll();
    expect(visited).toHaveLength(RUN_LIMIT + rest);
    expect(new Set(visited).size).toBe(visited.length);
    expect(GIVEN.filter((url) => !visited.includes(url))).toEqual([]);
    pass(6.9);
    expect(await run()).toBe(0);
    pass(0.2);
    expect(await runAll()).toBe(visited.length / 2);
  });

  it('raises a flag for what failed on two days, says since when, and takes it back when it answers again', async () => {
    world.set(URL_A, visitWith(404));
    await runAll();
    expect(await row(URL_A)).toMatchObject({ outcome: 'FAILED', httpStatus: 404, reason: 'STATUS', failures: 1 });
    expect(await broken('2026-11-25')).toEqual([]);
    const before = dossiers.revision();
    pass(0.9);
    expect(await run()).toBe(0);
    pass(0.1);
    expect(await runAll()).toBe(1);
    expect(dossiers.revision()).toBe(before + 1);
    expect((await broken('2026-11-26')).every(([state, since]) => state === 'OPEN' && since === '2026-11-26')).toBe(
      true,
    );
    expect(await broken('2026-11-26')).not.toEqual([]);
    expect(await broken('2026-11-25')).toEqual([]);
    pass(3);
    world.delete(URL_A);
    await runAll();
    expect(await row(URL_A)).toMatchObject({ outcome: 'ANSWERED', failures: 0, failingSince: null });
    expect(await broken('2026-11-29')).toEqual([]);
    // What was said on a day stays as it was said.
    expect(await broken('2026-11-28')).not.toEqual([]);
  });

  it('makes no revision where the reader sees nothing new', async () => {
    world.set(URL_A, visitWith(500));
    const before = dossiers.revision();
    await runAll();
    expect(dossiers.revision()).toBe(before);
  });

  it('does not speak against an address while this server is cut off', async () => {
    usual = visitWithout('TIMEOUT');
    await runAll();
    pass(2);
    await runAll();
    expect(await db.database.reader.linkOutage.count()).toBe(0);
    expect(await row(URL_A)).toMatchObject({ outcome: 'NOT_TRIED', reason: 'CUT_OFF', failures: 0 });
  });

  it('asks an address that answered before, where all that is due is silent', async () => {
    world.set(URL_A, visitWithout('TIMEOUT'));
    await runAll();
    pass(1.5);
    visited = [];
    expect(await runAll()).toBe(1);
    expect(visited).toHaveLength(2);
    expect(await row(URL_A)).toMatchObject({ reason: 'TIMEOUT', failures: 2 });
    expect(await broken('2026-11-27')).not.toEqual([]);
  });

  it('is shared by two nodes, each address once, and no two at one host', async () => {
    const store = createLinkStore(db.database);
    await store.enroll(GIVEN, now);
    const take = async (days: number, limit: number) =>
      (await store.take({ now, till: new Date(now.getTime() + days * DAY_MS), limit })).map(({ url }) => url);
    expect(await take(1, 1)).toEqual([URL_A]);
    const others = await take(2, GIVEN.length);
    // The other address of that host waits.
    expect(others).toHaveLength(GIVEN.length - 2);
    expect(others.some((url) => url.startsWith(new URL(URL_A).origin))).toBe(false);
    // A node that died leaves what it had taken up to the others.
    pass(1);
    expect(await take(1, 1)).toEqual([URL_A]);
  });

  it('ends where it is asked to stop, and gives the rest back', async () => {
    const stopping = new AbortController();
    const ports = portsOf();
    const visit = async (url: string) => {
      visited.push(url);
      if (visited.length === 3) stopping.abort();
      if (visited.length > 3) throw new Error('goes on');
      return visitWith(200);
    };
    expect(await checkLinks({ ...ports, visitor: { visit } }, stopping.signal)).toBe(3);
    expect(await db.database.reader.linkCheck.count({ where: { takenTill: { not: null } } })).toBe(0);
    expect(await db.database.reader.linkCheck.count({ where: { checkedAt: { not: null } } })).toBe(3);
  });
});
