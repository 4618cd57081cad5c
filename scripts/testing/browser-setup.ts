import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../app/server/config.ts';
import { startServer } from '../../app/server/main.ts';
import { requireChromium } from './chromium.ts';

/** Starts the built server once, on Ecuador's plan in a database of its own, and finds a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'ogp-browser-'));
  const env = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', DATABASE_URL: `file:${join(folder, 'test.db')}` };
  const server = await startServer(readConfig({ ...env, ORIGIN: 'http://tracker.test' }));
  project.provide('siteUrl', server.address.replace('localhost', '127.0.0.1'));
  project.provide('chromiumPath', await requireChromium());
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
    chromiumPath: string;
  }
}
