import { afterEach, describe, expect, it } from 'vitest';
import { createReportMaker } from './report-maker.ts';
import { chooseScope } from './services/status-report/scope.ts';
import type { RenderRequest } from './services/status-report/render-request.ts';
import { ecuadorDossier } from './testing/database.ts';
import { manyTimes } from './testing/large-plan.ts';

const maker = createReportMaker();
afterEach(() => maker.close());

const TODAY = '2026-11-22';

async function request(commitments: number): Promise<RenderRequest> {
  const dossier = manyTimes(await ecuadorDossier(), commitments);
  const { ids, ...scope } = chooseScope(dossier, {}, TODAY);
  const origin = 'https://tracker.test';
  const form = { format: 'pdf', paper: 'a4' } as const;
  return { dossier, scope, commitments: ids, asOf: TODAY, locale: 'es', form, origin, permalink: origin };
}

describe('the process in which reports are rendered', () => {
  it('stops in the middle of a report that is cancelled, and makes the next one', async () => {
    const abort = new AbortController();
    const steps: number[] = [];
    const onProgress = (done: number): void => {
      steps.push(done);
      if (done > 0) abort.abort(new Error('cancelled'));
    };
    const long = maker.render(await request(60), { signal: abort.signal, onProgress });
    await expect(long).rejects.toThrow('cancelled');
    expect(steps).toEqual([0, 1]);
    expect((await maker.render(await request(3))).body.length).toBeGreaterThan(10_000);
  }, 60_000);

  it('does not begin a report that was cancelled while it waited', async () => {
    const abort = new AbortController();
    const [first, second] = [maker.render(await request(3)), maker.render(await request(3), { signal: abort.signal })];
    abort.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    expect((await first).body.length).toBeGreaterThan(10_000);
  }, 60_000);
});

describe('a process that is kept ready', () => {
  it('is there before anybody asks, renders, and is gone when it is closed', async () => {
    const ready = createReportMaker();
    ready.keepReady();
    expect((await ready.render(await request(3))).body.length).toBeGreaterThan(10_000);
    await ready.close();
    // What is asked for afterwards still has a process of its own.
    expect((await ready.render(await request(3))).body.length).toBeGreaterThan(10_000);
    await ready.close();
  }, 60_000);
});
