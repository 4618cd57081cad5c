/** Flags before those who watch the whole: listed, brought before the forum, settled by it, raised by hand. */
import type { FlagList, FlagPage, FlagsQuery, FlagsWaiting, FlagView } from '#contracts/flag-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { checkTogether, conflict, invalid, notFound } from '#domain/errors.ts';
import { planOn } from '#domain/existence.ts';
import { type FlagAction, SHOWN_FLAG_KINDS } from '#domain/flags/flag.ts';
import { FLAG_MOVES, FLAG_STATES, flagsOn, type FlagState } from '#domain/flags/standing.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isWebAddress } from '#domain/web-address.ts';
import { flagKindWord } from '#format/words/flags.ts';
import { m } from '#messages';
import { publicTrace } from '../administration/access.ts';
import { allow, noteOf, requireDone, signature, todayIn } from '../filing/access.ts';
import { flagViews } from '../flag-views.ts';
import { commitmentChoices, requireCommitment } from '../following/choices.ts';
import { choosePlan, labelsOf, planLabel } from '../plan-labels.ts';
import type { NewFlagStep } from '../ports-oversight.ts';
import type { Oversight } from './access.ts';

const DOES = { RAISED: 'FLAG_RAISE', ESCALATED: 'FLAG_ESCALATE', RESOLVED: 'FLAG_RESOLVE' } as const;

interface Place {
  readonly dossier: PlanDossier;
  readonly today: IsoDate;
}

function onToday(oversight: Oversight, whole: PlanDossier): Place {
  const today = todayIn(oversight, whole);
  return { dossier: planOn(whole, today), today };
}

/** Flags of a plan today, what waits for the forum first. @throws FORBIDDEN; NOT_FOUND PLAN, COMMITMENT */
export async function flagList(oversight: Oversight, actor: Actor, query: FlagsQuery): Promise<FlagList> {
  allow(actor, 'FLAG_READ', null);
  const all = await oversight.dossiers.all();
  const { dossier, today } = onToday(oversight, await wanted(oversight, query.plan));
  requireCommitment(dossier, query.compromiso);
  const labels = labelsOf(dossier);
  const flags = flagViews(dossier, today);
  const inState = flags.filter(({ state }) => query.estado === undefined || state === query.estado);
  const ofKind = inState.filter(({ kind }) => query.tipo === undefined || kind === query.tipo);
  const shown = ofKind.filter(
    ({ commitment }) => query.compromiso === undefined || commitment.code === query.compromiso,
  );
  const count = (state: FlagState) => [state, flags.filter((flag) => flag.state === state).length] as const;
  return {
    ...{ plan: planLabel(dossier), plans: all.map(planLabel), flags: shown.toSorted(byState) },
    counts: Object.fromEntries(FLAG_STATES.map(count)) as Record<FlagState, number>,
    choices: {
      kinds: SHOWN_FLAG_KINDS.map((kind) => ({ kind, count: inState.filter((flag) => flag.kind === kind).length })),
      commitments: commitmentChoices(
        labels,
        ofKind.flatMap(({ commitment }) => labels.commitmentId(commitment.code) ?? []),
        query.compromiso,
      ),
    },
    commitments: dossier.commitments.flatMap(({ id }) => labels.commitment(id) ?? []),
  };
}

/** The plan asked for, else the newest. */
async function wanted(oversight: Oversight, slug: string | undefined): Promise<PlanDossier> {
  if (slug !== undefined) return oversight.dossiers.find(slug);
  const [newest] = await oversight.dossiers.all();
  return newest ?? choosePlan(oversight.dossiers, slug, '');
}

const byState = (a: FlagView, b: FlagView): number => FLAG_STATES.indexOf(a.state) - FLAG_STATES.indexOf(b.state);

export interface FlagPlace {
  readonly plan: string;
  /** Key of the flag within the plan. */
  readonly flag: string;
}

/** One flag, and what the person may do about it. @throws FORBIDDEN; NOT_FOUND PLAN, FLAG */
export async function openFlag(oversight: Oversight, actor: Actor, place: FlagPlace): Promise<FlagPage> {
  allow(actor, 'FLAG_READ', null);
  const { dossier, today } = onToday(oversight, await oversight.dossiers.find(place.plan));
  const flag = flagViews(dossier, today).find(({ key }) => key === place.flag);
  if (!flag) throw notFound('FLAG', place.flag);
  return { flag, may: FLAG_MOVES[flag.state].filter((action) => permission(actor, DOES[action], null).allowed) };
}

/** What waits for the person: nothing is refused, who may do nothing sees nothing. */
export async function flagsWaiting(oversight: Oversight, actor: Actor): Promise<FlagsWaiting> {
  const resolves = permission(actor, 'FLAG_RESOLVE', null).allowed;
  const escalates = permission(actor, 'FLAG_ESCALATE', null).allowed;
  if (!resolves && !escalates) return { toResolve: [], open: 0 };
  const flags = (await oversight.dossiers.all()).flatMap((whole) => {
    const { dossier, today } = onToday(oversight, whole);
    return flagViews(dossier, today);
  });
  return {
    toResolve: resolves ? flags.filter(({ state }) => state === 'ESCALATED') : [],
    open: escalates ? flags.filter(({ state }) => state === 'OPEN').length : 0,
  };
}

/**
 * Brings a flag before the forum. It is public at once.
 * @throws FORBIDDEN; NOT_FOUND PLAN, FLAG; INVALID NOTE_MISSING, NOTE_TOO_LONG; CONFLICT FLAG_MOVED when it is no longer open
 */
