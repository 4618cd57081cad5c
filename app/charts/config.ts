/**
 * A Chart.js configuration as plain data: what Chart.js takes as it is (`type`, `data`, `options`), with paints named
 * instead of colours, and words instead of callbacks under `options.plugins.tracker`. `realize.ts` turns it into a
 * configuration that can be drawn.
 */
import type { PaintId, Tone } from './palette.ts';

export interface XY {
  readonly x: number;
  readonly y: number;
}

/** A value of a bar, a bar from one place to another, a point, or nothing to draw. */
export type Datum = number | readonly [number, number] | XY | null;

export interface ChartDataset {
  readonly id: string;
  readonly label: string;
  readonly paint: PaintId;
  readonly data: readonly Datum[];
  /** What a reader hears and sees at a point when the number alone would not do, by index. */
  readonly spoken?: readonly string[];
  readonly stepped?: boolean;
  readonly borderWidth?: number;
  /** Height of its bars in px. */
  readonly thickness?: number;
  readonly borderDash?: readonly number[];
  /** False: a helper line that readers do not walk through. */
  readonly walkable?: boolean;
}

export interface ChartScale {
  readonly min?: number;
  readonly max?: number;
  readonly stacked?: boolean;
  /** Where the axis is marked, and with what word; no mark at all when empty. */
  readonly marks: readonly { readonly value: number; readonly text: string }[];
}

/** Something drawn over or beside the data. Places are in the values of the axes. */
export type Annotation =
  | {
      readonly kind: 'line';
      readonly x: number;
      readonly text: string;
      readonly tone: Tone;
      readonly dashed: boolean;
      readonly at: 'top' | 'bottom';
    }
  | { readonly kind: 'area'; readonly from: number; readonly to: number }
  | { readonly kind: 'gap'; readonly x: number; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly paint: PaintId }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      /** For a narrow picture; an empty text prints nothing there. */
      readonly short: string;
      readonly tone: Tone;
      readonly strong: boolean;
      readonly align: 'start' | 'end' | 'center';
      readonly dy: number;
    };

/** A row that carries no bar but the heading of the rows below it. */
export interface RowHeading {
  readonly text: string;
  readonly row: number;
}

export interface TrackerOptions {
  /** What each sign means; left out where the signs are named beside the data. */
  readonly legend: readonly { readonly text: string; readonly sign: PaintId | 'late' | 'dot' }[];
  /** Print each value inside its bar. */
  readonly values: boolean;
  /** Words after the end of each row, by index, and shorter ones for a narrow picture. */
  readonly rowEnds: readonly { readonly text: string; readonly short: string }[];
  readonly headings: readonly RowHeading[];
  readonly annotations: readonly Annotation[];
  /** A late row's line, from where it was due to `to`, by index; null where nothing is late. */
  readonly late: readonly ({ readonly from: number; readonly to: number } | null)[];
  /** Days on which something was reported: small dots on a row. */
  readonly dots: readonly { readonly x: number; readonly row: number }[];
  /** Many rows: bars `bar` px high, labels cut to one line, and `shortLabels` where there is no room for words. */
  readonly dense: { readonly shortLabels: readonly string[]; readonly bar: number } | null;
}

export interface ChartConfig {
  readonly type: 'bar' | 'line';
  readonly data: { readonly labels: readonly string[]; readonly datasets: readonly ChartDataset[] };
  readonly options: {
    readonly indexAxis: 'x' | 'y';
    readonly scales: { readonly x: ChartScale; readonly y: ChartScale };
    readonly plugins: { readonly tracker: TrackerOptions };
  };
}
