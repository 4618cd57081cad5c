/** What the rules of the domain say of a plan's facts, with the place in the files that each finding is about. */
import { dossierFindings } from '#domain/invariants.ts';
import type { PlanDossier } from '#domain/records.ts';
import { finding, jsonPath, type Finding } from './finding.ts';
import { FILE_NAMES, type PlanFiles } from './read-files.ts';

interface Place {
  readonly file: string;
  readonly path: string;
}

/**
 * Facts that break a rule. Files bring reports over from earlier systems, so what the domain only flags (100 % without
 * evidence, for one) is let through and shown as odd on the pages.
 */
export function ruleFindings(files: PlanFiles, dossier: PlanDossier): Finding[] {
  const broken = dossierFindings(dossier, { legacy: true }).filter(({ level }) => level === 'ERROR');
  const places = placesIn(files);
  return broken.map(({ where, message }) => {
    const { file, path } = placeOf(places, where);
    return finding(file, path, 'RULE_BROKEN', { reason_es: message.es, reason_en: message.en });
  });
}

/** A finding names a record by its id, with what it is about in brackets where that is not the whole record. */
function placeOf(places: ReadonlyMap<string, Place>, where: string): Place {
  return places.get(where) ?? places.get(where.split(' ')[0] ?? '') ?? { file: FILE_NAMES.plan, path: '' };
}

function placesIn({ plan, commitments, milestones, reports, irm }: PlanFiles): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (file: string, list: string, entries: readonly { readonly id: string }[]) =>
    entries.forEach(({ id }, index) => places.set(id, { file, path: jsonPath([list, index]) }));
  add(FILE_NAMES.plan, 'versions', plan.versions);
  add(FILE_NAMES.commitments, 'commitments', commitments.commitments);
  add(FILE_NAMES.milestones, 'milestones', milestones.milestones);
  add(FILE_NAMES.irm, 'reports', irm.reports);
  add(FILE_NAMES.irm, 'assessments', irm.assessments);
  add(FILE_NAMES.reports, 'reports', reports.reports);
  return places;
}
