import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unavailable } from '#domain/errors.ts';
import type { ReportMaker } from './services/ports-reports.ts';
import type { RenderedReport, RenderRequest } from './services/status-report/render-request.ts';

interface Options {
  /** How long the process stays when nobody asks for a report; it holds some 150 MB. */
  readonly idleMs?: number;
  /** Longest that one report may take. */
  readonly limitMs?: number;
  /** How many may wait at once. */
  readonly queue?: number;
}

type Watch = Parameters<ReportMaker['render']>[1];

interface Made {
  readonly file: RenderedReport;
  /** Bytes of memory that the process holds since it began to render. */
  readonly grown: number;
}

/** What the process says: how far it is, the file, or why there is no file. */
export type MakerAnswer = { readonly done: number; readonly of: number } | Made | { readonly failure: string };

/**
 * Renders in a process of its own, started with the first report, or before (`keepReady`), and ended when none has been asked for in
 * a while: readers are not held up, its memory is given back to the last byte, and a report that nobody wants any more is stopped at
 * once, wherever it is.
 */
export function createReportMaker({ idleMs = 60_000, limitMs = 60_000, queue = 16 }: Options = {}): ReportMaker & {
  /** Starts the process before anybody asks, and anew whenever it ended because nobody did: the first report is as fast as the next. */
  readonly keepReady: () => void;
  readonly close: () => Promise<void>;
} {
  const maker = new MakerProcess(idleMs);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const run = async (request: RenderRequest, watch: Watch): Promise<RenderedReport> => {
    watch?.signal?.throwIfAborted();
    const worker = maker.take();
    watch?.onProgress?.(0, 1);
    try {
      const { file, grown } = await ask(worker, request, limitMs, watch);
      if (grown > HOLDS_MUCH) await maker.restart();
      return file;
    } catch (failure) {
      // Whatever state the process is in, the next report begins with a new one.
      await maker.end();
      throw failure;
    } finally {
      maker.leave();
    }
  };
  return {
    render: (request, watch) => {
      if (waiting >= queue) return Promise.reject(unavailable('REPORTS_BUSY'));
      waiting += 1;
      const made = last.then(() => run(request, watch)).finally(() => (waiting -= 1));
      last = made.catch(() => undefined);
      return made;
    },
    keepReady: () => maker.keepReady(),
    close: () => maker.close(),
  };
}

/** Bytes: Ecuador's report leaves some 130 MB in its process, a long one so much that the next would need as much on top. */
const HOLDS_MUCH = 160 * 1024 * 1024;

/** The process, as long as there is one. */
class MakerProcess {
  readonly #idleMs: number;
  #process: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isKeptReady = false;

  constructor(idleMs: number) {
    this.#idleMs = idleMs;
  }

  /** For a report that begins now. */
  take(): ChildProcess {
    clearTimeout(this.#idle);
    // One that ended by itself while it waited is no use to anybody.
    if (this.#process?.connected === false) this.#process = undefined;
    return (this.#process ??= start());
  }

  /** The report is over; when no other comes, what it took of memory is given back. */
  leave(): void {
    this.#idle = setTimeout(() => void this.restart(), this.#idleMs).unref();
  }

  keepReady(): void {
    this.#isKeptReady = true;
    this.#process ??= start();
  }

  close(): Promise<void> {
    this.#isKeptReady = false;
    return this.end();
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const ending = this.#process;
    this.#process = undefined;
    if (ending && ending.exitCode === null && ending.kill('SIGKILL')) {
      await new Promise((done) => ending.once('exit', done));
    }
  }

  /** Ends it; where it is kept ready, another begins. */
  async restart(): Promise<void> {
    await this.end();
    if (this.#isKeptReady) this.keepReady();
  }
}

function start(): ChildProcess {
  const maker = fork(workerFile(), {
    serialization: 'advanced',
    execArgv: EXEC_ARGV,
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  rest(maker);
  return maker;
}

/** A small young generation: what a report is made of lives long, and the garbage between is collected sooner. */
const EXEC_ARGV = ['--max-semi-space-size=4', '--expose-gc'];

/** Lets this process end although the other one waits for work. */
function rest(maker: ChildProcess): void {
  maker.unref();
  maker.channel?.unref();
}

/** Beside this file, or beside the server when it was built. The name is put together so that a bundler leaves it alone. */
function workerFile(): string {
  const name = `report-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
  const places = ['./', '../'].map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Error(`There is no ${name} beside the server`);
  return found;
}

function ask(maker: ChildProcess, request: RenderRequest, limitMs: number, watch: Watch): Promise<Made> {
  return new Promise((done, failed) => {
    const fail = (failure: unknown): void => settle(() => failed(failure as Error));
    const limit = setTimeout(() => fail(unavailable('REPORTS_BUSY')), limitMs);
    const onMessage = (answer: MakerAnswer): void => {
      if ('file' in answer) settle(() => done(answer));
      else if ('failure' in answer) fail(new Error(answer.failure));
      else watch?.onProgress?.(answer.done, answer.of);
    };
    const onExit = (): void => fail(new Error('The process that renders reports has ended'));
    const onAbort = (): void => fail(watch?.signal?.reason);
    const settle = (finish: () => void): void => {
      clearTimeout(limit);
      maker.off('message', onMessage).off('error', fail).off('exit', onExit);
      watch?.signal?.removeEventListener('abort', onAbort);
      rest(maker);
      finish();
    };
    maker.ref();
    maker.channel?.ref();
    maker.on('message', onMessage).on('error', fail).on('exit', onExit);
    watch?.signal?.addEventListener('abort', onAbort);
    maker.send(request, (failure) => failure && fail(failure));
  });
}
