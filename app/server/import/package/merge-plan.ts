/** A plan that is here, with what a file says of it laid over it. */
import type { PlanDossier } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ComparedPlan, PlanFact, PlanRecord } from '#server/services/ports-packages.ts';
import { importFinding, type ImportFinding, type Tell } from './finding.ts';
import { fixedNames } from './fixed-names.ts';
import { keyed, mergeValues } from './merge-values.ts';
import { keyOfList, RECORD_LISTS, type RecordList, SINGLES, titleOf } from './plan-lists.ts';
import { mergeAssessments } from './merge-assessments.ts';
import { newReports } from './merge-reports.ts';

export interface PlanComparison extends ComparedPlan {
  readonly findings: readonly ImportFinding[];
}

/** What a file would add and change; what it lacks stays. */
export function mergePlan(stored: PlanDossier, file: PlanDossier): PlanComparison {
  const findings: ImportFinding[] = [];
  const tell: Tell = (...told) => void findings.push(importFinding(...told));
  const parts = [
    ...SINGLES.map((name) => single(name, stored, fixedNames(stored, file, tell))),
    ...RECORD_LISTS.map((list) =>
      mergeList(
        list,
        stored,
        fixedNames(stored, file, () => {}),
        tell,
      ),
    ),
  ];
  const changed = parts.flatMap((part) => part.changed);
  tellEdited(stored, changed, tell);
  for (const { list, key, path } of parts.flatMap(({ lacking }) => lacking))
    tell('LACKING', { table: list, record: key || null, column: path || null });
  return {
    ...{ slug: stored.plan.slug, isNew: false, stored, findings, changed, added: parts.flatMap((part) => part.added) },
    merged: { ...stored, ...Object.fromEntries(parts.map(({ list, value }) => [list, value])) },
  };
}

interface Part {
  readonly list: RecordList | (typeof SINGLES)[number];
  readonly value: unknown;
  readonly added: readonly PlanRecord[];
  readonly changed: readonly PlanFact[];
  readonly lacking: readonly { readonly list: string; readonly key: string; readonly path: string }[];
}

function single(list: (typeof SINGLES)[number], stored: PlanDossier, file: PlanDossier): Part {
  const merged = mergeValues(stored[list], file[list], list, keyOfList);
  const title = stored.plan.shortTitle;
  return {
    ...{ list, value: merged.value, added: [] },
    changed: merged.facts.map((fact) => ({ ...fact, list, key: '', title, path: within(list, fact.path) })),
    lacking: merged.lacking.map((path) => ({ list, key: '', path: within(list, path) })),
  };
}

function mergeList(list: RecordList, stored: PlanDossier, file: PlanDossier, tell: Tell): Part {
  if (list === 'reports') return { ...newReports(stored, file, tell), list, lacking: [] };
  if (list === 'assessments') return { ...mergeAssessments(stored, file, tell), list, lacking: [] };
  const key = keyOfList(list) ?? String;
  const [mine, theirs] = [recordsOf(stored, list, key), recordsOf(file, list, key)];
  const value: unknown[] = [];
  const added: PlanRecord[] = [];
  const changed: PlanFact[] = [];
  const lacking: Part['lacking'][number][] = [];
  for (const [name, record] of mine) {
    const other = theirs.get(name);
    if (other === undefined) lacking.push({ list, key: name, path: '' });
    const merged = mergeValues(record, other, list, keyOfList);
    const title = titleOf(record);
    value.push(merged.value);
    changed.push(...merged.facts.map((fact) => ({ ...fact, list, key: name, title, path: within(list, fact.path) })));
    lacking.push(...merged.lacking.map((path) => ({ list, key: name, path: within(list, path) })));
  }
  for (const [name, record] of theirs) {
    if (mine.has(name)) continue;
    value.push(record);
    added.push({ list, key: name, title: titleOf(record) });
  }
  return { list, value, lacking, added, changed };
}

const recordsOf = (dossier: PlanDossier, list: RecordList, key: (entry: never) => string): Map<string, unknown> =>
  keyed<unknown>(dossier[list] ?? [], key);

/** A place within a record, of one that begins with the name of its list. */
const within = (list: string, path: string): string => path.slice(list.length).replace(/^\./u, '');

/** What people changed here since is not silently set back: it is told. */
function tellEdited(stored: PlanDossier, changed: readonly PlanFact[], tell: Tell): void {
  for (const { list, key, path, after } of changed) {
    const edit = (stored.edits ?? []).findLast(
      (one) =>
        (one.milestone === null ? list === 'commitments' && one.commitment === key : one.milestone === key) &&
        one.facts.some(({ field }) => path.includes(field)),
    );
    if (!edit) continue;
    const details = { day: edit.at.slice(0, 10), reason: edit.reason };
    tell('EDITED_HERE', { table: list, record: key, column: path, value: shownText(after) }, details);
  }
}

const shownText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify((value as LocalizedText | null) ?? null);
