import { describe, expect, it } from 'vitest';
import { type Job, startJobs } from './runner.ts';

/** A pause that ends when the test says so, or when the jobs are stopped. */
function pauses() {
  const asked: number[] = [];
  let goOn: (() => void) | undefined;
  let paused: (() => void) | undefined;
  const pause = (ms: number, signal: AbortSignal): Promise<void> => {
    asked.push(ms);
    paused?.();
    return new Promise((resolve) => {
      goOn = resolve;
      signal.addEventListener('abort', () => resolve());
    });
  };
  const next = (): Promise<void> => {
    const again = new Promise<void>((resolve) => void (paused = resolve));
    goOn?.();
    return again;
  };
  return { asked, pause, next };
}

const quiet = () => undefined;

describe('a job', () => {
  it('is done again after each pause', async () => {
    const { asked, pause, next } = pauses();
    let runs = 0;
    const first = next();
    const { stop } = startJobs([{ name: 'count', everyMs: 50, run: async () => void (runs += 1) }], quiet, pause);
    await first;
    await next();
    await next();
    expect([runs, asked]).toEqual([3, [50, 50, 50]]);
    await stop();
    expect(runs).toBe(3);
  });

  it('that fails says where, without data of persons, and is done again', async () => {
    const { pause, next } = pauses();
    const said: string[] = [];
    let runs = 0;
    const run = async () => {
      runs += 1;
      if (runs === 1) throw Object.assign(new Error('no mailbox ana@example.org'), { code: 'P9999' });
    };
    const first = next();
    const { stop } = startJobs([{ name: 'mail', everyMs: 1, run }], ({ message }) => void said.push(message), pause);
    await first;
    await next();
    await stop();
    expect(runs).toBe(2);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('P9999 at ');
    expect(said[0]).not.toContain('ana@example.org');
  });

  it('that is under way is finished before the server stops', async () => {
    const done: string[] = [];
    let finish: (() => void) | undefined;
    const run: Job['run'] = async (signal) => {
      await new Promise<void>((resolve) => void (finish = resolve));
      done.push(signal.aborted ? 'asked to stop' : 'not asked');
    };
    const { stop } = startJobs([{ name: 'slow', everyMs: 1, run }], quiet, pauses().pause);
    const stopped = Promise.all([stop(), stop()]).then(() => done.push('stopped'));
    expect(done).toEqual([]);
    finish?.();
    await stopped;
    expect(done).toEqual(['asked to stop', 'stopped']);
  });
});
