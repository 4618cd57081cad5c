/** `npm run bench`: speed and weight of public pages on Ecuador's plan, as a table. Ratios count, not absolute figures. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type Load, median } from './bench/load.ts';
import { type Spawned, spawnServer } from './testing/spawn-server.ts';
import { openScales } from './bench/weights.ts';
import { buildWhenStale } from './build.ts';
import { generateClient } from './prisma-generate.ts';

const PAGES = [
  ['home', '/'],
  ['plan', '/planes/ecuador-2019-2022'],
  ['list', '/compromisos'],
  ['search', '/compromisos?q=datos'],
  ['commitment', '/compromisos/EC0003'],
  ['institution', '/instituciones/mintel'],
  ['charts', '/graficos'],
  ['data', '/datos'],
] as const;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);

const folder = mkdtempSync(join(tmpdir(), 'ogp-bench-'));
const DATABASE_URL = `file:${join(folder, 'bench.db')}`;
const start = (cache: 'on' | 'off'): Promise<Spawned> =>
  spawnServer('scripts/start.ts', { DATABASE_URL, PAGE_CACHE: cache, ORIGIN: 'http://bench.test' });
const row = (...cells: readonly (string | number)[]): void => {
  const text = cells.map((cell, i) => (i === 0 ? String(cell).padEnd(12) : String(cell).padStart(12)));
  process.stdout.write(`${text.join('')}\n`);
};
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** The same bytes from bare Fastify, taken in turns with the cached page. */
async function cached(site: Spawned, name: string, path: string): Promise<void> {
  const answer = await fetch(site.url + path);
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  const bare = await spawnServer('scripts/bench/bare.ts', await bareEnv(site.url + path, body));
  const [pages, plain]: [Load[], Load[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    pages.push(await load(site.url + path, 32, SECONDS));
    plain.push(await load(`${bare.url}/`, 32, SECONDS));
  }
  await bare.stop();
  const [ours, theirs] = [pages, plain].map((runs) => median(runs.map(({ perSecond }) => perSecond)));
  const ratio = median(pages.map(({ perSecond }, i) => perSecond / (plain[i]?.perSecond ?? Number.NaN)));
  const faults = pages.reduce((sum, run) => sum + run.faults, 0);
  row(
    name,
    Math.round(ours ?? 0),
    Math.round(theirs ?? 0),
    ratio.toFixed(2),
    ms(median(pages.map((run) => run.p99))),
    faults,
  );
}

async function bareEnv(url: string, body: Buffer): Promise<Record<string, string>> {
  const { brotliCompressSync } = await import('node:zlib');
  const headers = {
    'content-type': 'text/html',
    'content-encoding': 'br',
    vary: 'Accept-Encoding',
    etag: `"${url.length}"`,
  };
  return { BARE_BODY: brotliCompressSync(body).toString('base64'), BARE_HEADERS: JSON.stringify(headers) };
}

await generateClient();
await buildWhenStale();
process.stdout.write(`Node ${process.version}; ${ROUNDS} rounds of ${SECONDS} s; medians\n\n`);
try {
  await (await start('on')).stop();
  const site = await start('on');
  process.stdout.write(
    `Second start: listening after ${ms(site.startMs)}\n\nFrom the page cache, 32 connections (bar: ratio ≥ 0.70, p99 < 20 ms)\n`,
  );
  row('page', 'req/s', 'bare req/s', 'ratio', 'p99', 'faults');
  for (const [name, path] of PAGES) await cached(site, name, path);
  process.stdout.write('\nFirst view, compressed (bar: ≤ 100 kB in all, script ≤ 45 kB)\n');
  row('page', 'html', 'css', 'script', 'font', 'image', 'in all');
  const scales = await openScales();
  for (const [name, path] of PAGES) {
    const { html, css, script, font, image } = await scales.weigh(site.url + path);
    row(name, ...[html, css, script, font, image, html + css + script + font + image].map(kb));
  }
  await scales.close();
  process.stdout.write(`\nResident after all this: ${site.residentMb().toFixed(0)} MB (bar: < 200 MB)\n`);
  await site.stop();
  const fresh = await start('off');
  process.stdout.write('\nRendered anew each time, 10 connections (bar: ≥ 250 req/s, p99 < 100 ms)\n');
  row('page', 'req/s', 'p50', 'p99', 'faults');
  for (const [name, path] of PAGES) {
    await load(fresh.url + path, 10, 2);
    const runs: Load[] = [];
    for (let round = 0; round < ROUNDS; round += 1) runs.push(await load(fresh.url + path, 10, SECONDS));
    row(
      name,
      Math.round(median(runs.map((run) => run.perSecond))),
      ms(median(runs.map((run) => run.p50))),
      ms(median(runs.map((run) => run.p99))),
      runs.reduce((sum, run) => sum + run.faults, 0),
    );
  }
  process.stdout.write(`\nResident: ${fresh.residentMb().toFixed(0)} MB\n`);
  await fresh.stop();
} finally {
  rmSync(folder, { recursive: true });
}
