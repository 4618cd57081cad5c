/**
 * Where those who judged a commitment as a whole differ, and where what they say of its completion differs from what the body
 * reported. Words of the same variable, moment and method are set side by side; nobody's word corrects another's (rules D1,
 * D2, D8).
 */
import { lastDay, type IsoDate } from '../dates.ts';
import { explain, type Figure } from '../figures.ts';
import { irmAsOf } from '../irm/assessments.ts';
import { scaleValues, stepsBetween } from '../irm/scales.ts';
import type { Commitment, PlanDossier } from '../records.ts';
import { type MilestoneStanding, planVersionOn } from '../standing.ts';
import { ASPECTS, MOMENTS, type Aspect, type Methodology, type Moment, type Variable, VARIABLES } from '../values.ts';
import { type Judgement, judgementsOn, voiceOf } from './judgement.ts';
import { completionReading, type CompletionReading, contradicts, stepsFromReading } from './reading.ts';

export const INCOMPARABLES = ['ALONE', 'METHOD', 'MOMENT', 'OFF_SCALE', 'NO_REPORT'] as const;
/**
 * Why words cannot be set against each other. ALONE: one voice alone spoke. METHOD, MOMENT: not by the same method, or not of
 * the same moment. OFF_SCALE: a word has no place in the order ("no evidence"). NO_REPORT: the body had reported on nothing.
 */
export type Incomparable = (typeof INCOMPARABLES)[number];

export const CONTRARIES = ['YES_AND_NO', 'NOT_STARTED_AND_COMPLETE'] as const;
/**
 * Why a single step is a discrepancy: the two exclude each other. NOT_STARTED_AND_COMPLETE: an assessed "not started" and a
 * milestone that the body says is complete.
 */
export type Contrary = (typeof CONTRARIES)[number];

/** What was said of one variable of a commitment at one moment, by one method. */
export interface JudgementGap {
  readonly commitment: Commitment;
  readonly variable: Variable;
  readonly aspect: Aspect;
  readonly moment: Moment;
  readonly methodology: Methodology;
  /** The reviewers' words, then the IRM's; at least one. */
  readonly words: readonly Judgement[];
  /** How the body's milestones read; null for every variable but completion. */
  readonly reading: Figure<CompletionReading | null> | null;
  /** Why nothing can be compared; null: at least two voices can. */
  readonly incomparable: Incomparable | null;
  /** Greatest distance along the scale; null where nothing can be compared. */
  readonly steps: number | null;
  readonly differs: boolean;
  /** More than one step apart (rule D8), yes against no, or "not started" against a milestone said to be complete. */
  readonly discrepancy: boolean;
  /** Why it is a discrepancy though nothing is more than one step apart; null: it is none, or the distance says so. */
  readonly contrary: Contrary | null;
  /** First day on which two voices stood so far apart, or differed at all; null: they do not. */
  readonly since: IsoDate | null;
  /** Last day on which something was said that makes it so. */
  readonly saidOn: IsoDate | null;
}

/** Everything that was judged of the commitments of a plan, in the plan's order, then by moment and variable. */
export function judgementGaps(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): JudgementGap[] {
  const irm = irmAsOf(dossier, asOf);
  return dossier.commitments.flatMap((commitment) => {
    const words = judgementsOn(dossier, commitment.id, asOf, irm);
    if (words.length === 0) return [];
    const own = standings.filter(({ milestone }) => milestone.commitment === commitment.id);
    return groupsOf(words).map((group) => gapOf(commitment, group, words, readingFor(group, own, dossier, asOf)));
  });
}

type Group = Pick<JudgementGap, 'variable' | 'aspect' | 'moment' | 'methodology' | 'words'>;

/** Words of one variable, moment and method together; of one voice the last. */
function groupsOf(words: readonly Judgement[]): Group[] {
  const groups = new Map<string, Judgement[]>();
  for (const word of words) {
    const key = [word.variable, word.aspect, word.moment, word.methodology].join(' ');
    const others = (groups.get(key) ?? []).filter((other) => voiceOf(other) !== voiceOf(word));
    groups.set(key, [...others, word]);
  }
  return [...groups.values()]
    .flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { variable, aspect, moment, methodology } = first;
      return [{ variable, aspect, moment, methodology, words: own }];
    })
    .sort(
      (a, b) =>
        MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) ||
        VARIABLES.indexOf(a.variable) - VARIABLES.indexOf(b.variable) ||
        ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect),
    );
}

