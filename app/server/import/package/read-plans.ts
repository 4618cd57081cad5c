/** The plans in a package of this program: a ZIP archive, its JSON, or a folder with the files of one plan. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PlanDossier } from '#domain/records.ts';
import { FileRefusal } from '../csv/refusal.ts';
import type { Finding } from '../finding.ts';
import { type PlanFilesResult, planFromFiles, readPlanFiles } from '../plan-files.ts';
import type { RawFiles } from '../read-files.ts';
import { importFinding, type ImportFinding } from './finding.ts';
import type { Archive } from './read-archive.ts';

export interface ReadPlans {
  readonly plans: readonly PlanDossier[];
  readonly findings: readonly ImportFinding[];
}

/** Far more than the Partnership has. */
const MAX_PLANS = 1_000;

const PLAN = /(^|\/)plan\.json$/u;

/** Folders of an archive that hold a plan, with the ending slash. */
export const plansIn = (names: readonly string[]): string[] =>
  names.filter((name) => PLAN.test(name)).map((name) => name.replace(PLAN, '$1').replace(/^\/$/u, ''));

export async function plansOfArchive(archive: Archive, progress: (done: number) => void): Promise<ReadPlans> {
  const folders = plansIn(archive.names);
  if (folders.length > MAX_PLANS) throw new FileRefusal('PLANS_MANY', { limit: MAX_PLANS });
  const sums = await checksums(archive);
  const read: ReadPlans[] = [];
  for (const folder of folders) {
    const raw = new Map<string, { readonly bytes: Uint8Array }>();
    const findings: ImportFinding[] = [];
    for (const name of archive.names) {
      const own = name.slice(folder.length);
      if (!name.startsWith(folder) || own.includes('/')) continue;
      if (own === 'NOT-HELD.txt') findings.push(importFinding('NOT_HELD', { table: name }));
      // At the top of an archive lie files of others, too.
      if (!own.endsWith('.json') || (folder === '' && own === 'datapackage.json')) continue;
      const bytes = await archive.read(name);
      const sum = sums.get(name);
      if (sum !== undefined && sum !== createHash('sha256').update(bytes).digest('hex'))
        findings.push(importFinding('FILE_EDITED', { table: name }));
      raw.set(own, { bytes });
    }
    read.push(together([{ plans: [], findings }, planOf(folder, planFromFiles(raw))]));
    progress(read.length);
  }
  return together(read);
}

/** What `sha256sum -c` reads, where the archive has it. */
async function checksums(archive: Archive): Promise<ReadonlyMap<string, string>> {
  if (!archive.names.includes('SHA256SUMS')) return new Map();
  const lines = new TextDecoder().decode(await archive.read('SHA256SUMS')).split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** @throws FileRefusal for what is no JSON, or has no plans in it */
export async function plansOfJson(path: string): Promise<ReadPlans> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
  } catch (failure) {
    throw new FileRefusal('JSON_INVALID', { reason: failure instanceof Error ? failure.message.slice(0, 200) : '' });
  }
  const plans = isRecord(content) ? content['planFiles'] : undefined;
  if (!isRecord(plans) || Object.keys(plans).length === 0) {
    const found = isRecord(content) ? Object.keys(content).slice(0, 8).join(', ') : typeof content;
    throw new FileRefusal('NOTHING_TO_IMPORT', { found });
  }
  if (Object.keys(plans).length > MAX_PLANS) throw new FileRefusal('PLANS_MANY', { limit: MAX_PLANS });
  const all = Object.entries(plans).map(([slug, files]) => {
    const raw: RawFiles = new Map(
      Object.entries(isRecord(files) ? files : {}).map(([name, value]) => [name, { value }]),
    );
    return planOf(`${slug}/`, planFromFiles(raw));
  });
  return together(all);
}

export async function plansOfFolder(folder: string): Promise<ReadPlans> {
  return planOf('', await readPlanFiles(folder));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function planOf(folder: string, { dossier, findings = [] }: PlanFilesResult): ReadPlans {
  return { plans: dossier ? [dossier] : [], findings: findings.map((finding) => asImport(folder, finding)) };
}

/** What is wrong with the files of a plan, as a finding of the import: the plan is not taken. */
export const asImport = (folder: string, { file, path, code, message }: Finding): ImportFinding => ({
  ...{ table: folder + file, row: null, record: null, column: path || null, value: null },
  ...{ code, level: 'ERROR', message },
});

const together = (parts: readonly ReadPlans[]): ReadPlans => ({
  plans: parts.flatMap(({ plans }) => plans),
  findings: parts.flatMap(({ findings }) => findings),
});
