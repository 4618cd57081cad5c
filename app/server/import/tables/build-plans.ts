/** From the rows of a template to plans that can be compared with those that are here. */
import type { TemplateTable } from '#contracts/import-template/columns.ts';
import type { Jurisdiction, Organization, PlanDossier } from '#domain/records.ts';
import type { KnownPlans } from '#server/services/ports-packages.ts';
import { importFinding, type ImportFinding, type Tell } from '../package/finding.ts';
import { type Draft, dossierOf, emptyParts } from './draft.ts';
import { memberFor, readPlanRow } from './plan-rows.ts';
import { readCommitment } from './commitment-rows.ts';
import { readMilestone } from './milestone-rows.ts';
import { readOrganization } from './organization-rows.ts';
import { readReport } from './report-rows.ts';
import { RowCells } from './row-cells.ts';
import type { SourceRow } from './source-table.ts';

export interface BuiltPlans {
  readonly plans: readonly PlanDossier[];
  readonly findings: readonly ImportFinding[];
  /** The row of a record, by the plan's address and the record's identifier. */
  readonly rowOf: (slug: string, record: string) => SourceRow | undefined;
}

/** Addresses of plans that the rows name, in small letters as addresses are. */
export const plansNamed = (rows: readonly SourceRow[]): string[] => [
  ...new Set(rows.flatMap(({ cells }) => cells.get('plan')?.text.toLowerCase() ?? [])),
];

export function buildPlans(rows: readonly SourceRow[], here: KnownPlans): BuiltPlans {
  const findings: ImportFinding[] = [];
  const tell: Tell = (...told) => void findings.push(importFinding(...told));
  const own = placedRows(rows, tell);
  const members = knownMembers(here);
  const drafts = new Map<string, Draft>();
  const organizations = readOrganizations(own.get('organizations') ?? [], own.get('plans') ?? [], here, members);
  for (const cells of own.get('plans') ?? []) {
    const slug = slugIn(cells);
    const draft = drafts.get(slug) ?? newDraft(slug, cells, here, members, organizations);
    if (!draft) continue;
    drafts.set(slug, draft);
    if (draft.stored || cells.has('NEW')) readPlanRow(draft, cells);
  }
  for (const table of ['commitments', 'milestones', 'reports'] as const) {
    for (const cells of own.get(table) ?? []) readPart(table, cells, drafts, here, organizations);
  }
  carryOrganizations(drafts, here, organizations);
  const whole = [...drafts.values()].filter(({ stored, parts }) => stored !== null || parts.versions.length > 0);
  return { plans: whole.map(dossierOf), findings, rowOf: (slug, record) => drafts.get(slug)?.rowOf.get(record) };
}

const READERS = { commitments: readCommitment, milestones: readMilestone, reports: readReport } as const;

/** A row of a plan that is here or in the table of plans. */
function readPart(
  table: keyof typeof READERS,
  cells: RowCells,
  drafts: Map<string, Draft>,
  here: KnownPlans,
  organizations: Bodies,
): void {
  const slug = slugIn(cells);
  const draft = drafts.get(slug) ?? storedDraft(slug, here, organizations);
  if (!draft || (!draft.stored && draft.parts.versions.length === 0)) {
    cells.tell('PLAN_UNKNOWN', 'plan');
    return;
  }
  drafts.set(slug, draft);
  READERS[table](draft, cells);
}

const slugIn = (cells: RowCells): string => cells.row.cells.get('plan')?.text.toLowerCase() ?? '';

/** Rows by table, without those that cannot be placed and those that say the same thing twice. */
function placedRows(rows: readonly SourceRow[], tell: Tell): Map<TemplateTable['id'], RowCells[]> {
  const KEYS: Readonly<Record<TemplateTable['id'], readonly string[]>> = {
    organizations: ['organization', 'country'],
    plans: ['plan'],
    commitments: ['plan', 'commitment'],
    milestones: ['plan', 'commitment', 'number'],
    reports: ['plan', 'commitment', 'milestone', 'period', 'source', 'organization', 'corrects'],
  };
  const seen = new Map<string, number>();
  const placed = new Map<TemplateTable['id'], RowCells[]>();
  for (const row of rows) {
    const cells = new RowCells(row, tell);
    if (!cells.has('ALWAYS')) continue;
    const key = [row.table, ...KEYS[row.table].map((id) => row.cells.get(id)?.text.toLowerCase() ?? '')].join('\n');
    const other = seen.get(key);
    if (other === undefined) placed.set(row.table, [...(placed.get(row.table) ?? []), cells]);
    else cells.tell('ROW_REPEATED', null, { other });
    seen.set(key, other ?? row.row);
  }
  return placed;
}

