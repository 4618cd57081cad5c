/**
 * `npm run bench:data -- --out file:/tmp/large.db [--seed N] [--plans N] [--commitments N] [--milestones N] [--reports N]`:
 * a database of the size of the Partnership's whole history, made up, the same for the same seed.
 */
import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateClient } from '../prisma-generate.ts';

const NUMBERS = ['seed', 'plans', 'commitments', 'milestones', 'reports'] as const;
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { out: text, seed: text, plans: text, commitments: text, milestones: text, reports: text },
});

const out = values.out ?? '';
if (!out.startsWith('file:')) throw new Error('--out file:/path.db says where the database is to lie');
const file = out.slice('file:'.length);
if (existsSync(file)) throw new Error(`${file} is there already`);

await generateClient();
const { LARGE } = await import('../../app/server/testing/large-set/shape.ts');
const { writeLargeSet } = await import('../../app/server/testing/large-set/write-large-set.ts');

const size = { ...LARGE };
for (const name of NUMBERS) {
  const given = values[name];
  if (given === undefined) continue;
  if (!/^\d{1,7}$/u.test(given)) throw new Error(`--${name} takes a whole number`);
  size[name] = Number(given);
}

const start = performance.now();
try {
  const counts = await writeLargeSet(out, size, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${size.plans} plans`);
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const found = Object.entries(counts).map(([name, count]) => `${count.toLocaleString('en')} ${name}`);
  process.stdout.write(`${file}: ${found.join(', ')}; seed ${size.seed}; ${seconds} s\n`);
} catch (failure) {
  rmSync(file, { force: true });
  throw failure;
}
