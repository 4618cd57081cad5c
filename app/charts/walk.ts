/** The way of a reader who walks through a chart by keyboard, from value to value. */
import type { ChartConfig, Datum } from './config.ts';

/** A value of the chart. */
export interface Point {
  readonly dataset: number;
  readonly index: number;
}

export const WALK_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type WalkKey = (typeof WALK_KEYS)[number];

interface Stop extends Point {
  /** Where it stands along its line. */
  readonly at: number;
}

/** The values in reading order, line by line: rows of bars, or one line for each curve. */
export type Walk = readonly (readonly Stop[])[];

export function walkOf(config: ChartConfig): Walk {
  const lines = config.options.indexAxis === 'y' ? rowsOf(config) : curvesOf(config);
  return lines.filter((line) => line.length > 0);
}

const rowsOf = (config: ChartConfig): Stop[][] =>
  config.data.labels.map((_, index) =>
    config.data.datasets.flatMap(({ data, walkable }, dataset) =>
      walkable === false || isNothing(data[index]) ? [] : [{ dataset, index, at: dataset }],
    ),
  );

const curvesOf = (config: ChartConfig): Stop[][] =>
  config.data.datasets.map(({ data, walkable }, dataset) =>
    walkable === false ? [] : data.flatMap((datum, index) => stopOnCurve(datum, dataset, index)),
  );

function stopOnCurve(datum: Datum, dataset: number, index: number): Stop[] {
  if (datum === null) return [];
  return [{ dataset, index, at: typeof datum === 'object' && 'x' in datum ? datum.x : index }];
}

const isNothing = (datum: Datum | undefined): boolean => datum === null || datum === undefined || datum === 0;

/** Where a key leads. The first key of a walk leads to the first value; at an end one stays. */
export function step(walk: Walk, from: Point | null, key: WalkKey): Point | null {
  const flat = walk.flat();
  const order = flat.findIndex((stop) => isSame(stop, from));
  if (order < 0 || key === 'Home') return flat[0] ?? null;
  if (key === 'End') return flat.at(-1) ?? null;
  if (key === 'ArrowRight') return flat[order + 1] ?? from;
  if (key === 'ArrowLeft') return flat[order - 1] ?? from;
  const line = walk.findIndex((stops) => stops.some((stop) => isSame(stop, from)));
  const next = walk[key === 'ArrowDown' ? line + 1 : line - 1];
  return next ? nearest(next, flat[order]?.at ?? 0) : from;
}

const isSame = (stop: Point, other: Point | null): boolean =>
  other !== null && stop.dataset === other.dataset && stop.index === other.index;

function nearest(stops: readonly Stop[], at: number): Stop | null {
  return stops.reduce<Stop | null>(
    (best, stop) => (best === null || Math.abs(stop.at - at) < Math.abs(best.at - at) ? stop : best),
    null,
  );
}
