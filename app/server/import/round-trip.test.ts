/** What the export writes, the import reads: a plan goes out and comes back as it was. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PlanDossier } from '#domain/records.ts';
import { planFiles } from '#server/reports/package/plan-files.ts';
import { readPlanFiles } from './plan-files.ts';

const FOLDER = 'prisma/data/ecuador-2019-2022';

async function outAndBack(dossier: PlanDossier) {
  const folder = await mkdtemp(join(tmpdir(), 'plan-'));
  try {
    for (const { name, content } of planFiles(dossier)) await writeFile(join(folder, name), JSON.stringify(content));
    return await readPlanFiles(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('Ecuador’s plan comes back with every fact', async () => {
  const { dossier } = await readPlanFiles(FOLDER);
  if (!dossier) throw new Error('the plan does not load');
  const back = await outAndBack(dossier);
  expect(back.findings).toBeUndefined();
  expect(back.dossier).toEqual(dossier);
});

it('leaves out what the format has no place for, and still makes files that can be read', async () => {
  const { dossier } = await readPlanFiles(FOLDER);
  if (!dossier) throw new Error('the plan does not load');
  const [first, ...rest] = dossier.reports;
  if (!first) throw new Error('no report');
  const late = { ...first, late: true, steps: [] };
  const back = await outAndBack({ ...dossier, reports: [late, ...rest], flags: [], edits: [] });
  expect(back.findings).toBeUndefined();
});
