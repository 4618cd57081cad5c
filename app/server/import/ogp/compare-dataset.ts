/** What a file of OGP's dataset would change here. */
import type { Organization, PolicyArea, Source } from '#domain/records.ts';
import type {
  DatasetChanges,
  DatasetSnapshot,
  KeptRow,
  PlanUpdate,
  StoredPlan,
} from '#server/services/ports-import.ts';
import type { PlanDossier } from '#domain/records.ts';
import { BodyBook } from './body-book.ts';
import { comparePlan } from './compare-plan.ts';
import { missingValues } from './compare-values.ts';
import type { Report } from './finding.ts';
import { labelOf } from './labels.ts';
import { keptRow } from './kept-row.ts';
import { knownMember, type Member, memberOf } from './member.ts';
import { newPlan } from './new-plan.ts';
import { PartyFinder } from './parties.ts';
import type { PlanRows } from './plan-rows.ts';
import { type PlanReading, readPlan, type ReadingSetting } from './plan-reading.ts';
import type { ReadDataset } from './read-dataset.ts';
import type { Release } from './release.ts';

/** Plans of one country, which share its bodies. */
interface Country {
  readonly member: Member;
  readonly plans: readonly PlanRows[];
}

interface Desk {
  readonly data: ReadDataset;
  readonly here: DatasetSnapshot;
  readonly source: Source;
  readonly stored: ReadonlyMap<string, StoredPlan>;
  readonly slugs: Set<string>;
  /** Addresses of plans by country and number. */
  readonly numbers: Map<string, string>;
  readonly taken: Set<string>;
  readonly areaOf: (area: PolicyArea) => PolicyArea;
  readonly report: Report;
}

export function compareDataset(data: ReadDataset, here: DatasetSnapshot, release: Release): DatasetChanges {
  const { report } = data.findings;
  const areas = new Map(here.policyAreas.map((area) => [area.code, area]));
  const desk: Desk = {
    ...{ data, here, report, source: release.source },
    stored: new Map(here.plans.map((plan) => [plan.plan.ogpActionPlanId ?? '', plan])),
    slugs: new Set(here.allPlans.map(({ slug }) => slug)),
    numbers: new Map(here.allPlans.map(({ jurisdiction, number, slug }) => [`${jurisdiction} ${number}`, slug])),
    taken: new Set([...here.organizations.values()].flat().map(({ id }) => id)),
    areaOf: (area) => areas.get(area.code) ?? area,
  };
  const results = countriesOf(desk).map((country) => compareCountry(country, desk));
  const all = results.flatMap(({ parts }) => parts);
  const used = new Set(all.flatMap(({ plan }) => plan?.commitments ?? []).flatMap(({ policyAreas }) => policyAreas));
  const updated = all.flatMap(({ update }) => update?.changed.map(({ commitment }) => commitment) ?? []);
  const fresh = all.flatMap(({ update }) => update?.newCommitments ?? []);
  for (const { policyAreas } of [...updated, ...fresh]) policyAreas.forEach((area) => used.add(area));
  return {
    release: { sha256: data.file.sha256, fileName: data.file.name, label: release.label, rows: data.file.rows },
    jurisdictions: results.flatMap(({ member, parts }) =>
      member.isNew && parts.some(isWritten) ? [member.jurisdiction] : [],
    ),
    sources: results.flatMap(({ member, parts }) =>
      parts.some(isWritten) ? [{ jurisdiction: member.jurisdiction.slug, source: release.source }] : [],
    ),
    organizations: results.flatMap(({ member, added }) =>
      added.map((organization) => ({ jurisdiction: member.jurisdiction.slug, organization })),
    ),
    policyAreas: [...new Map([...used].map((area) => [area.code, area])).values()].filter(
      ({ code }) => !areas.has(code),
    ),
    plans: all.flatMap(({ plan }) => plan ?? []),
    updates: all.flatMap(({ update }) => update ?? []),
    keptRows: all.flatMap(({ rows }) => rows),
  };
}

interface Compared {
  readonly plan: PlanDossier | null;
  readonly update: PlanUpdate | null;
  readonly rows: readonly KeptRow[];
}
const NOTHING: Compared = { plan: null, update: null, rows: [] };
const isWritten = ({ plan, update, rows }: Compared): boolean => plan !== null || update !== null || rows.length > 0;

/** A plan that is here stays with its country, and plans of one code are of one country, whatever else their rows say. */
function countriesOf({ data, here, stored, report }: Desk): Country[] {
  const known = [...here.jurisdictions];
  const countries = new Map<string, { member: Member; plans: PlanRows[] }>();
  for (const rows of data.plans) {
    const own = known.find(({ slug }) => slug === stored.get(rows.ogpId)?.jurisdiction);
    const member = own ? knownMember(own) : memberOf(rows, known, report);
    if (member.isNew) known.push(member.jurisdiction);
    const country = countries.get(member.jurisdiction.slug) ?? { member, plans: [] };
    country.plans.push(rows);
    countries.set(member.jurisdiction.slug, country);
  }
  return [...countries.values()];
}

