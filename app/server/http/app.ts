import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import { api, type ApiOptions } from './api/plugin.ts';
import { evidence, type EvidenceOptions } from './evidence.ts';
import { health, type Probe } from './health.ts';
import { reminders, type RemindersOptions } from './reminders.ts';
import { web, type WebHandler } from './web.ts';

export interface AppOptions {
  readonly handler: WebHandler;
  /** Data revision and day; a page is rendered once for each. Null: never kept. */
  readonly generation: (() => string) | null;
  readonly probe: Probe;
  readonly logLevel: string;
  /** Finds files of published evidence, on the day it is. */
  readonly evidence: Pick<EvidenceOptions, 'find' | 'today'>;
  /** The largest file that a form may carry. */
  readonly maxFileBytes: number;
  readonly chooseReminders: RemindersOptions['choose'];
  readonly api: ApiOptions;
}

/** In both languages, since an address like that tells none. */
const BAD_ADDRESS = {
  code: 'ADDRESS_INVALID',
  message: { es: 'Esa dirección no se puede leer.', en: 'That address cannot be read.' },
};

/** The server without its door: tests and production build the same one; only `main.ts` listens. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: options.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    // A reader's address is personal data: requests are not logged line by line.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: false,
    // A client that trickles its request in must not hold a connection for ever; a photo over a bad line takes minutes.
    requestTimeout: 300_000,
    http: { headersTimeout: 30_000 },
    connectionTimeout: 60_000,
    bodyLimit: 1024 * 1024,
    return503OnClosing: false,
    exposeHeadRoutes: false,
    // An address that cannot even be decoded never reaches a route.
    frameworkErrors: (error, _request, reply) => {
      // Typed for routes with schemas of their own, which an address without a route has not.
      void (reply as unknown as FastifyReply).code(error.statusCode ?? 400).send(BAD_ADDRESS);
    },
  });
  await app.register(health, { probe: options.probe });
  await app.register(evidence, { ...options.evidence, notFound: options.handler });
  await app.register(reminders, { choose: options.chooseReminders, notFound: options.handler });
  await app.register(api, { ...options.api, prefix: '/api' });
  const { handler, generation, maxFileBytes } = options;
  await app.register(web, { handler, generation, maxFileBytes });
  return app;
}
