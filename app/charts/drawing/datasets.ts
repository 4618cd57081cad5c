import type { ChartDataset as DrawnDataset } from 'chart.js';
import type { ChartConfig, ChartDataset } from '../config.ts';
import { BAR } from './layout.ts';
import type { PicturePlan } from './plan.ts';

/** A dataset as Chart.js takes it. Bars get no colour here: our own plugin paints them where Chart.js places them. */
export function datasetOf(dataset: ChartDataset, config: ChartConfig, { paint }: PicturePlan): DrawnDataset {
  const { stroke } = paint(dataset.paint);
  const shared = { label: dataset.label, data: [...dataset.data], clip: false as const };
  const drawn =
    config.type === 'bar'
      ? {
          ...shared,
          backgroundColor: 'transparent',
          barThickness: dataset.thickness ?? config.options.plugins.tracker.dense?.bar ?? BAR,
          grouped: false,
        }
      : {
          ...shared,
          borderColor: stroke,
          borderWidth: dataset.borderWidth ?? 2,
          borderDash: [...(dataset.borderDash ?? [])],
          stepped: dataset.stepped ?? false,
          pointRadius: 0,
          pointHitRadius: 8,
        };
  return drawn as unknown as DrawnDataset;
}
