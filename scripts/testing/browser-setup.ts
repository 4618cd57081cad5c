import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { requireChromium } from './chromium.ts';
import './context.ts';
import { spawnServer } from './spawn-server.ts';

/** Starts the built server once, as `npm start` does, on Ecuador's plan in a database of its own; finds a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'ogp-browser-'));
  const env = { DATABASE_URL: `file:${join(folder, 'test.db')}`, ORIGIN: 'http://tracker.test' };
  const server = await spawnServer('scripts/start.ts', env);
  project.provide('siteUrl', server.url);
  project.provide('chromiumPath', await requireChromium());
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  };
}
