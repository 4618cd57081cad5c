/** What a first view costs a reader, as a real browser meets it. */
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_ARGS, requireChromium } from '../testing/chromium.ts';

/** Bytes as they travel, headers included, by kind. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly font: number;
  readonly image: number;
}

/** Kinds of Chromium's protocol (`Other` is the icon); the rest counts as script, which the bar holds smallest. */
const KINDS: Readonly<Record<string, keyof Weight>> = {
  Document: 'html',
  Stylesheet: 'css',
  Font: 'font',
  Image: 'image',
  Other: 'image',
};

export interface Scales {
  /** Opens the address with empty caches on a phone's screen and waits until nothing more is asked for. */
  readonly weigh: (url: string) => Promise<Weight>;
  readonly close: () => Promise<void>;
}

export async function openScales(): Promise<Scales> {
  const browser = await chromium.launch({ executablePath: await requireChromium(), args: CHROMIUM_ARGS });
  return { weigh: (url) => weigh(browser, url), close: () => browser.close() };
}

async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, keyof Weight>();
  const weight = { html: 0, css: 0, script: 0, font: 0, image: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, KINDS[type] ?? 'script'));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) weight[kind] += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return weight;
}
