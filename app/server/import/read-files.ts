/** Reads the files of a plan's folder and checks the shape of each against its contract. */
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

export async function readFiles(folder: string): Promise<Read> {
  const names = await namesIn(folder);
  if (names === null) return { findings: [finding('', '', 'FOLDER_MISSING', { folder })] };
  const findings = misnamed(names);
  const open = <T extends z.ZodType>(file: string, contract: T) => readOne(folder, file, contract, findings);
  const plan = await open(FILE_NAMES.plan, planFile);
  const organizations = await open(FILE_NAMES.organizations, organizationsFile);
  const commitments = await open(FILE_NAMES.commitments, commitmentsFile);
  const milestones = await open(FILE_NAMES.milestones, milestonesFile);
  const reports = await open(FILE_NAMES.reports, progressReportsFile);
  const irm = await open(FILE_NAMES.irm, irmFile);
  const published: Record<string, PublishedReportFile> = {};
  for (const name of names.filter((name) => PUBLISHED_REPORT.test(name))) {
    const file = await open(name, publishedReportFile);
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

async function readOne<T extends z.ZodType>(
  folder: string,
  file: string,
  contract: T,
  findings: Finding[],
): Promise<z.output<T> | null> {
  const content = await parse(folder, file);
  if ('fault' in content) {
    findings.push(content.fault);
    return null;
  }
  const result = contract.safeParse(content.value);
  if (result.success) return result.data;
  findings.push(...shapeFindings(file, content.value, result.error));
  return null;
}

async function parse(folder: string, file: string): Promise<{ value: unknown } | { fault: Finding }> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(folder, file)));
  } catch (error) {
    const unreadable = (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    return { fault: finding(file, '', unreadable ? 'NOT_UTF8' : 'FILE_MISSING', { file }) };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: finding(file, '', 'NOT_JSON', { reason: (error as Error).message }) };
  }
}
