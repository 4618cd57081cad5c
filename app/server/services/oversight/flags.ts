/** Flags before those who watch the whole: listed, opened, counted. */
import type { FlagList, FlagPage, FlagsQuery, FlagsWaiting, FlagView } from '#contracts/flag-views.ts';
import { notFound } from '#domain/errors.ts';
import { SHOWN_FLAG_KINDS } from '#domain/flags/flag.ts';
import { FLAG_MOVES, FLAG_STATES, type FlagState } from '#domain/flags/standing.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planStandings } from '#domain/standing.ts';
import { allow } from '../filing/access.ts';
import { flagViews } from '../flag-views.ts';
import { commitmentChoices, requireCommitment } from '../following/choices.ts';
import { choosePlan, labelsOf, planLabel } from '../plan-labels.ts';
import { sourceColumns } from '../source-columns.ts';
import { FLAG_PERMISSIONS, type FlagPlace, type Oversight, onToday } from './access.ts';

/** What reading needs. */
type Reading = Pick<Oversight, 'dossiers' | 'clock'>;

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

/** One flag with what each source said of it, and what the person may do. @throws FORBIDDEN; NOT_FOUND PLAN, FLAG */
export async function openFlag(oversight: Oversight, actor: Actor, place: FlagPlace): Promise<FlagPage> {
  allow(actor, 'FLAG_READ', null);
  const { dossier, today } = onToday(oversight, await oversight.dossiers.find(place.plan));
  const standings = planStandings(dossier, today);
  const flag = flagViews(dossier, today, standings).find(({ key }) => key === place.flag);
  if (!flag) throw notFound('FLAG', place.flag);
  const labels = labelsOf(dossier);
  const commitment = labels.commitmentId(flag.commitment.code);
  const about = standings.find(
    ({ milestone }) => milestone.commitment === commitment && milestone.number === flag.milestone?.number,
  );
  return {
    flag,
    columns: about ? sourceColumns(about, dossier, labels, today) : [],
    may: FLAG_MOVES[flag.state].filter((action) => permission(actor, FLAG_PERMISSIONS[action], null).allowed),
  };
}

/** What waits for the person: nothing is refused, who may do nothing sees nothing. */
export async function flagsWaiting(oversight: Reading, actor: Actor): Promise<FlagsWaiting> {
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
