import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { requireChromium } from './chromium.ts';
import './context.ts';
import { newDatabase } from '../../app/server/testing/postgresql-databases.ts';
import { spawnServer } from './spawn-server.ts';

/**
 * Starts the built server once, as `npm start` does, on Ecuador's plan in a database of its own; finds a browser. Where a setup
 * before it gave a PostgreSQL server, the database lies there.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'ogp-browser-'));
  const { postgresql } = project.getProvidedContext();
  const url = postgresql ? await newDatabase(postgresql, 'ecuador') : `file:${join(folder, 'test.db')}`;
  const env = { DATABASE_URL: url, DATA_DIR: folder, ORIGIN: 'http://tracker.test' };
  const server = await spawnServer('scripts/start.ts', env);
  project.provide('siteUrl', server.url);
  project.provide('chromiumPath', await requireChromium());
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  };
}
