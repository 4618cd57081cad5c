import type { InstitutionGroup, InstitutionsQuery } from '#contracts/institution-queries.ts';
import { INSTITUTION_GROUPS } from '#contracts/institution-queries.ts';
import type { InstitutionEntry, InstitutionsView, SeatPart } from '#contracts/institution-views.ts';
import type { BodyLabel } from '#contracts/view-labels.ts';
import { isKnownBy, type IsoDate } from '#domain/dates.ts';
import { namedBodies } from '#domain/named-bodies.ts';
import { ORGANIZATION_TYPES } from '#domain/values.ts';
import type { Dossiers } from './dossiers.ts';
import {
  answersOf,
  otherPartsOf,
  planOnDay,
  recordIn,
  recordRows,
  seatHolders,
  seatsOf,
  type PlanOnDay,
} from './institution/parts.ts';
import { becameBy } from './institution/successions.ts';
import { choosePlan, planChoices, planLabel } from './plan-labels.ts';

export interface InstitutionsRequest {
  readonly asOf: IsoDate;
  readonly query: InstitutionsQuery;
}

/** Every body that the plan names on a day, grouped by its part in it, narrowed by words, part and type. */
export async function institutions(
  dossiers: Dossiers,
  { asOf, query }: InstitutionsRequest,
): Promise<InstitutionsView> {
  const dossier = await choosePlan(dossiers, query.plan, asOf);
  const plan = planOnDay(dossier, asOf);
  const named = namedBodies(dossier);
  const entries = dossier.organizations
    .filter(({ id }) => named.has(id) && exists(plan, id))
    .flatMap(({ id }) => entryOf(plan, id) ?? []);
  const found = entries.filter((entry) => fits(entry, query));
  return {
    plan: planLabel(dossier),
    asOf,
    groups: groupsOf(found, query.rol),
    forum: forumOf(plan, found, query.rol),
    found: found.length,
    total: entries.length,
    choices: choicesOf(entries),
    plans: await planChoices(dossiers, asOf),
  };
}

/** Whether a body is there by that day: one that a later change brings about is not. */
function exists({ dossier, asOf }: PlanOnDay, id: string): boolean {
  const births = dossier.successions.filter(({ to, on }) => to === id && on !== null);
  return births.length === 0 || births.some(({ on }) => isKnownBy(on, asOf));
}

function entryOf(plan: PlanOnDay, id: string): InstitutionEntry | null {
  const record = recordIn(plan, id);
  const body = plan.labels.body(id);
  if (!record || !body) return null;
  const answers = answersOf(plan, record);
  const others = otherPartsOf(plan, record);
  const seats = seatsOf(plan, id);
  const seat = seats.find(({ current }) => current) ?? null;
  return {
    body,
    group: groupOf({ answers, others, seats, seat, isForum: plan.dossier.forum?.organization === id }),
    answers,
    record: recordRows(plan, record),
    others,
    seat,
    became: becameBy(plan, id),
  };
}

interface Parts extends Pick<InstitutionEntry, 'answers' | 'others' | 'seat'> {
  readonly seats: readonly SeatPart[];
  readonly isForum: boolean;
}

function groupOf({ answers, others, seats, seat, isForum }: Parts): InstitutionGroup {
  const now = answers.filter(({ current }) => current);
  if (now.some(({ role }) => role !== 'COUNTERPART')) return 'LEAD';
  if (now.length > 0) return 'COUNTERPART';
  if (seat !== null || isForum) return 'CORE_GROUP';
  if (answers.length > 0 || seats.length > 0) return 'FORMER';
  return others.length > 0 ? 'OTHER' : 'MENTIONED';
}

/** Accents and capitals do not matter to whoever searches. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function fits(entry: InstitutionEntry, { q, rol, tipo }: InstitutionsQuery): boolean {
  if (tipo !== undefined && entry.body.type !== tipo) return false;
  if (rol !== undefined && !playsPart(entry, rol)) return false;
  return q === undefined || named(entry.body, q);
}

/** A body that answers may hold a seat as well: asked for the forum, both are found. */
const playsPart = ({ group, seat, answers }: InstitutionEntry, wanted: InstitutionGroup): boolean =>
  group === wanted ||
  (wanted === 'CORE_GROUP' && seat !== null) ||
  (wanted === 'COUNTERPART' && answers.some(({ role, current }) => current && role === 'COUNTERPART'));

/** Every word of the query begins a word of the name, in any language, or the acronym. */
function named({ name, acronym }: BodyLabel, q: string): boolean {
  const words = fold([...Object.values(name), acronym ?? ''].join(' ')).split(/[^\p{L}\p{N}]+/u);
  return fold(q)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((wanted) => wanted !== '')
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** Number of the first commitment that a body answers for; those that answer for none keep their order at the end. */
const firstNumber = ({ answers }: InstitutionEntry): number =>
  answers.find(({ current }) => current)?.commitment.number ?? Number.MAX_SAFE_INTEGER;

/** The forum and its members stand in a section of their own. */
function groupsOf(
  found: readonly InstitutionEntry[],
  wanted: InstitutionGroup | undefined,
): InstitutionsView['groups'] {
  if (wanted === 'CORE_GROUP') return [];
  return INSTITUTION_GROUPS.filter((group) => group !== 'CORE_GROUP').flatMap((group) => {
    const entries = found.filter((entry) => entry.group === group).sort((a, b) => firstNumber(a) - firstNumber(b));
    return entries.length > 0 ? { group, entries } : [];
  });
}

function forumOf(
  plan: PlanOnDay,
  found: readonly InstitutionEntry[],
  wanted: InstitutionGroup | undefined,
): InstitutionsView['forum'] {
  const { forum } = plan.dossier;
  const body = forum ? plan.labels.body(forum.organization) : null;
  const record = forum ? recordIn(plan, forum.organization) : null;
  if (!forum || !body || !record || (wanted !== undefined && wanted !== 'CORE_GROUP')) return null;
  const members = seatHolders(plan).filter((holder) => found.some((entry) => entry.body.id === holder.body.id));
  if (members.length === 0 && !found.some((entry) => entry.body.id === body.id)) return null;
  return { body, seats: forum.seats.length, record: recordRows(plan, record), members };
}

function choicesOf(entries: readonly InstitutionEntry[]): InstitutionsView['choices'] {
  const count = (test: (entry: InstitutionEntry) => boolean): number => entries.filter(test).length;
  return {
    groups: INSTITUTION_GROUPS.map((group) => ({ group, count: count((entry) => playsPart(entry, group)) })),
    types: ORGANIZATION_TYPES.map((type) => ({ type, count: count(({ body }) => body.type === type) })).filter(
      (choice) => choice.count > 0,
    ),
  };
}
