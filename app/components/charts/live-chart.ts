/** The one place in the browser that touches Chart.js; it is fetched only when a reader asks for it. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { layoutFor, type Layout } from '#charts/drawing/layout.ts';
import { isDrawable } from '#charts/drawing/plan.ts';
import { realize } from '#charts/drawing/realize.ts';
import type { ChartSpec } from '#charts/spec.ts';
import type { Point } from '#charts/walk.ts';
import { browserSurface, DARK } from './browser-surface.ts';
import { focusRing } from './focus-ring.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface LiveChart {
  /** Shows where the reader stands; null when they stand nowhere. */
  readonly point: (at: Point | null) => void;
  /** Takes the chart and everything that listens for it away. */
  readonly close: () => void;
}

const MEDIUM_FROM = 560;
const WIDE_FROM = 820;

/** The layout for the room there is. */
function layoutForWidth(width: number): Layout {
  const size = width < MEDIUM_FROM ? 'narrow' : width < WIDE_FROM ? 'medium' : 'wide';
  return { ...layoutFor(size, false), width };
}

/** Draws the chart inside `host`, and again when its width or the theme changes. */
export function openLiveChart(host: HTMLElement, spec: ChartSpec): LiveChart {
  const canvas = document.createElement('canvas');
  // The words round it say everything that the canvas shows.
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  const ring = focusRing();
  let chart: Chart | null = null;
  const draw = (): void => {
    const width = Math.floor(host.clientWidth);
    if (!isDrawable(spec) || width === 0) return;
    chart?.destroy();
    const surface = browserSurface(host);
    const { config, height } = realize(spec, layoutForWidth(width), surface);
    Object.assign(canvas, { width, height });
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px`, display: 'block' });
    ring.paintWith(surface);
    chart = new Chart(canvas, { ...config, plugins: [...(config.plugins ?? []), ring.plugin] });
  };
  let width = 0;
  const resized = new ResizeObserver(() => {
    if (host.clientWidth === width) return;
    width = host.clientWidth;
    draw();
  });
  resized.observe(host);
  const theme = matchMedia(DARK);
  theme.addEventListener('change', draw);
  void document.fonts.ready.then(draw);
  return {
    point: (at) => chart && ring.moveTo(chart, at),
    close: () => {
      resized.disconnect();
      theme.removeEventListener('change', draw);
      chart?.destroy();
      chart = null;
      canvas.remove();
    },
  };
}
