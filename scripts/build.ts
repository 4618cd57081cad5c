import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessages } from './messages.ts';
import { run } from './run.ts';

const INPUTS = ['app', 'static', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
/** Made by other steps from files that are counted themselves, or of no effect on the built pages. */
const NOT_INPUTS = /(^|\/)(paraglide|generated|cache|testing)(\/|$)|\.test\.ts$|^app\/server\/(db|http|import)\//;
const STAMP = 'build/.inputs';

/** Builds the pages unless the last build was made from the same files. */
export async function buildWhenStale(): Promise<void> {
  if (!existsSync('node_modules/vite')) {
    // An image without development dependencies carries its build along.
    if (existsSync('build/handler.js')) return;
    throw new Error('There is no build, and Vite is not installed to make one');
  }
  await compileMessages();
  const stamp = hashOf(INPUTS);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  process.stdout.write('Building the pages …\n');
  await run('node_modules/.bin/vite', ['build', '--logLevel', 'warn']);
  writeFileSync(STAMP, stamp);
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (NOT_INPUTS.test(path) || !existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesBelow(join(path, name)));
  } catch {
    return [path];
  }
}

if (import.meta.main) await buildWhenStale();
