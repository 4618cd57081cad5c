/** Two servers on one database, behind one door: what is done through one holds for the other, and losing one loses nobody a page. */
import type { Page } from 'playwright-core';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTrialRound, openWorkspace, PLAN, type Workspace } from '../../../scripts/testing/workspace.ts';

const MILESTONE = 'C03-H01';
const NARRATIVE = 'Se firmó el acta de la mesa de dos nodos.';
/** Where the public reads the report. */
const PAGE = '/compromisos/EC0003';
const READ = ['/', PAGE, '/compromisos', '/cambios', '/api/v1/commitments', '/en'];

let workspace: Workspace;
let approver: Page;
let contact: Page;
beforeAll(async () => {
  const members = [
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
  ] as const;
  workspace = await openWorkspace(members, {}, 2);
  await openTrialRound(workspace);
  // Logging in takes several requests, which the door sends to one and the other in turn.
  approver = await workspace.loggedIn('approver@example.org');
  contact = await workspace.loggedIn('contact@example.org');
});
afterAll(() => workspace.close());

const node = (at: number): string => workspace.servers[at]?.url ?? '';

async function send(page: Page, address: string, form: Record<string, string>): Promise<number> {
  return (await page.request.post(address, { form, headers: { origin: workspace.site } })).status();
}

const shows = async (at: number): Promise<boolean> => (await (await fetch(node(at) + PAGE)).text()).includes(NARRATIVE);

/** Milliseconds until a page of a node shows it. */
async function untilShown(at: number): Promise<number> {
  const began = performance.now();
  while (!(await shows(at))) {
    if (performance.now() - began > 10_000) return Infinity;
    await setTimeout(25);
  }
  return performance.now() - began;
}

it('a change that is published through one is visible through the other within two seconds', async () => {
  // Both have the page in memory as it was.
  expect([await shows(0), await shows(1)]).toEqual([false, false]);
  const answers = {
    state: 'EJECUCION',
    narrative: NARRATIVE,
    challenges: 'La agenda.',
    'fulfilled.ecuador/fcd': 'YES',
  };
  const form = `/panel/informes/${PLAN}/${MILESTONE}/prueba?/submit&lado=AGENCY_SELF&organizacion=ecuador/sercop`;
  expect(await send(approver, node(0) + form, { ...answers, requestKey: 'a', version: '0' })).toBe(200);
  const filing = await workspace.desk.db.database.reader.filing.findFirstOrThrow();
  expect(filing.status).toBe('SUBMITTED');
  // The other node knows at once of what is written, as it reads that from the database.
  const review = `${node(1)}/panel/revision/${filing.id}`;
  const publication = { requestKey: 'b', version: String(filing.version), publishOn: '' };
  expect(await send(contact, `${review}?/publish`, publication)).toBe(200);
  expect(await shows(1)).toBe(true);
  expect(await untilShown(0)).toBeLessThan(2_000);
});

it('whoever logged in through one is known to the other', async () => {
  const context = await workspace.loggedIn('approver@example.org');
  for (const at of [0, 1]) expect((await context.goto(`${node(at)}/panel`))?.url()).toBe(`${node(at)}/panel`);
});

it('a node that is killed while people read loses nobody a page', async () => {
  const statuses: number[] = [];
  let reading = true;
  const reader = async (first: number): Promise<void> => {
    for (let n = first; reading; n += 1) {
      const answer = await fetch(workspace.site + (READ[n % READ.length] ?? '/'));
      statuses.push((await answer.arrayBuffer()).byteLength > 0 ? answer.status : 0);
    }
  };
  const readers = Promise.all(Array.from({ length: 8 }, (_, at) => reader(at)));
  const read = async (more: number): Promise<void> => {
    const till = statuses.length + more;
    while (statuses.length < till) await setTimeout(5);
  };
  await read(200);
  await workspace.servers[1]?.kill();
  await read(400);
  reading = false;
  await readers;
  expect(new Set(statuses)).toEqual(new Set([200]));
});
