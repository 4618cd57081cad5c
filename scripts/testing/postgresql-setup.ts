import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { makeTemplates, removeAll } from '../../app/server/testing/postgresql-databases.ts';
import './context.ts';
import { startPostgresql } from './postgresql.ts';

/** Starts a server, or takes the one that is named, and makes the databases that those of tests are copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresql();
  const postgresql = { server: server.url, prefix: `ogp_test_${randomBytes(3).toString('hex')}` };
  const remove = async (): Promise<void> => {
    await removeAll(postgresql);
    server.stop();
  };
  // Vitest asks for nothing to be taken down that was not set up.
  await makeTemplates(postgresql).catch((failure: unknown) => remove().then(() => Promise.reject(failure)));
  project.provide('postgresql', postgresql);
  return remove;
}
