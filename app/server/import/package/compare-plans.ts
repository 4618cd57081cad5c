/** Plans of a file compared with those that are here: what would be added and changed, and what is refused. */
import { dossierFindings } from '#domain/invariants.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { PlanSnapshot, SharedRecords } from '#server/services/ports-packages.ts';
import { finding } from '../finding.ts';
import { FILE_NAMES } from '../read-files.ts';
import { importFinding, type ImportFinding } from './finding.ts';
import { withoutCycles } from './lineage.ts';
import { mergePlan, type PlanComparison } from './merge-plan.ts';
import { SHARED } from './plan-lists.ts';
import { asImport } from './read-plans.ts';

export interface PlansComparison {
  /** Plans that are new or change. */
  readonly plans: readonly PlanComparison[];
  readonly findings: readonly ImportFinding[];
  /** Plans of the file that were compared; the others have faults. */
  readonly compared: number;
}

export function comparePlans(files: readonly PlanDossier[], here: PlanSnapshot): PlansComparison {
  const findings: ImportFinding[] = [];
  const shared = new Map(here.shared);
  const plans: PlanComparison[] = [];
  const seen = new Set<string>();
  let compared = 0;
  for (const file of withoutCycles(files, here.lineage, (...told) => findings.push(importFinding(...told)))) {
    const refused = [...(here.taken.get(file.plan.id) ?? []).map(takenFinding), ...repeated(file, seen)];
    findings.push(...refused);
    if (refused.length > 0) continue;
    compared += 1;
    const one = compareOne(file, here, shared);
    findings.push(...one.findings);
    if (one.broken) continue;
    shared.set(one.comparison.merged.jurisdiction.slug, sharedOf(one.comparison.merged));
    if (one.comparison.isNew || one.comparison.added.length + one.comparison.changed.length > 0)
      plans.push(one.comparison);
  }
  return { plans, findings, compared };
}

function compareOne(file: PlanDossier, here: PlanSnapshot, shared: ReadonlyMap<string, SharedRecords>) {
  const stored = here.plans.get(file.plan.id);
  const known = shared.get(stored?.jurisdiction.slug ?? file.jurisdiction.slug);
  const comparison = stored ? mergePlan({ ...stored, ...known }, file) : addPlan(file, known);
  const errors = new Set(stored ? rulesBroken(stored).map(({ where, code }) => `${code} ${where}`) : []);
  // Rules that what stands here breaks already are no fault of the file.
  const broken = rulesBroken(comparison.merged).filter(({ where, code }) => !errors.has(`${code} ${where}`));
  const told = broken.map(({ where, message }) =>
    asImport(`${file.plan.slug}/`, finding('', where, 'RULE_BROKEN', { reason_es: message.es, reason_en: message.en })),
  );
  return { comparison, broken: told.length > 0, findings: [...comparison.findings, ...told] };
}

const rulesBroken = (dossier: PlanDossier) =>
  dossierFindings(dossier, { legacy: true }).filter(({ level }) => level === 'ERROR');

/** A plan that is new; what its jurisdiction has already is brought up to date by it and loses nothing. */
function addPlan(file: PlanDossier, known: SharedRecords | undefined): PlanComparison {
  const whole = { slug: file.plan.slug, isNew: true, stored: null } as const;
  if (!known) return { ...whole, added: [], changed: [], findings: [], merged: file };
  const bare = { ...file, ...known };
  const merged = mergePlan(bare, file);
  const isShared = ({ list }: { readonly list: string }): boolean =>
    list === 'jurisdiction' || (SHARED as readonly string[]).includes(list);
  return {
    ...{ ...whole, added: merged.added.filter(isShared), changed: merged.changed.filter(isShared) },
    findings: merged.findings.filter(({ code }) => code !== 'LACKING'),
    merged: { ...file, ...sharedOf(merged.merged) },
  };
}

const sharedOf = ({ jurisdiction, organizations, successions, sources }: PlanDossier): SharedRecords => ({
  ...{ jurisdiction, organizations, successions, sources },
});

function takenFinding({ kind, name }: { readonly kind: string; readonly name: string }): ImportFinding {
  const place =
    kind === 'COMMITMENT_CODE'
      ? [FILE_NAMES.commitments, 'code']
      : [FILE_NAMES.plan, kind === 'PLAN' ? 'slug' : 'number'];
  const told = finding(place[0] ?? '', place[1] ?? '', 'NAME_TAKEN', { found: name });
  return { ...asImport('', told), value: name };
}

/** Two plans of one file may not be the same one, nor have the same names. */
function repeated({ plan, jurisdiction, commitments }: PlanDossier, seen: Set<string>): ImportFinding[] {
  const names = [
    `id ${plan.id}`,
    `slug ${plan.slug}`,
    `number ${jurisdiction.slug} ${plan.number}`,
    ...commitments.map(({ code }) => `code ${code}`),
  ];
  const twice = names.filter((name) => seen.has(name));
  names.forEach((name) => seen.add(name));
  return twice.map((name) => asImport(`${plan.slug}/`, finding(FILE_NAMES.plan, '', 'DUPLICATE', { found: name })));
}
