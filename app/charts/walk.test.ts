import { describe, expect, it } from 'vitest';
import { aConfig } from './testing/spec.ts';
import { step, walkOf, type WalkKey } from './walk.ts';

const bars = walkOf(
  aConfig(
    {},
    {
      data: {
        labels: ['a', 'título', 'b'],
        datasets: [
          { id: 'x', label: 'x', paint: 'complete', data: [3, null, 1] },
          { id: 'y', label: 'y', paint: 'underway', data: [0, null, 2] },
          { id: 'z', label: 'z', paint: 'prep', data: [2, null, 0] },
        ],
      },
    },
  ),
);

describe('the walk through bars', () => {
  it('stops at what is drawn: no heading, no zero', () => {
    expect(bars.map((line) => line.map(({ dataset, index }) => [dataset, index]))).toEqual([
      [
        [0, 0],
        [2, 0],
      ],
      [
        [0, 2],
        [1, 2],
      ],
    ]);
  });

  it.each<[string, [number, number] | null, WalkKey, [number, number]]>([
    ['begins at the first value', null, 'ArrowRight', [0, 0]],
    ['begins at the first value, upwards too', null, 'ArrowUp', [0, 0]],
    ['goes along a row', [0, 0], 'ArrowRight', [2, 0]],
    ['goes on with the next row', [2, 0], 'ArrowRight', [0, 2]],
    ['goes back', [0, 2], 'ArrowLeft', [2, 0]],
    ['stays at the start', [0, 0], 'ArrowLeft', [0, 0]],
    ['stays at the end', [1, 2], 'ArrowRight', [1, 2]],
    ['goes down to the same state where it is there', [0, 0], 'ArrowDown', [0, 2]],
    ['goes down to the nearest state', [2, 0], 'ArrowDown', [1, 2]],
    ['stays in the last row', [0, 2], 'ArrowDown', [0, 2]],
    ['leaps to the first', [1, 2], 'Home', [0, 0]],
    ['leaps to the last', [0, 0], 'End', [1, 2]],
  ])('%s', (_, from, key, to) => {
    const start = from && { dataset: from[0], index: from[1] };
    expect(step(bars, start, key)).toMatchObject({ dataset: to[0], index: to[1] });
  });

  it('goes nowhere where nothing is drawn', () => {
    expect(step([], null, 'ArrowRight')).toBeNull();
  });
});

describe('the walk along lines', () => {
  const lines = walkOf(
    aConfig(
      {},
      {
        type: 'line',
        data: {
          labels: [],
          datasets: [
            { id: 'a', label: 'a', paint: 'planned', data: [0, 10, 20].map((x) => ({ x, y: x })) },
            { id: 'dots', label: 'dots', paint: 'reported', walkable: false, data: [{ x: 0, y: 0 }] },
            { id: 'b', label: 'b', paint: 'reported', data: [18, 19].map((x) => ({ x, y: 1 })) },
          ],
        },
        options: { ...aConfig().options, indexAxis: 'x' },
      },
    ),
  );

  it('leaves helper lines out', () => {
    expect(lines.map((line) => line.map(({ dataset }) => dataset))).toEqual([
      [0, 0, 0],
      [2, 2],
    ]);
  });

  it('changes lines at the nearest day', () => {
    expect(step(lines, { dataset: 0, index: 2 }, 'ArrowDown')).toMatchObject({ dataset: 2, index: 1 });
    expect(step(lines, { dataset: 2, index: 0 }, 'ArrowUp')).toMatchObject({ dataset: 0, index: 2 });
  });
});