/** At the end of the plan all that the body said within it counts; before, what it had said by the earliest judgement. */
function readingFor(
  { variable, moment, words }: Group,
  standings: readonly MilestoneStanding[],
  dossier: PlanDossier,
  asOf: IsoDate,
): JudgementGap['reading'] {
  if (variable !== 'COMPLETION') return null;
  const version = planVersionOn(dossier, asOf);
  const cutoffs = moment === 'MIDTERM' ? words.map(({ cutoff }) => cutoff) : [lastDay(version.endsOn)];
  return completionReading(standings, version, [...cutoffs, asOf].sort()[0] ?? asOf);
}

interface Pair {
  readonly steps: number | null;
  readonly contrary: Contrary | null;
  readonly since: IsoDate;
}

function gapOf(
  commitment: Commitment,
  group: Group,
  all: readonly Judgement[],
  reading: JudgementGap['reading'],
): JudgementGap {
  const pairs = pairsOf(group, reading?.value ?? null);
  const measured = pairs.filter((pair) => pair.steps !== null);
  const steps = measured.length > 0 ? Math.max(...measured.map((pair) => pair.steps ?? 0)) : null;
  const apart = measured.filter(isApart);
  const differing = measured.filter((pair) => pair.steps !== 0);
  const days = (apart.length > 0 ? apart : differing).map(({ since }) => since).sort();
  return {
    ...{ commitment, ...group, reading },
    incomparable: measured.length > 0 ? null : whyNot(group, all, pairs, reading),
    ...{ steps, differs: differing.length > 0, discrepancy: apart.length > 0 },
    contrary: steps === 1 ? (apart[0]?.contrary ?? null) : null,
    ...{ since: days[0] ?? null, saidOn: days.at(-1) ?? null },
  };
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** Every voice against every other, and each against what the body reported. */
function pairsOf({ variable, words }: Group, reading: CompletionReading | null): Pair[] {
  const between = words.flatMap((a, i) =>
    words.slice(i + 1).map((b): Pair => {
      const steps = distance(variable, a.value, b.value);
      const contrary = steps === 1 && isYesOrNo(variable) ? 'YES_AND_NO' : null;
      return { steps, contrary, since: later(a.since, b.since) };
    }),
  );
  if (reading === null) return between;
  const against = words.map(({ value, since }): Pair => {
    const contrary = contradicts(value, reading) ? 'NOT_STARTED_AND_COMPLETE' : null;
    return { steps: stepsFromReading(value, reading), contrary, since: later(since, reading.since) };
  });
  return [...between, ...against];
}

function distance(variable: Variable, a: string, b: string): number | null {
  if (a === b) return 0;
  const steps = stepsBetween(variable, a, b);
  return steps === null ? null : Math.abs(steps);
}

/** On a scale of two words one step is all that there is: yes against no. */
const isYesOrNo = (variable: Variable): boolean => scaleValues(variable).ordered.length === 2;

const isApart = ({ steps, contrary }: Pair): boolean => steps !== null && (steps > 1 || contrary !== null);

function whyNot(
  { variable, aspect, moment, words }: Group,
  all: readonly Judgement[],
  pairs: readonly Pair[],
  reading: JudgementGap['reading'],
): Incomparable {
  if (pairs.length > 0) return 'OFF_SCALE';
  const voices = new Set(words.map(voiceOf));
  const others = all.filter(
    (word) => word.variable === variable && word.aspect === aspect && !voices.has(voiceOf(word)),
  );
  if (others.some((word) => word.moment === moment)) return 'METHOD';
  if (others.length > 0) return 'MOMENT';
  return reading === null ? 'ALONE' : 'NO_REPORT';
}

/** Judgements with a discrepancy, of those that can be compared (n), of all that was judged (N). */
export function judgementDiscrepancies(gaps: readonly JudgementGap[], cutoff: IsoDate): Figure<number> {
  const comparable = gaps.filter(({ incomparable }) => incomparable === null);
  const alone = gaps.filter(({ incomparable }) => incomparable !== null);
  const value = comparable.filter(({ discrepancy }) => discrepancy).length;
  const inputs = {
    comparable: comparable.length,
    differing: comparable.filter(({ differs }) => differs).length,
    discrepancies: value,
  };
  const left = { JUDGED_APART: [...new Set(alone.map(({ commitment }) => commitment.id))] };
  return { value, explanation: explain('judgement-gap/1', cutoff, [comparable.length, gaps.length], inputs, left) };
}

/** Name of what was judged, stable within the plan: `C04-DIOG-END_OF_TERM-IRM_2018_2020`. */
export function gapKey({ commitment, variable, aspect, moment, methodology }: JudgementGap): string {
  return [commitment.id, variable, ...(aspect === 'OVERALL' ? [] : [aspect]), moment, methodology].join('-');
}