type Bodies = ReadonlyMap<string, Draft['parts']['organizations']>;

const knownMembers = ({ shared }: KnownPlans): Jurisdiction[] => shared.map(({ jurisdiction }) => jurisdiction);
const bodiesHere = ({ shared }: KnownPlans, member: string): readonly Organization[] =>
  shared.find(({ jurisdiction }) => jurisdiction.slug === member)?.organizations ?? [];

/** Institutions of the file by the member that they belong to. */
function readOrganizations(
  rows: readonly RowCells[],
  plans: readonly RowCells[],
  here: KnownPlans,
  members: readonly Jurisdiction[],
): Bodies {
  const only = onlyMember(plans, here, members);
  const found = new Map<string, Draft['parts']['organizations']>();
  const firsts = rows.map((cells) => [cells, memberOf(cells, members, only)] as const);
  for (const [cells, member] of firsts) {
    if (!member) {
      cells.tell('COUNTRY_UNKNOWN', 'country');
      continue;
    }
    const list = found.get(member) ?? [];
    found.set(member, list);
    const known = bodiesHere(here, member);
    const body = readOrganization(cells, known, [...known, ...(list as Organization[])]);
    if (body) list.push(body);
  }
  return found;
}

const memberOf = (cells: RowCells, members: readonly Jurisdiction[], only: string | null): string | null => {
  const written = cells.text('country');
  return written === undefined ? only : (memberFor(written, members)?.slug ?? null);
};

/** The member that a file is about, where it is about one. */
function onlyMember(
  plans: readonly RowCells[],
  { plans: stored }: KnownPlans,
  members: readonly Jurisdiction[],
): string | null {
  const named = plans.flatMap((cells) => {
    const written = cells.row.cells.get('country')?.text;
    return written === undefined ? [] : (memberFor(written, members)?.slug ?? []);
  });
  const all = new Set([...named, ...stored.map(({ jurisdiction }) => jurisdiction.slug)]);
  if (all.size === 1) return [...all][0] ?? null;
  return all.size === 0 && members.length === 1 ? (members[0]?.slug ?? null) : null;
}

function newDraft(
  slug: string,
  cells: RowCells,
  here: KnownPlans,
  members: readonly Jurisdiction[],
  bodies: Bodies,
): Draft | null {
  const stored = storedDraft(slug, here, bodies);
  if (stored) return stored;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(slug) || slug.length > 100) {
    cells.tell('NAME_UNREADABLE', 'plan');
    return null;
  }
  const jurisdiction = memberFor(cells.text('country') ?? '', members);
  if (!jurisdiction) {
    cells.tell('COUNTRY_UNKNOWN', 'country');
    return null;
  }
  return draftOf(slug, null, jurisdiction, here, bodies, 'original');
}

function storedDraft(slug: string, here: KnownPlans, bodies: Bodies): Draft | null {
  const stored = here.plans.find(({ plan }) => plan.slug === slug);
  return stored
    ? draftOf(slug, stored, stored.jurisdiction, here, bodies, stored.versions.at(-1)?.id ?? 'original')
    : null;
}

function draftOf(
  slug: string,
  stored: PlanDossier | null,
  jurisdiction: Jurisdiction,
  here: KnownPlans,
  added: Bodies,
  version: string,
): Draft {
  const own = added.get(jurisdiction.slug) ?? [];
  const known = bodiesHere(here, jurisdiction.slug);
  const fresh = own.filter(({ id }) => !known.some((body) => body.id === id)) as Organization[];
  const parts = { ...emptyParts(), organizations: own };
  return { slug, stored, jurisdiction, version, parts, bodies: [...known, ...fresh], rowOf: new Map() };
}

/** Institutions of a member of whose plans the file says nothing are brought along by one that is here. */
function carryOrganizations(drafts: Map<string, Draft>, here: KnownPlans, bodies: Bodies): void {
  for (const [member] of bodies) {
    if ([...drafts.values()].some(({ jurisdiction }) => jurisdiction.slug === member)) continue;
    const plan = here.carriers.find(({ jurisdiction }) => jurisdiction.slug === member);
    const draft = plan && storedDraft(plan.plan.slug, { ...here, plans: [plan] }, bodies);
    if (draft) drafts.set(draft.slug, draft);
  }
}
