/** A server that is killed while people write: what it acknowledged is there, what it did not is there whole or not at all. */
import type { APIResponse, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTrialRound, openWorkspace, PLAN, type Workspace } from '../../../scripts/testing/workspace.ts';

const FORM = `/panel/informes/${PLAN}/C03-H06/prueba`;
const QUERY = 'lado=AGENCY_SELF&organizacion=ecuador/sercop';
/** Killed while the answer to so many saves more is under way. */
const ROUNDS = [1, 2, 5];

let workspace: Workspace;
let page: Page;

beforeAll(async () => {
  workspace = await openWorkspace([
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
  ]);
  await openTrialRound(workspace);
  page = await workspace.loggedIn('approver@example.org');
});
afterAll(() => workspace.close());

/** Sends a form of the report's page; null where no answer came. */
async function send(action: string, form: Record<string, string>): Promise<APIResponse | null> {
  const headers = { origin: workspace.site };
  const url = `${workspace.site}${FORM}?/${action}&${QUERY}`;
  return page.request.post(url, { form, headers }).catch(() => null);
}

async function stored() {
  const filings = await workspace.desk.db.database.reader.filing.findMany({ include: { steps: true } });
  expect(filings.length).toBeLessThanOrEqual(1);
  const [filing] = filings;
  const content = (filing?.content ?? {}) as { narrative?: string; challenges?: string };
  return { version: filing?.version ?? 0, status: filing?.status, steps: filing?.steps ?? [], ...content };
}

/** Both texts are written together: half a save would show. */
const texts = (n: number) => ({ narrative: `Texto ${n}. ${'x'.repeat(9_000)}`, challenges: `Texto ${n}.` });

describe('a server that is killed', () => {
  it.each(ROUNDS)('while it saves a draft, after %i that it acknowledged, loses none of those', async (saves) => {
    const first = (await stored()).version;
    for (let n = first; n < first + saves; n += 1) {
      expect((await send('save', { state: 'EJECUCION', version: String(n), ...texts(n) }))?.status()).toBe(200);
    }
    const last = first + saves;
    const inFlight = send('save', { state: 'EJECUCION', version: String(last), ...texts(last) });
    await workspace.killAndRestart();
    const acknowledged = (await inFlight)?.status() === 200 ? last : last - 1;
    const { narrative, challenges, version } = await stored();
    expect(version).toBeGreaterThanOrEqual(acknowledged + 1);
    expect({ narrative, challenges }).toEqual(texts(version - 1));
    // The session outlives the server, and writing goes on.
    expect((await page.goto(`${workspace.site}${FORM}?${QUERY}`))?.status()).toBe(200);
    expect(await page.locator('#challenges').inputValue()).toBe(challenges);
  });

  it('while a report is submitted makes one submission, however often it is sent', async () => {
    const { version } = await stored();
    const answers = { state: 'EJECUCION', ...texts(0), 'fulfilled.ecuador/fcd': 'YES' };
    const form = { ...answers, version: String(version), requestKey: 'the-same-key' };
    const inFlight = send('submit', form);
    await workspace.killAndRestart();
    await inFlight;
    const again = await stored();
    if (again.status !== 'SUBMITTED') await send('submit', { ...form, version: String(again.version) });
    await send('submit', { ...form, version: String((await stored()).version) });
    const { status, steps } = await stored();
    expect([status, steps.filter(({ action }) => action === 'SUBMITTED').length]).toEqual(['SUBMITTED', 1]);
  });
});
