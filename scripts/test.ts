/** `npm test`: everything that can be checked, and one plain line at the end. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenStale } from './build.ts';
import { CHECKS, prepare } from './check.ts';
import { run } from './run.ts';
import { requireChromium } from './testing/chromium.ts';
import { requirePostgresql } from './testing/postgresql.ts';

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

let passed = 0;
let failed = 0;
let leftOut = '';

async function step(name: string, work: () => Promise<void>): Promise<boolean> {
  process.stdout.write(`\n── ${name}\n`);
  try {
    await work();
    passed += 1;
    return true;
  } catch (failure) {
    process.stdout.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    failed += 1;
    return false;
  }
}

/**
 * Whether the tests on PostgreSQL can run. Where they cannot, the run says so, here and in its last line; on a machine that
 * decides what may land (`CI` is set) that is a failure.
 */
async function isPostgresqlHere(): Promise<boolean> {
  if (process.env.CI) return step('a PostgreSQL server', requirePostgresql);
  const reason = await requirePostgresql().then(
    () => null,
    (failure: unknown) => (failure instanceof Error ? failure.message : String(failure)),
  );
  if (reason === null) return true;
  process.stdout.write(`\n── PostgreSQL: its tests do not run\n${reason}\n`);
  leftOut = ' (the tests on PostgreSQL did not run)';
  return false;
}

/** Runs Vitest and adds its own counts; a suite that could not even be loaded counts as a failure. */
async function tests(leaveOut: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ogp-test-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...leaveOut,
    ...process.argv.slice(2),
  ];
  const ended = await run('node_modules/.bin/vitest', args).then(
    () => true,
    () => false,
  );
  const counts = JSON.parse(readFileSync(report, 'utf8')) as Counts;
  rmSync(folder, { recursive: true });
  passed += counts.numPassedTests;
  const skipped = counts.numPendingTests + counts.numTodoTests;
  const broken = counts.numFailedTests + skipped;
  failed += ended || broken > 0 ? broken : Math.max(1, counts.numFailedTestSuites);
  if (skipped > 0) process.stdout.write(`${skipped} tests were skipped; here that counts as failed\n`);
}

try {
  await prepare();
  for (const [name, work] of CHECKS) await step(name, work);
  if ((await step('build', buildWhenStale)) && (await step('a browser', async () => void (await requireChromium())))) {
    const leaveOut = (await isPostgresqlHere()) ? [] : ['--project=!*postgresql'];
    process.stdout.write('\n── tests\n');
    await tests(leaveOut);
  }
} catch (failure) {
  process.stdout.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
  failed += 1;
}
process.stdout.write(`\n${passed} passed, ${failed} failed${leftOut}\n`);
process.exit(failed === 0 ? 0 : 1);
