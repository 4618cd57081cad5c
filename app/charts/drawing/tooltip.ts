import type { TooltipItem } from 'chart.js';
import type { ChartConfig } from '../config.ts';
import type { Layout } from './layout.ts';
import type { Surface } from './surface.ts';

/** What appears at a value that a reader points at: the same words that a screen reader hears. */
export function tooltipOptions(config: ChartConfig, layout: Layout, surface: Surface): Record<string, unknown> {
  const { colors, families } = surface;
  const font = { family: families.text, size: layout.font };
  return {
    enabled: surface.interactive,
    filter: (item: TooltipItem<'bar'>) => config.data.datasets[item.datasetIndex]?.walkable !== false,
    backgroundColor: colors.ink,
    titleColor: colors.paper,
    bodyColor: colors.paper,
    titleFont: { ...font, weight: 600 },
    bodyFont: font,
    cornerRadius: 2,
    padding: 10,
    displayColors: false,
    callbacks: {
      title: () => '',
      label: (item: TooltipItem<'bar'>) => spokenPoint(config, item.datasetIndex, item.dataIndex),
    },
  };
}

/** One value in words: label, series and value. */
export function spokenPoint(config: ChartConfig, dataset: number, index: number): string {
  const series = config.data.datasets[dataset];
  const spoken = series?.spoken?.[index];
  if (spoken !== undefined) return spoken;
  return `${config.data.labels[index] ?? ''}, ${series?.label ?? ''}: ${String(series?.data[index] ?? '')}`;
}
