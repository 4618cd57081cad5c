/** Ecuador's plan, as databases of tests hold it. */
import { fileURLToPath } from 'node:url';
import type { Database } from '#server/db/client.ts';
import { createPlanWriter } from '#server/db/plan-repository.ts';
import { describeFindings, loadPlan } from '#server/import/load-plan.ts';

/** The folder with the files of Ecuador's plan. */
export const ECUADOR_FOLDER = fileURLToPath(new URL('../../../prisma/data/ecuador-2019-2022', import.meta.url));

/** The moment at which test databases were loaded. */
export const LOADED_AT = new Date('2026-11-22T12:00:00.000Z');

export async function loadEcuador(database: Database): Promise<void> {
  const { findings } = await loadPlan(createPlanWriter(database), ECUADOR_FOLDER, LOADED_AT);
  if (findings) throw new Error(describeFindings(findings, 'en'));
}
