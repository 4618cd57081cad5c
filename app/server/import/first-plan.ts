import type { PlanWriter } from '../services/ports.ts';
import { describeFindings, loadWhenEmpty } from './load-plan.ts';

/**
 * Loads the plan of a folder into a database without any, for whatever is run first: the server or a command.
 * @param folder null: nothing is loaded
 * @throws Error with code `PLAN_DATA_INVALID` and all that is wrong with the folder
 */
export async function loadFirstPlan(writer: PlanWriter, folder: string | null): Promise<void> {
  if (folder === null) return;
  const result = await loadWhenEmpty(writer, folder, new Date());
  if (!result?.findings) return;
  const text = `The plan in ${folder} has faults; nothing was loaded:\n${describeFindings(result.findings, 'en')}`;
  throw Object.assign(new Error(text), { code: 'PLAN_DATA_INVALID' });
}
