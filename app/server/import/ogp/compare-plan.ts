/** A plan that came from the dataset, compared with what a newer file says of it. */
import type { Commitment, IrmReport, Participation, Plan } from '#domain/records.ts';
import type {
  CommitmentChange,
  FactChange,
  PlanUpdate,
  StoredCommitment,
  StoredPlan,
} from '#server/services/ports-import.ts';
import { compareValues } from './compare-values.ts';
import type { Report } from './finding.ts';
import type { ColumnKey } from './labels.ts';
import { labelOf } from './labels.ts';
import type { PlanReading } from './plan-reading.ts';
import type { SourceRow } from './source-rows.ts';

/** Facts of a commitment that the dataset gives, and the columns without which it does not. */
const FACTS: readonly (readonly [field: keyof Commitment, columns: readonly ColumnKey[]])[] = [
  ['title', ['title']],
  ['shortTitle', ['title', 'shortTitle']],
  ['ogpShortTitle', ['shortTitle']],
  ['ogpUrl', ['url']],
  ['theme', ['theme']],
  ['lifecycle', ['completionEnd', 'carried']],
  ['description', ['text']],
  ['periods', ['start', 'end']],
  ['unnamedActors', ['lead', 'support']],
  ['notes', ['number', 'start', 'end']],
  ['policyAreas', []],
];
/** Facts of a plan that the dataset gives. Names and addresses stay as they were first. */
const PLAN_FACTS: readonly (readonly [field: keyof Plan, columns: readonly ColumnKey[]])[] = [
  ['status', ['active']],
  ['ogpIdConfirmed', ['planId']],
];

/** What a file can say at all. */
export interface FileColumns {
  readonly has: (key: ColumnKey) => boolean;
  /** Codes of the policy areas that it has columns for. */
  readonly areas: ReadonlySet<string>;
}

/** @returns what differs; null: nothing */
export function comparePlan(
  reading: PlanReading,
  stored: StoredPlan,
  { has, areas }: FileColumns,
  report: Report,
): PlanUpdate | null {
  const told = (row: SourceRow | undefined, field: string): void =>
    report('KEPT_AS_EDITED', { row: row?.row, commitment: row?.id, column: columnFor(field) }, { field });
  const known = new Map(stored.commitments.map((one) => [one.commitment.code, one]));
  const isGiven = (columns: readonly ColumnKey[]): boolean => columns.every(has);
  const changed = reading.commitments.flatMap((commitment, index) => {
    const before = known.get(commitment.code);
    if (!before) return [];
    const row = reading.rows.rows[index];
    const parts = has('lead') ? partsOf(reading, commitment.id) : null;
    const after = withOwn(commitment, before.commitment, areas, stored.versions[0]?.id);
    return commitmentChange(before, after, parts, isGiven, (field) => told(row, field)) ?? [];
  });
  const added = reading.commitments.filter(({ code }) => !known.has(code));
  const plan = planChanges(reading, stored, isGiven, (field) => told(reading.rows.rows[0], field));
  const update: PlanUpdate = {
    ...{ planId: stored.plan.id, slug: stored.plan.slug, jurisdiction: stored.jurisdiction, ...plan },
    ...{ themes: reading.themes, changed, newCommitments: added },
    ...reportChanges(reading.values.reports, stored.irmReports),
    newParticipations: added.flatMap(({ id }) => partsOf(reading, id)),
    values: compareValues(reading, stored, report),
  };
  tellMissing(reading, stored, report);
  return isEmpty(update) ? null : update;
}

/** What the file cannot say stays as it is: dates of later versions, policy areas that it has no column for. */
function withOwn(after: Commitment, before: Commitment, areas: ReadonlySet<string>, version = ''): Commitment {
  const { [version]: _, ...others } = before.periods;
  const untold = before.policyAreas.filter(({ code }) => !areas.has(code));
  const tags = [...after.policyAreas, ...untold].sort((a, b) => (a.code < b.code ? -1 : 1));
  const same =
    tags.map(({ code }) => code).join() ===
    before.policyAreas
      .map(({ code }) => code)
      .sort()
      .join();
  return { ...after, periods: { ...others, ...after.periods }, policyAreas: same ? before.policyAreas : tags };
}

const partsOf = ({ participations }: PlanReading, id: string): Participation[] =>
  participations.filter(({ commitment }) => commitment === id);

