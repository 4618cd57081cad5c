/** Loads a folder of plan files into the database: all of it, or nothing and every fault found. */
import type { PlanDossier } from '#domain/records.ts';
import type { DataRevision, PlanWriter, TakenName } from '#server/services/ports.ts';
import { finding, type Finding } from './finding.ts';
import { readPlanFiles } from './plan-files.ts';
import { FILE_NAMES } from './read-files.ts';

export type LoadResult =
  | { readonly slug: string; readonly revision: DataRevision; readonly findings?: undefined }
  | { readonly findings: readonly Finding[]; readonly slug?: undefined; readonly revision?: undefined };

/** Who the audit trail says it was. */
const ACTOR = 'import';

/** Reads, checks and writes a plan that is not there yet. With findings, nothing was changed. */
export async function loadPlan(writer: PlanWriter, folder: string, at: Date): Promise<LoadResult> {
  const { dossier, findings } = await readPlanFiles(folder);
  if (dossier === undefined) return { findings };
  const taken = (await writer.taken(dossier)).map((name) => takenFinding(name, dossier));
  if (taken.length > 0) return { findings: taken };
  return { slug: dossier.plan.slug, revision: await writer.add({ dossier, actor: ACTOR, at }) };
}

function takenFinding({ kind, name }: TakenName, { commitments }: PlanDossier): Finding {
  if (kind === 'PLAN') return finding(FILE_NAMES.plan, 'slug', 'PLAN_EXISTS', { found: name });
  if (kind === 'PLAN_NUMBER') return finding(FILE_NAMES.plan, 'number', 'NAME_TAKEN', { found: name });
  const id = commitments.find(({ code }) => code === name)?.id ?? '';
  return finding(FILE_NAMES.commitments, `commitments (${id})`, 'NAME_TAKEN', { found: name });
}

/** Loads a plan into a database that has none, as on the first start; null when there was one already. */
export async function loadWhenEmpty(writer: PlanWriter, folder: string, at: Date): Promise<LoadResult | null> {
  return (await writer.isEmpty()) ? loadPlan(writer, folder, at) : null;
}

/** Findings as lines to print: file, path, sentence. */
export function describeFindings(findings: readonly Finding[], locale: 'es' | 'en'): string {
  return findings
    .map(({ file, path, message }) => `${[file, path].filter(Boolean).join(' ')}: ${message[locale]}`)
    .join('\n');
}
