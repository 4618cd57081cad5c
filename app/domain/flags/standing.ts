/** Where each flag stands on a day: what the records raise, joined with what people did about it. */
import type { IsoDate } from '../dates.ts';
import { dayIn } from '../instants.ts';
import type { PlanDossier } from '../records.ts';
import { planStandings, type MilestoneStanding } from '../standing.ts';
import { computedFlags } from './computed.ts';
import type { ComputedFlag, FlagAction, FlagStep, KeptFlag, ShownFlagKind } from './flag.ts';

/** ENDED: the situation passed before the forum settled it. */
export const FLAG_STATES = ['ESCALATED', 'OPEN', 'RESOLVED', 'ENDED'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

export interface FlagStanding {
  readonly key: string;
  readonly kind: ShownFlagKind;
  readonly commitment: string;
  readonly milestone: string | null;
  /** First day of the situation; of a flag that a person raised, the day of that. */
  readonly since: IsoDate;
  /** Day on which something was last said that makes it so. */
  readonly saidOn: IsoDate;
  readonly state: FlagState;
  /** Whether the records still raise it; of one that a person raised, always. */
  readonly stands: boolean;
  /** It was settled once, and the situation came back. */
  readonly reopened: boolean;
  /** What people did, in order. */
  readonly steps: readonly FlagStep[];
}

/** Every flag of a plan on a day: those that stand, and those on which a step was taken. */
export function flagsOn(
  dossier: PlanDossier,
  asOf: IsoDate,
  standings: readonly MilestoneStanding[] = planStandings(dossier, asOf),
): FlagStanding[] {
  const dayOf = (at: string): IsoDate => dayIn(at, dossier.jurisdiction.timezone);
  const kept = new Map(keptBy(dossier, asOf, dayOf).map((flag) => [flag.key, flag]));
  const computed = computedFlags(dossier, standings, asOf);
  const standing = new Set(computed.map(({ key }) => key));
  const rest = [...kept.values()].filter(({ key }) => !standing.has(key));
  return [
    ...computed.map((flag) => standingOf(flag, flag, kept.get(flag.key)?.steps ?? [], dayOf)),
    ...rest.map((flag) => standingOf(flag, null, flag.steps, dayOf)),
  ];
}

function keptBy({ flags = [], commitments }: PlanDossier, asOf: IsoDate, dayOf: (at: string) => IsoDate): KeptFlag[] {
  const there = new Set(commitments.map(({ id }) => id));
  return flags
    .filter(({ commitment }) => there.has(commitment))
    .map((flag) => ({ ...flag, steps: flag.steps.filter(({ at }) => dayOf(at) <= asOf) }))
    .filter(({ steps }) => steps.length > 0);
}

type About = Pick<FlagStanding, 'key' | 'kind' | 'commitment' | 'milestone'>;

function standingOf(
  { key, kind, commitment, milestone }: About,
  computed: ComputedFlag | null,
  steps: readonly FlagStep[],
  dayOf: (at: string) => IsoDate,
): FlagStanding {
  const last = steps.findLast(({ action }) => action === 'RESOLVED');
  const since = computed?.since ?? dayOf(steps[0]?.at ?? '');
  const saidOn = computed?.saidOn ?? since;
  // What was said after the forum settled it is another situation.
  const cameBack = computed !== null && last !== undefined && computed.saidOn > dayOf(last.at);
  const stands = computed !== null || kind === 'MANUAL';
  const state = stateOf(steps, { stands, cameBack });
  return { ...{ key, kind, commitment, milestone, since, saidOn, state, stands, steps }, reopened: cameBack };
}

function stateOf(
  steps: readonly FlagStep[],
  { stands, cameBack }: { readonly stands: boolean; readonly cameBack: boolean },
): FlagState {
  const last = steps.at(-1)?.action;
  if (last === 'RESOLVED' && !cameBack) return 'RESOLVED';
  if (!stands) return 'ENDED';
  return last === 'ESCALATED' ? 'ESCALATED' : 'OPEN';
}

/** What can be done about a flag in a state. */
export const FLAG_MOVES: Readonly<Record<FlagState, readonly FlagAction[]>> = {
  OPEN: ['ESCALATED', 'RESOLVED'],
  ESCALATED: ['RESOLVED'],
  RESOLVED: [],
  ENDED: [],
};