const isEmpty = ({ facts, newReports, changedReports, newCommitments, changed, values }: PlanUpdate): boolean =>
  [facts, newReports, changedReports, newCommitments, changed, values].every((list) => list.length === 0);

function commitmentChange(
  { commitment: before, participations, edited }: StoredCommitment,
  after: Commitment,
  parts: readonly Participation[] | null,
  isGiven: (columns: readonly ColumnKey[]) => boolean,
  kept: (field: string) => void,
): CommitmentChange | null {
  const differing = FACTS.filter(([field, columns]) => isGiven(columns) && !same(before[field], after[field]));
  const mine = differing.filter(([field]) => isEdited(edited, field));
  for (const [field] of mine) kept(field);
  const taken = differing.filter((fact) => !mine.includes(fact));
  const facts: FactChange[] = taken.map(([field]) => ({ field, before: before[field], after: after[field] }));
  const partsDiffer = parts !== null && !same(participations, parts);
  if (partsDiffer && edited.includes('participations')) kept('participations');
  const newParts = partsDiffer && !edited.includes('participations') ? parts : null;
  if (newParts) facts.push({ field: 'participations', before: bodiesOf(participations), after: bodiesOf(newParts) });
  if (facts.length === 0) return null;
  const written = Object.fromEntries(taken.map(([field]) => [field, after[field]]));
  return { commitment: { ...before, ...written }, participations: newParts, facts };
}

/** Dates are edited as two fields. */
const isEdited = (edited: readonly string[], field: string): boolean =>
  field === 'periods' ? edited.includes('startsOn') || edited.includes('endsOn') : edited.includes(field);

const bodiesOf = (parts: readonly Participation[]): string[] =>
  parts.map(({ role, organization }) => `${role} ${organization}`);

function planChanges(
  { plan, version }: PlanReading,
  stored: StoredPlan,
  isGiven: (columns: readonly ColumnKey[]) => boolean,
  kept: (field: string) => void,
): Pick<PlanUpdate, 'plan' | 'version' | 'facts'> {
  const differing = PLAN_FACTS.filter(([field, columns]) => isGiven(columns) && !same(stored.plan[field], plan[field]));
  const taken = differing.filter(([field]) => !stored.edited.includes(field));
  for (const fact of differing) if (!taken.includes(fact)) kept(fact[0]);
  const [first] = stored.versions;
  const dates = (['submittedOn', 'startsOn', 'endsOn'] as const).filter(
    (field) => first && !same(first[field], version[field]),
  );
  const free = dates.filter((field) => !stored.edited.includes(field));
  for (const field of dates) if (!free.includes(field)) kept(field);
  const written = Object.fromEntries(free.map((field) => [field, version[field]]));
  return {
    plan: { ...stored.plan, ...Object.fromEntries(taken.map(([field]) => [field, plan[field]])) },
    version: first && free.length > 0 ? { ...first, ...written } : null,
    facts: [
      ...taken.map(([field]) => ({ field, before: stored.plan[field], after: plan[field] })),
      ...free.map((field) => ({ field, before: first?.[field], after: version[field] })),
    ],
  };
}

function reportChanges(reports: readonly IrmReport[], stored: readonly IrmReport[]) {
  const known = new Map(stored.map((report) => [report.id, report]));
  const changedReports = reports.flatMap((report) => {
    const before = known.get(report.id);
    if (!before || same(before.publishedOn, report.publishedOn) || report.publishedOn === null) return [];
    return [{ report: { ...before, publishedOn: report.publishedOn }, before }];
  });
  return { newReports: reports.filter(({ id }) => !known.has(id)), changedReports };
}

function tellMissing({ commitments }: PlanReading, { plan, commitments: stored }: StoredPlan, report: Report): void {
  const codes = new Set(commitments.map(({ code }) => code));
  for (const { commitment } of stored) {
    if (!codes.has(commitment.code)) report('NOT_IN_FILE', { commitment: commitment.code }, { plan: plan.slug });
  }
}

const columnFor = (field: string): string => {
  const column = FACTS.find(([name]) => name === field)?.[1][0];
  return column ? labelOf(column) : field;
};

/** Equal as data, whatever the order of keys: a database may keep them in another. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null, sortedKeys) === JSON.stringify(b ?? null, sortedKeys);
}

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
    : value;
