/** Takes plans in from a file: read, compare, and, when told to, write everything or nothing. */
import type { PlanDossier } from '#domain/records.ts';
import type { PlanStore } from '#server/services/ports-packages.ts';
import type { DataRevision } from '#server/services/ports.ts';
import type { Progress } from '../view/describe.ts';
import type { Told } from '../view/view.ts';
import { comparePlans, type PlansComparison } from './compare-plans.ts';
import type { ImportFinding } from './finding.ts';

export interface PlansFile {
  readonly name: string;
  readonly sha256: string;
  /** What it holds, where that is more than plans. */
  readonly about?: Told;
}

/** A file compared with what is here; nothing is changed yet. */
export interface PlansFileComparison extends PlansComparison {
  readonly file: PlansFile;
  /** The revision that was compared with. */
  readonly revision: number;
}

/** @param read the plans of the file that could be read, and what was found in it */
export async function comparePlansFile(
  store: Pick<PlanStore, 'snapshot'>,
  file: PlansFile,
  read: { readonly plans: readonly PlanDossier[]; readonly findings: readonly ImportFinding[] },
): Promise<PlansFileComparison> {
  const here = await store.snapshot(read.plans);
  const comparison = comparePlans(read.plans, here);
  return { ...comparison, findings: [...read.findings, ...comparison.findings], file, revision: here.revision.number };
}

/** Whose act an import is. */
export interface Act {
  /** Who the audit trail says it was. */
  readonly actor: string;
  readonly userId?: string;
  readonly at: Date;
  readonly progress?: Progress;
}

/**
 * Writes what a comparison found, in one transaction.
 * @returns the revision that it made; SAME: there was nothing to change; CHANGED: somebody wrote meanwhile, and nothing was
 */
export async function applyPlans(
  store: Pick<PlanStore, 'apply'>,
  { plans, revision, file }: PlansFileComparison,
  { actor, userId, at, progress = () => {} }: Act,
): Promise<DataRevision | 'SAME' | 'CHANGED'> {
  if (plans.length === 0) return 'SAME';
  const by = { actor, at, ...(userId === undefined ? {} : { userId }) };
  const made = await store.apply({ plans, revision, fileName: file.name, ...by }, (done, of) =>
    progress('WRITING', done, of),
  );
  return made ?? 'CHANGED';
}
