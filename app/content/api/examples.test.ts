/** The program that the documentation shows runs as it stands there. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { api } from '#server/http/api/plugin.ts';
import { apiOptionsOf } from '#server/testing/api.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { overdueScript } from './examples.ts';

it('counts the overdue milestones of every commitment, page after page', async () => {
  const app = Fastify();
  await app.register(api, { ...apiOptionsOf([await ecuadorDossier()]), prefix: '/api' });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    const script = overdueScript(origin, 'ecuador-2019-2022');
    expect(script.split('\n')).toHaveLength(10);
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    const late = JSON.parse(stdout) as Record<string, number>;
    expect(Object.values(late).reduce((sum, count) => sum + count, 0)).toBe(32);
  } finally {
    await app.close();
  }
});
