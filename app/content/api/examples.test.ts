/** The program that the documentation shows runs as it stands there. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { api } from '#server/http/api/plugin.ts';
import { apiOptionsOf } from '#server/testing/api.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { writingDesk } from '#server/testing/writing.ts';
import { filingScript, overdueScript, receiverScript } from './examples.ts';

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

it('files a report with a token, from the desk to the point of contact', async () => {
  const desk = await writingDesk();
  try {
    const scopes = ['filings:read', 'reports:write', 'evidence:write', 'reports:submit'] as const;
    const token = await desk.token('AGENCY_APPROVER', 'ecuador/mintel', scopes);
    const origin = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    const env = { ...process.env, OGP_TOKEN: token };
    const run = ['--input-type=module', '-e', filingScript(origin)];
    const { stdout } = await promisify(execFile)(process.execPath, run, { env });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'SUBMITTED', evidence: [{ title: 'Guía' }], findings: [] });
  } finally {
    await desk.close();
  }
});

it('verifies what a webhook sends, and nothing else', async () => {
  const source = `data:text/javascript,${encodeURIComponent(receiverScript())}`;
  const { verify } = (await import(/* @vite-ignore */ source)) as {
    verify: (secret: string, headers: Record<string, string>, body: string) => { type: string };
  };
  const secret = `whsec_${Buffer.from('a secret of a test').toString('base64')}`;
  const body = '{"type":"webhook.test"}';
  const headersAt = (at: Date) => ({
    ...{ 'webhook-id': 'msg_1', 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)) },
    'webhook-signature': `v1,bm8= ${new Webhook(secret).sign('msg_1', at, body)}`,
  });
  expect(receiverScript().split('\n')).toHaveLength(10);
  expect(verify(secret, headersAt(new Date()), body)).toEqual({ type: 'webhook.test' });
  expect(() => verify(secret, headersAt(new Date()), `${body} `)).toThrow('not signed');
  expect(() => verify('whsec_b3RoZXI=', headersAt(new Date()), body)).toThrow('not signed');
  expect(() => verify(secret, headersAt(new Date(Date.now() - 600_000)), body)).toThrow('too old');
});
