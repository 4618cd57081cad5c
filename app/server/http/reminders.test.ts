import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Fastify from 'fastify';
import { notFound } from '#domain/errors.ts';
import { reminders } from './reminders.ts';

let app: FastifyInstance;
let chosen: { token: string; off: boolean }[];
beforeEach(async () => {
  chosen = [];
  app = Fastify();
  await app.register(reminders, {
    choose: async (request) => {
      if (request.token === 'forged') throw notFound('REMINDER_LINK');
      chosen.push(request);
      return { off: request.off };
    },
    notFound: (request, response) => {
      response.statusCode = 404;
      response.end(request.method);
    },
  });
});
afterEach(() => app.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (url: string, payload: string, headers: Record<string, string> = FORM) =>
  app.inject({ method: 'POST', url, payload, headers });

describe('reminders', () => {
  it('end with one click in a mail program, which has no cookie and no origin', async () => {
    const answer = await post('/avisos/abc.def', 'List-Unsubscribe=One-Click');
    expect([answer.statusCode, answer.body]).toEqual([200, 'OK']);
    expect(chosen).toEqual([{ token: 'abc.def', off: true }]);
  });

  it('end whatever the form is packed in', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const body = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    expect((await post('/en/reminders/abc.def', body, headers)).statusCode).toBe(200);
    expect(chosen).toEqual([{ token: 'abc.def', off: true }]);
  });

  it.each([
    ['off', true],
    ['on', false],
  ])('are turned %s by the button of the page, which is shown again', async (value, off) => {
    const answer = await post('/en/reminders/abc.def', `reminders=${value}`);
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/en/reminders/abc.def']);
    expect(chosen).toEqual([{ token: 'abc.def', off }]);
  });

  it('are not touched by an address that was not given here', async () => {
    const answer = await post('/avisos/forged', 'reminders=off');
    expect([answer.statusCode, answer.body, chosen]).toEqual([404, 'GET', []]);
  });

  it('take no long forms', async () => {
    expect((await post('/avisos/abc.def', 'x'.repeat(5000))).statusCode).toBe(413);
    expect(chosen).toEqual([]);
  });
});
