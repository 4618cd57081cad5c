import { CHANGE_KINDS, type ChangesQuery } from '#contracts/following-queries.ts';
import type { ChangeEntry, ChangeGroup, ChangeList } from '#contracts/change-views.ts';
import { changesBy, commitmentOf } from '#domain/changes.ts';
import { firstDay, lastDay, type IsoDate, type PartialDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import type { AuditEvent, PlanDossier } from '#domain/records.ts';
import { dayIn } from '#domain/instants.ts';
import type { Dossiers } from './dossiers.ts';
import { changeEntry, isToldByChange, siteEntry, toldOtherwise } from './following/change-entries.ts';
import { commitmentChoices, requireCommitment } from './following/choices.ts';
import type { AuditQuery } from './ports.ts';
import { choosePlan, labelsOf, planChoices, planLabel } from './plan-labels.ts';

/** Reads the audit trail, newest first. */
export type AuditTrail = (query: AuditQuery) => Promise<AuditEvent[]>;

export interface ChangesRequest {
  readonly asOf: IsoDate;
  readonly query: ChangesQuery;
}

/** Changes on one page, and how far back the audit trail is read. */
const PER_PAGE = 40;
const AUDIT_LIMIT = 2000;

/** A change with its day. */
export interface Dated {
  readonly date: PartialDate;
  readonly entry: ChangeEntry;
  /** Id of the commitment that it is about; null for the whole plan. */
  readonly about: string | null;
}

/**
 * What was published when, of the plan and by this site, newest first.
 * @throws NOT_FOUND when the plan, the commitment or the page asked for is not there
 */
export async function changeList(
  dossiers: Dossiers,
  audit: AuditTrail,
  { asOf, query }: ChangesRequest,
): Promise<ChangeList> {
  const dossier = await choosePlan(dossiers, query.plan, asOf);
  requireCommitment(dossier, query.compromiso);
  const all = [...planChanges(dossier, asOf), ...(await siteChanges(audit, dossier, asOf))].sort(newestFirst);
  const recent = all.filter(({ date }) => query.desde === undefined || lastDay(date) >= query.desde);
  const ofCommitment = recent.filter(({ entry }) => isAbout(entry, query.compromiso));
  const found = ofCommitment.filter(({ entry }) => query.tipo === undefined || entry.kind === query.tipo);
  const { page, pages, from, to } = pageOf(found.length, query.pagina ?? 1);
  return {
    plan: planLabel(dossier),
    plans: await planChoices(dossiers, asOf),
    asOf,
    groups: groupsOf(found.slice(from, to)),
    found: found.length,
    page,
    pages,
    from: from + 1,
    to,
    choices: {
      kinds: CHANGE_KINDS.map((kind) => ({
        kind,
        count: ofCommitment.filter(({ entry }) => entry.kind === kind).length,
      })),
      commitments: commitmentChoices(
        labelsOf(dossier),
        recent.flatMap(({ about }) => about ?? []),
        query.compromiso,
      ),
    },
  };
}

/** The latest changes of a plan, for its front page. */
export function latestChanges(dossier: PlanDossier, asOf: IsoDate, count: number): ChangeGroup[] {
  return groupsOf(planChanges(dossier, asOf).sort(newestFirst).slice(0, count));
}

/** Every change of a plan known by a day, nothing told twice. */
export function planChanges(dossier: PlanDossier, asOf: IsoDate): Dated[] {
  const labels = labelsOf(dossier);
  const changes = changesBy(dossier, asOf);
  return changes.flatMap((change) =>
    toldOtherwise(change, changes)
      ? []
      : [{ date: change.date, entry: changeEntry(change, dossier, labels), about: commitmentOf(change) }],
  );
}

/** The audit trail tells instants; here they count by the day it was where the plan is at home. */
async function siteChanges(audit: AuditTrail, dossier: PlanDossier, asOf: IsoDate): Promise<Dated[]> {
  const events = await audit({ limit: AUDIT_LIMIT });
  return events
    .filter((event) => !isToldByChange(event, dossier))
    .map((event) => ({
      date: { date: dayIn(event.at, dossier.jurisdiction.timezone), precision: 'DAY' as const },
      entry: siteEntry(event),
      about: null,
    }))
    .filter(({ date }) => date.date <= asOf);
}

const isAbout = ({ commitment }: ChangeEntry, wanted: string | undefined): boolean =>
  wanted === undefined || commitment?.code === wanted;

/** By the last day that a date can mean; of two that end alike, the more exact one first. */
function newestFirst(a: Dated, b: Dated): number {
  const [endA, endB] = [lastDay(a.date), lastDay(b.date)];
  if (endA !== endB) return endA < endB ? 1 : -1;
  const [startA, startB] = [firstDay(a.date), firstDay(b.date)];
  return startA === startB ? 0 : startA < startB ? 1 : -1;
}

function pageOf(found: number, page: number): { page: number; pages: number; from: number; to: number } {
  const pages = Math.max(1, Math.ceil(found / PER_PAGE));
  if (page > pages) throw notFound('PAGE', String(page));
  return { page, pages, from: (page - 1) * PER_PAGE, to: Math.min(page * PER_PAGE, found) };
}

/** Entries of the same date under one heading: "2023" is not 31 December 2023. */
function groupsOf(shown: readonly Dated[]): ChangeGroup[] {
  const groups = new Map<string, { date: PartialDate; entries: ChangeEntry[] }>();
  for (const { date, entry } of shown) {
    const key = `${date.precision} ${lastDay(date)}`;
    const group = groups.get(key) ?? { date, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
}
