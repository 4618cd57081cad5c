import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { CHROMIUM_ARGS } from './chromium.ts';
import './context.ts';

export interface VisitOptions {
  readonly width?: number;
  readonly script?: boolean;
  readonly dark?: boolean;
}

/** A page and what it did behind the reader's back. */
export interface Visit {
  readonly page: Page;
  readonly status: number;
  /** Messages of level error or warning, and exceptions. */
  readonly complaints: string[];
  /** Requests to any other host. */
  readonly thirdParty: string[];
  readonly cookies: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface Site {
  readonly url: string;
  readonly visit: (path: string, options?: VisitOptions) => Promise<Visit>;
}

/** A browser for the tests of one file, closed at its end. */
export function useSite(): Site {
  const url = inject('siteUrl');
  let browser: Browser;
  const contexts = new Set<BrowserContext>();
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: CHROMIUM_ARGS });
  });
  afterAll(async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    await browser.close();
  });
  const visit = async (path: string, options: VisitOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      javaScriptEnabled: options.script ?? true,
      colorScheme: options.dark ? 'dark' : 'light',
      locale: 'es-EC',
    });
    contexts.add(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    const thirdParty: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) thirdParty.push(request.url());
    });
    const response = await page.goto(url + path, { waitUntil: 'networkidle' });
    const cookies = async (): Promise<number> => (await context.cookies()).length;
    const close = async (): Promise<void> => {
      contexts.delete(context);
      await context.close();
    };
    return { page, status: response?.status() ?? 0, complaints, thirdParty, cookies, close };
  };
  return { url, visit };
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on width and colours; the others are about the document, which is the same in every look. */
const RULES_OF_LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];

/** What axe finds against WCAG 2.2 A and AA and its best practices, as lines that say where. */
export async function axeFindings(page: Page, rules: 'all' | 'of looks' = 'all'): Promise<string[]> {
  // Pages are the same on either database: one look is enough.
  if (inject('postgresql')) return [];
  // Of what passes, which is nearly all, axe would otherwise write down every element and how to find it.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const chosen = rules === 'all' ? axe.withTags(STANDARDS) : axe.withRules(RULES_OF_LOOKS);
  const { violations } = await chosen.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

/** True when the page can be scrolled sideways, which no width from 320 px on may need. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** A visit with nothing to complain of: right status, no console error, no third party, no cookie. */
export async function expectQuiet({ status, complaints, thirdParty, cookies }: Visit): Promise<void> {
  expect(status).toBe(200);
  expect(complaints).toEqual([]);
  expect(thirdParty).toEqual([]);
  expect(await cookies()).toBe(0);
}
