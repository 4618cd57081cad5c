/** The files of a plan, from wherever they come: the shape of each is checked against its contract. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { commitmentsFile, type CommitmentsFile } from '#contracts/plan-files/commitments.ts';
import { irmFile, type IrmFile } from '#contracts/plan-files/irm.ts';
import { milestonesFile, type MilestonesFile } from '#contracts/plan-files/milestones.ts';
import { organizationsFile, type OrganizationsFile } from '#contracts/plan-files/organizations.ts';
import { planFile, type PlanFile } from '#contracts/plan-files/plan.ts';
import { progressReportsFile, type ProgressReportsFile } from '#contracts/plan-files/progress-reports.ts';
import { publishedReportFile, type PublishedReportFile } from '#contracts/plan-files/published-report.ts';
import { finding, type Finding } from './finding.ts';
import { shapeFindings } from './shape-findings.ts';

/** The files of a plan, each of the right shape. */
export interface PlanFiles {
  readonly plan: PlanFile;
  readonly organizations: OrganizationsFile;
  readonly commitments: CommitmentsFile;
  readonly milestones: MilestonesFile;
  readonly reports: ProgressReportsFile;
  readonly irm: IrmFile;
  /** By file name. */
  readonly published: Readonly<Record<string, PublishedReportFile>>;
}

/** The name of each file; the published reports have names of their own (`published-report-2021-10.json`). */
export const FILE_NAMES = {
  plan: 'plan.json',
  organizations: 'organizations.json',
  commitments: 'commitments.json',
  milestones: 'milestones.json',
  reports: 'progress-reports.json',
  irm: 'irm.json',
} as const;

const PUBLISHED_REPORT = /^published-report-[a-z0-9-]+\.json$/u;

type Read = { readonly files: PlanFiles } | { readonly files?: undefined; readonly findings: readonly Finding[] };

/** Files by name: bytes as they are written, or what stands in a larger JSON file. */
export type RawFiles = ReadonlyMap<string, { readonly bytes: Uint8Array } | { readonly value: unknown }>;

export async function readFiles(folder: string): Promise<Read> {
  const names = await namesIn(folder);
  if (names === null) return { findings: [finding('', '', 'FOLDER_MISSING', { folder })] };
  const raw = new Map<string, { readonly bytes: Uint8Array }>();
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes) raw.set(name, { bytes });
  }
  return checkFiles(raw);
}

/** Every file that a plan needs, each of the right shape; else all that is wrong with them. */
export function checkFiles(raw: RawFiles): Read {
  const names = [...raw.keys()].sort();
  const findings = misnamed(names);
  const open = <T extends z.ZodType>(file: string, contract: T) => checkOne(raw, file, contract, findings);
  const plan = open(FILE_NAMES.plan, planFile);
  const organizations = open(FILE_NAMES.organizations, organizationsFile);
  const commitments = open(FILE_NAMES.commitments, commitmentsFile);
  const milestones = open(FILE_NAMES.milestones, milestonesFile);
  const reports = open(FILE_NAMES.reports, progressReportsFile);
  const irm = open(FILE_NAMES.irm, irmFile);
  const published: Record<string, PublishedReportFile> = {};
  for (const name of names.filter((name) => PUBLISHED_REPORT.test(name))) {
    const file = open(name, publishedReportFile);
    if (file) published[name] = file;
  }
  const complete = plan && organizations && commitments && milestones && reports && irm;
  if (!complete || findings.length > 0) return { findings };
  return { files: { plan, organizations, commitments, milestones, reports, irm, published } };
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return null;
  }
}

/** A file whose name the format does not know would be left out silently; so it is a fault. */
function misnamed(names: readonly string[]): Finding[] {
  const known: readonly string[] = Object.values(FILE_NAMES);
  return names
    .filter((name) => name.endsWith('.json') && !known.includes(name) && !PUBLISHED_REPORT.test(name))
    .map((name) => finding(name, '', 'FILE_UNKNOWN', { file: name }));
}

function checkOne<T extends z.ZodType>(
  raw: RawFiles,
  file: string,
  contract: T,
  findings: Finding[],
): z.output<T> | null {
  const content = parse(raw, file);
  if ('fault' in content) {
    findings.push(content.fault);
    return null;
  }
  const result = contract.safeParse(content.value);
  if (result.success) return result.data;
  findings.push(...shapeFindings(file, content.value, result.error));
  return null;
}

function parse(raw: RawFiles, file: string): { value: unknown } | { fault: Finding } {
  const found = raw.get(file);
  if (!found) return { fault: finding(file, '', 'FILE_MISSING', { file }) };
  if ('value' in found) return found;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(found.bytes);
  } catch {
    return { fault: finding(file, '', 'NOT_UTF8', { file }) };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: finding(file, '', 'NOT_JSON', { reason: (error as Error).message }) };
  }
}
