import type { TooltipItem } from 'chart.js';
import type { ChartConfig } from '../config.ts';
import { textFont } from './canvas.ts';
import { type Layout, wrapText } from './layout.ts';
import type { Surface } from './surface.ts';

/** Greatest width of a line of words in px. */
const MOST = 380;

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
    // Always above the value, never on it.
    yAlign: 'bottom',
    caretPadding: 18,
    caretSize: 0,
    callbacks: {
      title: () => '',
      label: (item: TooltipItem<'bar'>) => {
        const words = spokenPoint(config, item.datasetIndex, item.dataIndex);
        return wrapText(words, Math.min(MOST, layout.width - 32), textFont(surface, layout.font), surface.measure);
      },
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
