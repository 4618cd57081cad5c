/**
 * Offers the interactive chart under each picture, where scripts run: a press of the button fetches the chart's
 * specification and Chart.js, draws the chart in the picture's place, and lets a reader walk through it by keyboard. A
 * small file of its own, since pages carry no framework to the browser (decision 0003).
 */
import { spokenPoint } from '#charts/drawing/tooltip.ts';
import type { ChartSpec } from '#charts/spec.ts';
import { type Point, step, walkOf } from '#charts/walk.ts';
import type { LiveChart } from './live-chart.ts';
import { walkKey } from './walk-key.ts';

/** Parts that the server has written into the card's template, in the reader's language. */
interface Parts {
  readonly button: HTMLButtonElement;
  /** Words of the button, by what pressing it does next. */
  readonly label: HTMLElement;
  readonly status: HTMLElement;
  readonly alert: HTMLElement;
  readonly help: HTMLElement;
  readonly stage: HTMLElement;
}

interface Loaded {
  readonly spec: ChartSpec;
  readonly open: (host: HTMLElement, spec: ChartSpec) => LiveChart;
}

async function load(address: string): Promise<Loaded> {
  const [answer, { openLiveChart }] = await Promise.all([fetch(address), import('./live-chart.ts')]);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return { spec: (await answer.json()) as ChartSpec, open: openLiveChart };
}

function partsOf(card: HTMLElement): Parts | null {
  const template = card.querySelector('template');
  if (!template) return null;
  card.append(template.content.cloneNode(true));
  const part = (name: string): HTMLElement => card.querySelector(`[data-part="${name}"]`) as HTMLElement;
  return {
    button: part('button') as HTMLButtonElement,
    label: part('label'),
    status: part('status'),
    alert: part('alert'),
    help: part('help'),
    stage: part('stage'),
  };
}

/** The keyboard walk through the values of a chart; what it stands on is said aloud. */
function walkThrough({ stage, status }: Parts, { config }: ChartSpec, chart: LiveChart): () => void {
  const walk = config ? walkOf(config) : [];
  let at: Point | null = null;
  const move = (next: Point | null): void => {
    at = next;
    status.textContent = next && config ? spokenPoint(config, next.dataset, next.index) : '';
    chart.point(next);
  };
  const listening = new AbortController();
  const { signal } = listening;
  stage.addEventListener('blur', () => move(null), { signal });
  stage.addEventListener(
    'keydown',
    (event) => {
      const key = walkKey(event);
      if (key === null) return;
      event.preventDefault();
      move(key === 'leave' ? null : step(walk, at, key));
    },
    { signal },
  );
  return () => listening.abort();
}

/** @returns how to take the chart away again */
function show(parts: Parts, { spec, open }: Loaded): () => void {
  const chart = open(parts.stage, spec);
  const stop = walkThrough(parts, spec, chart);
  parts.stage.focus({ preventScroll: true });
  return () => {
    stop();
    chart.close();
    parts.status.textContent = '';
  };
}

function offer(card: HTMLElement): void {
  const parts = partsOf(card);
  const picture = card.querySelector<HTMLElement>('[data-part="picture"]');
  if (!parts || !picture) return;
  const { button, label, alert, help, stage } = parts;
  let close: (() => void) | null = null;
  const say = (phase: 'open' | 'loading' | 'close'): void => {
    label.textContent = button.dataset[phase] ?? '';
    button.setAttribute('aria-disabled', String(phase === 'loading'));
  };
  const turn = (live: boolean): void => {
    picture.hidden = live;
    stage.hidden = help.hidden = !live;
    say(live ? 'close' : 'open');
  };
  const openChart = async (): Promise<void> => {
    say('loading');
    alert.hidden = true;
    try {
      const loaded = await load(card.dataset.chart ?? '');
      turn(true);
      close = show(parts, loaded);
    } catch {
      turn(false);
      alert.hidden = false;
    }
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    if (close === null) return void openChart();
    close();
    close = null;
    turn(false);
  });
}

for (const card of document.querySelectorAll<HTMLElement>('[data-chart]')) offer(card);
