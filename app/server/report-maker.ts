import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { unavailable } from '#domain/errors.ts';
import type { ReportMaker } from './services/ports-reports.ts';
import type { RenderedReport, RenderRequest } from './services/status-report/render.ts';

interface Options {
  /** How long the thread stays when nobody asks for a report; it holds some 150 MB. */
  readonly idleMs?: number;
  /** Longest that one report may take. */
  readonly limitMs?: number;
  /** How many may wait at once. */
  readonly queue?: number;
}

type Answer = { readonly file: RenderedReport } | { readonly failure: string };

/** Renders in a thread of its own, started with the first report and ended when none has been asked for in a while. */
export function createReportMaker({ idleMs = 60_000, limitMs = 60_000, queue = 16 }: Options = {}): ReportMaker & {
  readonly close: () => Promise<void>;
} {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };
  const run = async (request: RenderRequest): Promise<RenderedReport> => {
    clearTimeout(idle);
    worker ??= start();
    try {
      return await ask(worker, request, limitMs);
    } catch (failure) {
      // Whatever state the thread is in, the next report begins with a new one.
      await end();
      throw failure;
    } finally {
      idle = setTimeout(() => void end(), idleMs).unref();
    }
  };
  return {
    render: (request) => {
      if (waiting >= queue) return Promise.reject(unavailable('REPORTS_BUSY'));
      waiting += 1;
      const made = last.then(() => run(request)).finally(() => (waiting -= 1));
      last = made.catch(() => undefined);
      return made;
    },
    close: end,
  };
}

function start(): Worker {
  const worker = new Worker(workerFile());
  worker.unref();
  return worker;
}

/** Beside this file, or beside the server when it was built. The name is put together so that a bundler leaves it alone. */
function workerFile(): string {
  const name = `report-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
  const places = ['./', '../'].map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Error(`There is no ${name} beside the server`);
  return found;
}

function ask(worker: Worker, request: RenderRequest, limitMs: number): Promise<RenderedReport> {
  return new Promise((done, failed) => {
    const limit = setTimeout(() => settle(() => failed(unavailable('REPORTS_BUSY'))), limitMs);
    const onMessage = (answer: Answer): void =>
      settle(() => ('file' in answer ? done(answer.file) : failed(new Error(answer.failure))));
    const onError = (failure: Error): void => settle(() => failed(failure));
    const onExit = (): void => settle(() => failed(new Error('The thread that renders reports has ended')));
    const settle = (finish: () => void): void => {
      clearTimeout(limit);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      finish();
    };
    worker.ref();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}
