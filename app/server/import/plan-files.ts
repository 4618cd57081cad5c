/** Reads the files of one plan, checks them and gives the plan's facts, or every fault found. */
import type { PlanDossier } from '#domain/records.ts';
import type { Finding } from './finding.ts';
import { buildDossier, type RevisionStamp } from './build-dossier.ts';
import { checkFiles, type RawFiles, readFiles } from './read-files.ts';
import { referenceFindings } from './references.ts';
import { ruleFindings } from './rule-findings.ts';

export type PlanFilesResult =
  | { readonly dossier: PlanDossier; readonly findings?: undefined }
  | { readonly findings: readonly Finding[]; readonly dossier?: undefined };

const NO_REVISION: RevisionStamp = { revision: 0, revisedAt: '1970-01-01T00:00:00.000Z' };

/** Reads the folder of one plan (format: `prisma/data/README.md`). */
export async function readPlanFiles(folder: string, stamp: RevisionStamp = NO_REVISION): Promise<PlanFilesResult> {
  return resolvePlan(await readFiles(folder), stamp);
}

/** A plan from files that were read elsewhere. */
export const planFromFiles = (raw: RawFiles): PlanFilesResult => resolvePlan(checkFiles(raw), NO_REVISION);

/**
 * References are checked once every file has the right shape, and rules once every reference resolves, so that one missing
 * field does not bring a hundred faults that only follow from it.
 */
function resolvePlan(read: ReturnType<typeof checkFiles>, stamp: RevisionStamp): PlanFilesResult {
  if (read.files === undefined) return { findings: read.findings };
  const unresolved = referenceFindings(read.files);
  if (unresolved.length > 0) return { findings: unresolved };
  const dossier = buildDossier(read.files, stamp);
  const findings = ruleFindings(read.files, dossier);
  return findings.length > 0 ? { findings } : { dossier };
}
