/**
 * `npm run bench:large -- file:/tmp/large.db`: the pages of a site with many plans (made by `npm run bench:data`) beside those of
 * Ecuador's alone, both rendered anew each time and asked in turns, so that their ratio counts and not the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { buildWhenStale } from '../build.ts';
import { generateClient } from '../prisma-generate.ts';
import { type Spawned, spawnServer } from '../testing/spawn-server.ts';
import { load, type Load, median } from './load.ts';

const large = process.argv[2] ?? '';
if (!large.startsWith('file:')) throw new Error('Name the database: npm run bench:large -- file:/tmp/large.db');
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const CONNECTIONS = 10;

await generateClient();
await buildWhenStale();
const folder = mkdtempSync(join(tmpdir(), 'ogp-large-'));
const start = (url: string, name: string): Promise<Spawned> =>
  spawnServer('scripts/start.ts', {
    ...{ DATABASE_URL: url, DATA_DIR: join(folder, name), PAGE_CACHE: 'off', ORIGIN: 'http://bench.test' },
    ...{ REPORTS_READY: 'off', API_PER_MINUTE: '0' },
  });
const say = (...cells: readonly (string | number)[]): void => {
  const text = cells.map((cell, at) => (at === 0 ? String(cell).padEnd(34) : String(cell).padStart(13)));
  process.stdout.write(`${text.join('')}\n`);
};

try {
  const few = await start(`file:${join(folder, 'ecuador.db')}`, 'few');
  const many = await start(large, 'many');
  const began = performance.now();
  say('Large set listening after', `${many.startMs.toFixed(0)} ms`);
  const places = await placesOf(many);
  say('First list answered after', `${((performance.now() - began) / 1000).toFixed(1)} s`);
  await fetch(`${many.url}/compromisos?q=agua`);
  say('First search answered after', `${((performance.now() - began) / 1000).toFixed(1)} s`);
  await compared(few, many, places);
  await searched(many);
  await exported(many);
  await few.stop();
  await many.stop();
} finally {
  rmSync(folder, { recursive: true });
}

/** A plan, a commitment and a body of the large set, of a middling size. */
async function placesOf({ url }: Spawned): Promise<Record<'plan' | 'commitment' | 'body', string>> {
  const text = async (path: string): Promise<string> => (await fetch(url + path)).text();
  const found = (page: string, pattern: RegExp): string => pattern.exec(page)?.[1] ?? '';
  const plan = found(await text('/planes?miembro=chile'), /href="(\/planes\/[\w-]+)"/u);
  const page = await text(plan);
  const commitment = found(page, /href="(\/compromisos\/[A-Z]+\d{4})"/u);
  return { plan, commitment, body: found(await text(commitment), /href="(\/instituciones\/[\w-]+)"/u) };
}

async function compared(
  few: Spawned,
  many: Spawned,
  at: Record<'plan' | 'commitment' | 'body', string>,
): Promise<void> {
  const pages: readonly (readonly [string, string, string])[] = [
    ['home', '/', '/'],
    ['plans', '/planes', '/planes'],
    ['plan', '/planes/ecuador-2019-2022', at.plan],
    ['list', '/compromisos', '/compromisos'],
    ['list, filtered', '/compromisos?vencidos=yes', '/compromisos?vencidos=yes'],
    ['search', '/compromisos?q=datos', '/compromisos?q=datos'],
    ['commitment', '/compromisos/EC0003', at.commitment],
    ['institution', '/instituciones/mintel', at.body],
    ['changes, Atom', '/cambios/atom.xml', '/cambios/atom.xml'],
    ['API, commitments', '/api/v1/commitments', '/api/v1/commitments'],
    ['data', '/datos', '/datos'],
    ['comparison of two', '', '/comparar?con=chile&con=kenya'],
  ];
  say('\nRendered anew, 10 connections', 'Ecuador req/s', 'large req/s', 'times slower', 'p99 large', 'faults');
  for (const [name, one, other] of pages) {
    for (const path of [one && few.url + one, many.url + other]) if (path) await (await fetch(path)).arrayBuffer();
    const [a, b]: [Load[], Load[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      if (one) a.push(await load(few.url + one, CONNECTIONS, SECONDS));
      b.push(await load(many.url + other, CONNECTIONS, SECONDS));
    }
    const [first, second] = [a, b].map((runs) => median(runs.map(({ perSecond }) => perSecond)));
    const p99 = `${median(b.map((run) => run.p99)).toFixed(0)} ms`;
    const faults = [...a, ...b].reduce((sum, run) => sum + run.faults, 0);
    const slower = one ? ((first ?? 0) / (second ?? 1)).toFixed(2) : '';
    say(name, one ? Math.round(first ?? 0) : '', Math.round(second ?? 0), slower, p99, faults);
  }
}

/** Other words and filters with each request: nothing that was just answered is asked again. */
async function searched({ url }: Spawned): Promise<void> {
  const words = ['agua', 'presupuesto', 'salud rural', 'datos abiertos', 'género', 'justicia', 'trámites', 'veedurías'];
  const filters = ['', '&vencidos=yes', '&sin_reporte=yes', '&ods=5', '&ods=16', '&orden=title'];
  const paths = words.flatMap((word) => filters.map((rest) => `/compromisos?q=${encodeURIComponent(word)}${rest}`));
  const asked: string[] = [];
  for (const path of paths) if ((await fetch(url + path)).ok) asked.push(path);
  const requests = asked.map((path) => ({ method: 'GET' as const, path }));
  const result = await autocannon({
    ...{ url, connections: CONNECTIONS, duration: SECONDS * ROUNDS, requests },
    headers: { 'accept-encoding': 'br' },
  });
  say('\nSearch and filter, rendered', `${Math.round(result.requests.average)} req/s`, `p50 ${result.latency.p50} ms`);
  say('', `p99 ${result.latency.p99} ms`, '(bar: 50 ms)', `${asked.length} addresses`);
}

async function exported(site: Spawned): Promise<void> {
  say('\nWhole exports', 'MB', 'seconds', 'memory grew');
  for (const path of ['/datos/paquetes/todo.zip', '/datos/paquetes/todo.json', '/datos/reportes.csv']) {
    const before = site.residentMb();
    const began = performance.now();
    const answer = await fetch(site.url + path);
    let [bytes, most] = [0, before];
    for await (const part of answer.body ?? []) {
      bytes += part.length;
      most = Math.max(most, site.residentMb());
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(`${path} (${answer.status})`, (bytes / 1e6).toFixed(1), seconds, `${(most - before).toFixed(0)} MB`);
  }
  say('Resident after all this', `${site.residentMb().toFixed(0)} MB`);
}
