import { availableParallelism } from 'node:os';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { COMPILER } from './scripts/messages.ts';
import { withoutHydrationMarks } from './scripts/hydration-marks.ts';
import svelteConfig from './svelte.config.js';

// Unit tests render single components and need no routes; Kit's own plugin would keep a server open behind them.
const testing = process.env.VITEST !== undefined;

/** Where there are two cores, one that waits for the disk leaves its core to the other; by itself Vitest would take one. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** Kinds of tests, by how their files are named: those on PostgreSQL alone end in `.pg.test.ts`. */
const PROJECTS: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'unit',
      environment: 'node',
      include: ['{app,scripts,prisma}/**/*.test.ts'],
      exclude: ['**/*.{e2e,pg}.test.ts', '**/node_modules/**'],
      setupFiles: ['scripts/testing/setup.ts'],
      maxWorkers: WORKERS,
      // Passwords are meant to be slow to hash, and a machine may be shared.
      testTimeout: 30_000,
      hookTimeout: 30_000,
    },
  },
  {
    extends: true,
    test: {
      // What works with a database, once more on the other one. Its setup finds a server or says how to get one.
      name: 'postgresql',
      environment: 'node',
      include: ['app/server/**/*.{db,pg}.test.ts'],
      setupFiles: ['scripts/testing/setup.ts', 'scripts/testing/setup-postgresql.ts'],
      globalSetup: ['scripts/testing/postgresql-setup.ts'],
      maxWorkers: WORKERS,
      testTimeout: 30_000,
      hookTimeout: 30_000,
    },
  },
  {
    extends: true,
    test: {
      name: 'browser',
      environment: 'node',
      include: ['app/**/*.e2e.test.ts'],
      // Several nodes share a server of PostgreSQL.
      exclude: ['**/two-nodes.e2e.test.ts', '**/node_modules/**'],
      globalSetup: ['scripts/testing/browser-setup.ts'],
      testTimeout: 180_000,
      hookTimeout: 180_000,
      maxWorkers: 2,
    },
  },
  {
    extends: true,
    test: {
      // The main ways through the site once more on the other database: a citizen's, filing, reviewing.
      name: 'browser on postgresql',
      environment: 'node',
      include: [
        'app/routes/compromisos/list.e2e.test.ts',
        'app/routes/panel/{journey,two-nodes}.e2e.test.ts',
        'app/routes/panel/evaluacion/evaluation.e2e.test.ts',
      ],
      setupFiles: ['scripts/testing/setup-postgresql.ts'],
      globalSetup: ['scripts/testing/postgresql-setup.ts', 'scripts/testing/browser-setup.ts'],
      testTimeout: 180_000,
      hookTimeout: 180_000,
      maxWorkers: 2,
    },
  },
];

export default defineConfig(({ command }) => ({
  plugins: testing
    ? [
        svelte({
          configFile: false,
          preprocess: svelteConfig.preprocess,
          compilerOptions: svelteConfig.compilerOptions,
        }),
      ]
    : // A build finds the words compiled (`scripts/messages.ts`); while developing they are compiled as they change.
      [...(command === 'serve' ? [paraglideVitePlugin(COMPILER)] : []), sveltekit(), withoutHydrationMarks()],
  // The scripts that charts ask for are modules, so that Chart.js stays in a file of its own.
  worker: { format: 'es' },
  test: {
    projects: PROJECTS,
  },
}));
