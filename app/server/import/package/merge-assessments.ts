/** Values of the IRM of a file: another value stands beside the earlier, which counts for the days before. */
import { placeOfValue } from '#domain/irm/assessments.ts';
import type { AssessmentValue, PlanDossier } from '#domain/records.ts';
import type { PlanFact, PlanRecord } from '#server/services/ports-packages.ts';
import type { Tell } from './finding.ts';
import { mergeValues } from './merge-values.ts';

export interface MergedValues {
  readonly value: readonly AssessmentValue[];
  readonly added: readonly PlanRecord[];
  readonly changed: readonly PlanFact[];
}

export function mergeAssessments(stored: PlanDossier, file: PlanDossier, tell: Tell): MergedValues {
  const here = new Map(stored.assessments.map((value) => [value.id, value]));
  const last = new Map(stored.assessments.map((value) => [placeOfValue(value), value]));
  const there = new Set(file.assessments.map(({ id }) => id));
  for (const { id } of stored.assessments) if (!there.has(id)) tell('LACKING', { table: 'assessments', record: id });
  const fresh: AssessmentValue[] = [];
  const added: PlanRecord[] = [];
  const changed: PlanFact[] = [];
  for (const value of file.assessments) {
    const known = here.get(value.id);
    if (!known) {
      fresh.push(value);
      added.push({ list: 'assessments', key: value.id, title: null });
      continue;
    }
    const { facts } = mergeValues(known, value, '', () => undefined);
    // A file that was taken in once says of the first copy what the last one says since.
    if (facts.length === 0 || saysTheSame(last.get(placeOfValue(known)), value)) continue;
    const copy = copyOf(known, value, last, here, tell);
    if (!copy) continue;
    fresh.push(copy);
    changed.push(...facts.map((fact) => ({ ...fact, list: 'assessments', key: value.id, title: null })));
  }
  return { value: [...stored.assessments, ...fresh], added, changed };
}

const saysTheSame = (last: AssessmentValue | undefined, { id: _, ...value }: AssessmentValue): boolean =>
  last !== undefined && mergeValues(last, value, '', () => undefined).facts.length === 0;

/** The value as it is copied anew; null where what stands here stays. */
function copyOf(
  known: AssessmentValue,
  value: AssessmentValue,
  last: ReadonlyMap<string, AssessmentValue>,
  here: ReadonlyMap<string, AssessmentValue>,
  tell: Tell,
): AssessmentValue | null {
  const place = { table: 'assessments', record: value.id, value: value.value };
  if (last.get(placeOfValue(known)) !== known) {
    tell('VALUE_REPLACED_ALREADY', place);
    return null;
  }
  if (known.copied && known.copied.page !== null) {
    tell('KEPT_AS_COPIED', place);
    return null;
  }
  const first = value.id.replace(/\.\d+$/u, '');
  let count = 1;
  while (here.has(`${first}.${count}`)) count += 1;
  const { commitment, source, report, moment, methodology, variable, aspect } = known;
  const fixed = { commitment, source, report, moment, methodology, variable, ...(aspect && { aspect }) };
  const { copied: _, ...said } = value;
  return { ...said, ...fixed, id: `${first}.${count}` };
}
