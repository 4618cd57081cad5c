import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localizePath } from '#format/addresses.ts';
import type { ReminderServices } from '../services/reminders/preference.ts';
import type { WebHandler } from './web.ts';

export interface RemindersOptions {
  readonly choose: ReminderServices['chooseReminders'];
  /** Answers for an address that was not given here. */
  readonly notFound: WebHandler;
}

type Call = FastifyRequest<{ Params: { token: string } }>;

/**
 * What is posted to `/avisos/{token}` and its English twin. Mail programs post there with one click and without cookies or
 * an origin (RFC 8058), which Kit refuses for any form; here the signed address itself is the permission.
 */
export async function reminders(app: FastifyInstance, { choose, notFound }: RemindersOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  // Mail programs send either kind of form, with one line in it; anything longer is none.
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4096 }, (_request, body, done) => done(null, body));
  const path = '/avisos/:token';
  for (const url of [path, localizePath(path, 'en')]) {
    app.post(url, async (request: Call, reply) => {
      // Only the button that says so turns reminders on again.
      const off = request.body !== 'reminders=on';
      try {
        await choose({ token: request.params.token, off });
      } catch (failure) {
        if ((failure as { code?: string } | null)?.code !== 'NOT_FOUND') throw failure;
        return passOn(request, reply, notFound);
      }
      return answer(request, reply);
    });
  }
}

function passOn(request: Call, reply: FastifyReply, notFound: WebHandler): FastifyReply {
  reply.hijack();
  request.raw.method = 'GET';
  notFound(request.raw, reply.raw);
  return reply;
}

/** A mail program wants a plain answer; a person the page again, as it then is. */
function answer(request: Call, reply: FastifyReply): FastifyReply {
  reply.header('cache-control', 'no-store');
  const byProgram = String(request.body).includes('One-Click');
  return byProgram ? reply.type('text/plain').send('OK') : reply.redirect(request.url, 303);
}
