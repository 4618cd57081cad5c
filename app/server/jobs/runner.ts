/** Work that is done in the background, again and again, while the server runs. */
import { setTimeout } from 'node:timers/promises';

/**
 * Something to be done again and again. Every node runs every job, so a job must be able to run on several nodes at once
 * and any number of times: what it does is settled by unique keys and conditional updates in the database. No node holds
 * a right to a job, so there is none to be taken from a dead one.
 */
export interface Job {
  readonly name: string;
  /** Pause between two runs, in milliseconds. */
  readonly everyMs: number;
  /** @param signal asks to stop at the next point where that is safe */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** Tells an operator what happened. Never with addresses or names. */
export type JobLog = (entry: {
  readonly level: 'info' | 'warn' | 'error';
  readonly job: string;
  readonly message: string;
}) => void;

export interface JobRunner {
  /** Waits for what is under way. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Ends early, and quietly, when asked to stop. Keeps no process alive. */
const pauseByTimer: Pause = (ms, signal) => setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined);

/** Starts the jobs. One that fails says so and is run again after its pause. */
export function startJobs(jobs: readonly Job[], log: JobLog, pause: Pause = pauseByTimer): JobRunner {
  const stopping = new AbortController();
  const running = jobs.map((job) => repeat(job, log, pause, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function repeat(job: Job, log: JobLog, pause: Pause, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await job.run(signal);
    } catch (failure) {
      log({ level: 'error', job: job.name, message: describe(failure) });
    }
    if (!signal.aborted) await pause(job.everyMs, signal);
  }
}

/** Where it failed; what a library puts into a message may hold data of persons, so of that only the code is said. */
function describe(failure: unknown): string {
  if (!(failure instanceof Error)) return 'failed';
  const { code } = failure as { code?: unknown };
  const places = failure.stack?.split('\n').filter((line) => /^\s+at /u.test(line)) ?? [];
  return [typeof code === 'string' ? code : failure.name, ...places.slice(0, 6).map((line) => line.trim())].join(' ');
}
