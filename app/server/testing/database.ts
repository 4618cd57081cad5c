/** Real data for tests: Ecuador's plan as its files give it. */
import { fileURLToPath } from 'node:url';
import type { PlanDossier } from '#domain/records.ts';
import { readPlanFiles } from '#server/import/plan-files.ts';

/** The folder with the files of Ecuador's plan. */
export const ECUADOR_FOLDER = fileURLToPath(new URL('../../../prisma/data/ecuador-2019-2022', import.meta.url));

let ecuador: Promise<PlanDossier> | undefined;

/** Ecuador's plan 2019-2022 at revision 1, read once per test file. */
export function ecuadorDossier(): Promise<PlanDossier> {
  ecuador ??= readEcuador();
  return ecuador;
}

async function readEcuador(): Promise<PlanDossier> {
  const { dossier, findings } = await readPlanFiles(ECUADOR_FOLDER, {
    revision: 1,
    revisedAt: '2026-11-22T12:00:00.000Z',
  });
  if (dossier === undefined) throw new Error(JSON.stringify(findings, null, 2));
  return dossier;
}
