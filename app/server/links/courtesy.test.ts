import { describe, expect, it } from 'vitest';
import { createCourtesy } from './courtesy.ts';

function clock() {
  let ms = 0;
  const waited: number[] = [];
  const pause = async (for_: number): Promise<void> => {
    waited.push(for_);
    ms += for_;
  };
  return { waited, now: () => new Date(ms), pause, pass: (by: number) => void (ms += by) };
}
const go = new AbortController().signal;

describe('between two requests', () => {
  it('to one host there is a pause, and none to another', async () => {
    const time = clock();
    const turn = createCourtesy(time, 3000);
    await turn('a', go);
    await turn('b', go);
    time.pass(1000);
    await turn('a', go);
    await turn('a', go);
    expect(time.waited).toEqual([2000, 3000]);
    time.pass(3000);
    await turn('a', go);
    expect(time.waited).toHaveLength(2);
  });

  it('the server can be stopped', async () => {
    const stopping = new AbortController();
    const turn = createCourtesy({ ...clock(), pause: async () => stopping.abort() }, 3000);
    await turn('a', stopping.signal);
    await expect(turn('a', stopping.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
