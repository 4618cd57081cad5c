import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { compose, type Composition, type Fittings } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import type { ApiOptions } from './http/api/plugin.ts';
import { buildApp } from './http/app.ts';
import { largestBody } from './http/body-limits.ts';
import type { WebHandler } from './http/web.ts';
import { type JobLog, startJobs } from './jobs/runner.ts';
import { provideRuntime } from './runtime.ts';

/** How long requests in flight may take to end once the process has been asked to stop. */
const GRACE_MS = 10_000;

/** Makes the page handler; in development Vite's own socket shares the server. */
export type HandlerMaker = (config: Config, server: Server) => Promise<WebHandler>;

export interface RunningServer {
  readonly app: FastifyInstance;
  /** Where it listens, for a person to open. */
  readonly address: string;
  /** The one-time link that makes the first administrator; null where there is an account. */
  readonly firstAdministratorLink: () => Promise<string | null>;
  /** What the console says of the demonstration; null: this is none. */
  readonly demoNotice: string | null;
  /** Finishes requests and jobs under way, closes the database. Safe to call twice. */
  readonly close: () => Promise<void>;
}

/**
 * Starts everything on one port.
 * @param fittings in place of usual parts, where a server is tried
 * @param makeHandler gives the page handler once services exist; Kit's built handler in production.
 */
export async function startServer(
  config: Config,
  makeHandler: HandlerMaker = builtHandler,
  fittings: Fittings = {},
): Promise<RunningServer> {
  const composition = await compose(config, fittings);
  const { services, today, generation, probe, jobs, demoNotice, close: closeData } = composition;
  provideRuntime({ services, today, origin: config.origin });
  // The handler may want the server (Vite's socket shares it), and the server wants the handler.
  const pages: { handler?: WebHandler } = {};
  const app = await buildApp({
    handler: (request, response) => pages.handler?.(request, response),
    generation: config.pageCache ? generation : null,
    probe,
    logLevel: config.logLevel,
    evidence: { find: services.publishedEvidence, today },
    maxFileBytes: config.evidence.maxBytes,
    chooseReminders: services.chooseReminders,
    api: apiOptions(config, composition),
  });
  pages.handler = await makeHandler(config, app.server);
  await app.listen({ port: config.port, host: config.host });
  const background = startJobs(jobs(logOf(app)), logOf(app));
  if (config.mail.smtpUrl === null) {
    app.log.info(`SMTP_URL is not set: messages are not sent but laid into ${config.mail.outbox}`);
  }
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= Promise.all([app.close(), background.stop()]).then(closeData));
  const { firstAdministratorLink } = services.accounts;
  return { app, address: addressOf(app), firstAdministratorLink, demoNotice, close };
}

const apiOptions = (
  { origin, pageCache, apiPerMinute, evidence }: Config,
  { services, generation, today }: Composition,
): ApiOptions => ({
  ...{ services, generation, today, origin, keeps: pageCache, perMinute: apiPerMinute },
  writing: { services: { ...services, whoBears: services.tokens.whoBears }, maxFileBytes: evidence.maxBytes },
});

/** Starts the server and ties it to the process: signals stop it cleanly. */
export async function main(makeHandler?: HandlerMaker): Promise<void> {
  const server = await startServer(readConfig(), makeHandler);
  process.stdout.write(`Listening on ${server.address}\n`);
  if (server.demoNotice) process.stdout.write(`${server.demoNotice}\n`);
  const link = await server.firstAdministratorLink();
  if (link)
    process.stdout.write(`There is no account yet. Make the first administrator, once, within a day: ${link}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.stdout.write(`${signal}: finishing requests and closing\n`);
      setTimeout(() => process.exit(1), GRACE_MS).unref();
      void server.close().then(() => process.exit(0));
    });
  }
}

const logOf =
  (app: FastifyInstance): JobLog =>
  ({ level, job, message }) =>
    app.log[level]({ job }, message);

async function builtHandler(config: Config): Promise<WebHandler> {
  const file = resolve('build/handler.js');
  if (!existsSync(file)) throw Object.assign(new Error('There is no build; run "npm run build"'), { code: 'NO_BUILD' });
  // Kit reads this when its handler is loaded; form posts are refused when it is not the address that people use.
  process.env.ORIGIN = config.origin;
  // Kit's own limit is far below a photo; what each form may carry is decided before (`http/body-limits.ts`).
  process.env.BODY_SIZE_LIMIT = String(largestBody(config.evidence.maxBytes));
  const { handler } = (await import(pathToFileURL(file).href)) as { handler: WebHandler };
  return handler;
}

function addressOf(app: FastifyInstance): string {
  const bound = app.server.address();
  return typeof bound === 'object' && bound ? `http://localhost:${bound.port}` : String(bound);
}
