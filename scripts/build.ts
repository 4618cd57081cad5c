/** Makes the pages (SvelteKit) and the server (one JavaScript file), each only when its own files have changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessages } from './messages.ts';
import { run } from './run.ts';

/** What a build is made from, and what it leaves behind once it is complete. */
interface Build {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly leftOut: RegExp;
  readonly stamp: string;
  readonly make: () => Promise<void>;
}

export const SERVER_FILE = 'build/app/run.js';

/** Made by other steps from files that are counted themselves, or of no effect on what is built. */
const NEVER = /(^|\/)(paraglide|cache|testing)(\/|$)|\.test\.ts$/;

const PAGES: Build = {
  name: 'pages',
  inputs: [
    'app',
    'static',
    'svelte.config.js',
    'vite.config.ts',
    'scripts/hydration-marks.ts',
    'tsconfig.json',
    'package-lock.json',
  ],
  leftOut: /(^|\/)generated(-postgresql)?(\/|$)|^app\/server\/(db|http|import)\//,
  stamp: 'build/.inputs',
  make: () => run('node_modules/.bin/vite', ['build', '--logLevel', 'warn']),
};

/** Comes after the pages, whose build empties the folder. */
const SERVER: Build = {
  name: 'server',
  inputs: ['app', 'prisma/schema.prisma', 'package-lock.json', 'scripts/build.ts'],
  leftOut: /(^|\/)generated(-postgresql)?(\/|$)|\.svelte$|^app\/routes\//,
  stamp: 'build/app/.inputs',
  make: buildServer,
};

/**
 * Run from TypeScript, the server would carry the compiler and every source twice: some 60 MB and half a second more.
 * Packages stay outside the files: one is the server, the others what it runs beside it: reports, imports.
 */
async function buildServer(): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      rollupOptions: {
        input: {
          run: 'app/server/run.ts',
          'report-worker': 'app/server/report-worker.ts',
          'dataset-worker': 'app/server/dataset-worker.ts',
        },
      },
      outDir: 'build/app',
      target: 'node24',
      copyPublicDir: false,
    },
  });
}

/** Builds what is not current. */
export async function buildWhenStale(): Promise<void> {
  if (!existsSync('node_modules/vite')) {
    // An image without development dependencies carries its build along.
    if (existsSync(SERVER_FILE)) return;
    throw new Error('There is no build, and Vite is not installed to make one');
  }
  await compileMessages();
  for (const step of [PAGES, SERVER]) await makeWhenStale(step);
}

async function makeWhenStale({ name, inputs, leftOut, stamp, make }: Build): Promise<void> {
  const hash = hashOf(inputs.flatMap((path) => filesBelow(path, leftOut)));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  process.stdout.write(`Building the ${name} …\n`);
  await make();
  writeFileSync(stamp, hash);
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(path: string, leftOut: RegExp): string[] {
  if (NEVER.test(path) || leftOut.test(path) || !existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesBelow(join(path, name), leftOut));
  } catch {
    return [path];
  }
}

if (import.meta.main) await buildWhenStale();
