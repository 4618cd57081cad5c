/** What of a plan differs between two days: the one comparison that pages and reports of differences tell. Pure. */
import { planOn } from '../existence.ts';
import type { PlanDossier } from '../records.ts';
import { planStandings } from '../standing.ts';
import { commitmentFacts, editFacts } from './commitment-facts.ts';
import type { ChangedFact, Interval } from './facts.ts';
import { type Span, spanOf } from './span.ts';
import type { Happening, PlanPair } from './happening.ts';
import { happenings } from './happenings.ts';
import { type IntervalReport, intervalReports, type LateRecord, lateRecords } from './interval-reports.ts';
import { milestoneFacts, type MilestonePair } from './milestone-facts.ts';
import { type StateMatrix, stateMatrices } from './state-matrix.ts';
import { type Compared, type Tally, tallyOf, touched } from './tally.ts';

export interface PlanDifference {
  readonly interval: Interval;
  /** Every milestone that the plan had on either day, in the plan's order. */
  readonly pairs: readonly MilestonePair[];
  /** By commitment in the plan's order: what differs of the commitment, then of its milestones. */
  readonly facts: readonly ChangedFact[];
  readonly matrices: readonly StateMatrix[];
  readonly reports: readonly IntervalReport[];
  readonly happenings: readonly Happening[];
  readonly late: readonly LateRecord[];
  readonly tally: Tally;
  /** Ids of milestones of which nothing differs, on which nobody reported and to which nothing happened. */
  readonly unchanged: readonly string[];
}

/**
 * Both ends are the plan as the pages show it on that day: what became public by its end. Between them counts what became
 * public after the first day and by the second.
 * @param dossier all that is known of the plan, or of the part of it that is compared
 * @param earlier the same at the first of two data revisions of one day, which is the second of the ends
 */
export function comparePlan(dossier: PlanDossier, ends: Interval, earlier: PlanDossier | null = null): PlanDifference {
  const interval = spanOf(ends, earlier);
  const { from, to, horizon } = interval;
  const plan = planPair(dossier, interval, earlier ?? dossier);
  const pairs = milestonePairs(dossier, plan);
  const order = new Map(dossier.commitments.map(({ id }, at) => [id, at]));
  const facts = [
    ...commitmentFacts(plan.before, plan.after, interval),
    ...editFacts(plan.after, interval),
    ...pairs.flatMap((pair) => milestoneFacts(pair, dossier.versions, interval)),
  ].toSorted((a, b) => (order.get(a.commitment) ?? 0) - (order.get(b.commitment) ?? 0));
  const compared: Compared = {
    commitments: [...new Set([...plan.before.commitments, ...plan.after.commitments].map(({ id }) => id))],
    ...{ pairs, facts },
    reports: intervalReports(plan.after, interval),
    happenings: happenings(plan, interval),
    late: lateRecords(dossier, interval),
  };
  const changed = touched(compared).milestones;
  const ids = pairs.flatMap(({ before, after }) => (after ?? before)?.milestone.id ?? []);
  return {
    ...compared,
    interval: { from, to, horizon },
    ...{ matrices: stateMatrices(pairs, dossier.plan.stateVocabulary), tally: tallyOf(compared) },
    unchanged: ids.filter((id) => !changed.has(id)),
  };
}

function planPair(dossier: PlanDossier, { start, to }: Span, earlier: PlanDossier): PlanPair {
  const [before, after] = [planOn(earlier, start), planOn(dossier, to)];
  return { before, after, standingsBefore: planStandings(before, start), standingsAfter: planStandings(after, to) };
}

function milestonePairs({ milestones }: PlanDossier, { standingsBefore, standingsAfter }: PlanPair): MilestonePair[] {
  const before = new Map(standingsBefore.map((standing) => [standing.milestone.id, standing]));
  const after = new Map(standingsAfter.map((standing) => [standing.milestone.id, standing]));
  return milestones
    .filter(({ id }) => before.has(id) || after.has(id))
    .map(({ id }) => ({ before: before.get(id) ?? null, after: after.get(id) ?? null }));
}
