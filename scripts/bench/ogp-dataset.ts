/**
 * `node scripts/bench/ogp-dataset.ts [commitments]`: takes a made-up dataset of OGP's size into an empty database, as a dry
 * run, for real, and again (bar: under 20 s for 6,000 commitments).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateClient } from '../prisma-generate.ts';

await generateClient();
const { openDatabase } = await import('../../app/server/db/open-database.ts');
const { createDatasetStore } = await import('../../app/server/db/dataset-repository.ts');
const { applyComparison, compareFile } = await import('../../app/server/import/ogp/import-dataset.ts');
const { fileIn, largeDataset } = await import('../../app/server/testing/ogp-dataset.ts');

const commitments = Number(process.argv[2] ?? 6000);
const folder = mkdtempSync(join(tmpdir(), 'ogp-bench-'));
const database = await openDatabase(`file:${join(folder, 'bench.db')}`);
try {
  const path = await fileIn(folder, largeDataset(commitments));
  const store = createDatasetStore(database);
  const compare = () => compareFile(store, path, null);
  const first = await measured('read and compared', compare);
  await measured('written', () => applyComparison(store, first, { actor: 'bench', at: new Date() }));
  const again = await measured('read and compared again', compare);
  process.stdout.write(`${first.findings.length} findings; nothing to change the second time: ${again.isSame}\n`);
} finally {
  await database.close();
  rmSync(folder, { recursive: true });
}

async function measured<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  process.stdout.write(`${what}: ${seconds} s, CPU ${((user + system) / 1e6).toFixed(1)} s, ${megabytes} MB\n`);
  return result;
}