function compareCountry({ member, plans }: Country, desk: Desk) {
  const { jurisdiction, home } = member;
  const placed = plans.map((rows) => placedRows(rows, jurisdiction.slug, desk)).filter(({ rows }) => rows.length > 0);
  const known = desk.here.organizations.get(jurisdiction.slug) ?? [];
  const suffix = (jurisdiction.iso2 ?? jurisdiction.slug).toLowerCase();
  const book = new BodyBook({ known, taken: desk.taken, suffix, language: home, source: desk.source.id }, desk.report);
  // Bodies of plans that are kept here are theirs to name.
  const own = placed.filter(({ ogpId }) => desk.stored.get(ogpId)?.isFromDataset !== false);
  const parties = new PartyFinder(
    book,
    home,
    own.flatMap(({ rows }) => rows),
    desk.report,
  );
  const setting: ReadingSetting = {
    ...{ member, parties, slugs: desk.slugs, source: desk.source, report: desk.report, areaOf: desk.areaOf },
    bodies: () => [...known, ...book.added],
    has: (key) => desk.data.columns.at.has(key),
  };
  const parts = placed.map((rows) => comparePlanRows(rows, setting, desk));
  const named = new Set(parts.flatMap(bodiesNamed));
  return { member, parts, added: book.added.filter(({ id }): boolean => named.has(id)) satisfies Organization[] };
}

/** Bodies that are written because something names them: those of a plan that was refused are not. */
const bodiesNamed = ({ plan, update }: Compared): string[] =>
  [
    ...(plan?.participations ?? []),
    ...(update?.newParticipations ?? []),
    ...(update?.changed.flatMap(({ participations }) => participations ?? []) ?? []),
  ].map(({ organization }) => organization);

function comparePlanRows(rows: PlanRows, setting: ReadingSetting, desk: Desk): Compared {
  const stored = desk.stored.get(rows.ogpId);
  if (stored && !stored.isFromDataset) return compareKept(rows, stored, setting, desk);
  const reading = readPlan(rows, stored, setting);
  if (stored) {
    const areas = new Set(desk.data.columns.areas.map(([, { code }]) => code));
    const update = comparePlan(reading, stored, { has: setting.has, areas }, desk.report);
    return { plan: null, update, rows: rowsToKeep(reading, stored) };
  }
  const plan = newPlan(reading, desk.report);
  return plan ? { plan, update: null, rows: rowsToKeep(reading, undefined) } : NOTHING;
}

/** Of a plan that is kept here only values of the IRM that are to be transcribed are taken. */
function compareKept(rows: PlanRows, stored: StoredPlan, setting: ReadingSetting, { report }: Desk): Compared {
  const quiet: Report = () => {};
  const first = rows.rows[0];
  report('PLAN_KEPT_HERE', { row: first?.row, commitment: first?.id }, { plan: stored.plan.slug });
  const reading = readPlan(rows, stored, { ...setting, report: quiet });
  const values = missingValues(reading, stored, report);
  if (values.length === 0) return NOTHING;
  const nothing = {
    facts: [],
    themes: [],
    newReports: [],
    changedReports: [],
    newCommitments: [],
    newParticipations: [],
  };
  const { plan, jurisdiction } = stored;
  const place = { planId: plan.id, slug: plan.slug, jurisdiction, plan, version: null };
  return { plan: null, update: { ...place, ...nothing, changed: [], values }, rows: [] };
}

function rowsToKeep({ rows, commitments, plan }: PlanReading, stored: StoredPlan | undefined): KeptRow[] {
  const hashes = new Map(stored?.commitments.map(({ commitment, rowHash }) => [commitment.id, rowHash]));
  return rows.rows.flatMap((row, index) => {
    const id = commitments[index]?.id ?? row.id;
    const kept = keptRow(row, plan.id, id);
    return hashes.get(id) === kept.hash ? [] : [kept];
  });
}

/** The rows of a plan that can be placed in it; the others are told. */
function placedRows(plan: PlanRows, jurisdiction: string, { here, stored, numbers, report }: Desk): PlanRows {
  const own = stored.get(plan.ogpId);
  const sameNumber = numbers.get(`${jurisdiction} ${plan.number}`);
  if (sameNumber === undefined) numbers.set(`${jurisdiction} ${plan.number}`, plan.ogpId);
  const rows = plan.rows.filter(({ row, id }) => {
    const place = { row, commitment: id, column: labelOf('planId'), value: plan.ogpId };
    const home = here.homes.get(id);
    if (home !== undefined && home !== own?.plan.slug) report('ID_IN_OTHER_PLAN', place, { plan: home });
    else if (!own && sameNumber) report('PLAN_NUMBER_TAKEN', place, { number: plan.number, plan: sameNumber });
    else if (own && !own.isFromDataset && home === undefined)
      report('NOT_IN_PLAN_HERE', place, { plan: own.plan.slug });
    else return true;
    return false;
  });
  return { ...plan, rows };
}