export async function escalateFlag(
  oversight: Oversight,
  actor: Actor,
  { note, ...place }: FlagPlace & { readonly note: string },
): Promise<void> {
  await move(oversight, actor, place, 'ESCALATED', () => ({ note: noteOf(note, true) ?? '', document: null }));
}

export interface ResolutionRequest extends FlagPlace {
  readonly note: string;
  readonly documentTitle: string;
  /** http or https; empty: none. */
  readonly documentUrl: string;
}

/**
 * Settles a flag, with the reason and the document of the forum. A situation that comes back later opens it anew.
 * @throws FORBIDDEN; NOT_FOUND PLAN, FLAG; INVALID NOTE_MISSING, NOTE_TOO_LONG, DOCUMENT_MISSING, DOCUMENT_URL; CONFLICT
 *   FLAG_MOVED when it is settled already
 */
export async function resolveFlag(oversight: Oversight, actor: Actor, request: ResolutionRequest): Promise<void> {
  const { note, documentTitle, documentUrl, ...place } = request;
  const document = () => documentOf(documentTitle.trim(), documentUrl.trim());
  await move(oversight, actor, place, 'RESOLVED', async () => {
    await checkTogether(document, () => noteOf(note, true));
    return { note: noteOf(note, true) ?? '', document: document() };
  });
}

const TITLE_LIMIT = 300;

function documentOf(title: string, url: string): NonNullable<NewFlagStep['document']> {
  if (title === '') throw invalid('DOCUMENT_MISSING');
  if (title.length > TITLE_LIMIT) throw invalid('DOCUMENT_TOO_LONG', String(TITLE_LIMIT));
  if (url !== '' && !isWebAddress(url)) throw invalid('DOCUMENT_URL', url);
  return { title, url: url === '' ? null : url };
}

type Said = Pick<NewFlagStep, 'note' | 'document'>;

async function move(
  oversight: Oversight,
  actor: Actor,
  { plan, flag: key }: FlagPlace,
  action: 'ESCALATED' | 'RESOLVED',
  say: () => Said | Promise<Said>,
): Promise<void> {
  const by = allow(actor, DOES[action], null);
  const { dossier, today } = onToday(oversight, await oversight.dossiers.find(plan));
  const flag = flagsOn(dossier, today).find((one) => one.key === key);
  if (!flag) throw notFound('FLAG', key);
  const said = await say();
  if (!FLAG_MOVES[flag.state].includes(action)) throw conflict('FLAG_MOVED', key);
  const { kind, commitment, milestone, steps } = flag;
  const step = { ...said, planId: dossier.plan.id, key, kind, commitment, milestone, after: steps.length, action };
  await take(oversight, { dossier, today }, { ...step, by: signature(oversight, actor, by) });
}

export interface RaiseRequest {
  readonly plan: string;
  /** Code of the commitment. */
  readonly commitment: string;
  /** Number of the milestone within it; empty: the commitment as a whole. */
  readonly milestone: string;
  readonly note: string;
}

/**
 * Raises a flag by hand.
 * @returns its key
 * @throws FORBIDDEN; NOT_FOUND PLAN; INVALID COMMITMENT_MISSING, MILESTONE_UNKNOWN, NOTE_MISSING, NOTE_TOO_LONG
 */
export async function raiseFlag(oversight: Oversight, actor: Actor, request: RaiseRequest): Promise<string> {
  const by = allow(actor, 'FLAG_RAISE', null);
  const place = onToday(oversight, await oversight.dossiers.find(request.plan));
  const about = () => aboutOf(request, place.dossier);
  await checkTogether(about, () => noteOf(request.note, true));
  const key = `MANUAL-${oversight.newId()}`;
  const said = { note: noteOf(request.note, true) ?? '', document: null };
  const step = { ...said, ...about(), planId: place.dossier.plan.id, key, kind: 'MANUAL', after: 0 } as const;
  await take(oversight, place, { ...step, action: 'RAISED', by: signature(oversight, actor, by) });
  return key;
}

function aboutOf({ commitment: code, milestone: number }: RaiseRequest, { commitments, milestones }: PlanDossier) {
  const commitment = commitments.find((one) => one.code === code);
  if (!commitment) throw invalid('COMMITMENT_MISSING', code);
  if (number === '') return { commitment: commitment.id, milestone: null };
  const found = milestones.find((one) => one.commitment === commitment.id && String(one.number) === number);
  if (!found) throw invalid('MILESTONE_UNKNOWN', number);
  return { commitment: commitment.id, milestone: found.id };
}

const SENTENCES = {
  RAISED: m.flags_trail_raised,
  ESCALATED: m.flags_trail_escalated,
  RESOLVED: m.flags_trail_resolved,
} satisfies Record<FlagAction, unknown>;

async function take(oversight: Oversight, { dossier }: Place, step: Omit<NewFlagStep, 'audit'>): Promise<void> {
  const { key, kind, action, note, document } = step;
  const code = dossier.commitments.find(({ id }) => id === step.commitment)?.code ?? '';
  const number = dossier.milestones.find(({ id }) => id === step.milestone)?.number;
  const audit = publicTrace(
    SENTENCES[action],
    (_, locale) => ({
      kind: flagKindWord(kind, locale),
      about: number === undefined ? code : m.req_rec_milestone({ code, n: number }, { locale }),
    }),
    { action: `FLAG_${action}`, entity: 'Flag', entityId: key, after: { note, document } },
  );
  requireDone(await oversight.flags.take({ ...step, audit }), 'FLAG_MOVED');
  await oversight.dossiers.refresh();
}
