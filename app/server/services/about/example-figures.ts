/** Examples that show a part of a figure: one commitment, one variable, the first and the last date. */
import type { CompleteOf, IrmTally, MethodExamples } from '#contracts/method-views.ts';
import { compareDates, type IsoDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import { irmReportsOn, irmValueCounts } from '#domain/irm/assessments.ts';
import { scaleOf } from '#domain/irm/scales.ts';
import { completionReading } from '#domain/judgements/reading.ts';
import type { IndependentValue, PlanDossier } from '#domain/records.ts';
import { agreementFigure, type CodePair } from '#domain/reviewing/agreement.ts';
import { assessmentsOn } from '#domain/reviewing/released.ts';
import { commitmentStates, type GroupCounts } from '#domain/series/groups.ts';
import { milestoneTimeline } from '#domain/series/timeline.ts';
import { type MilestoneStanding, planVersionOn } from '#domain/standing.ts';
import { labelsOf } from '../plan-labels.ts';

type Standings = readonly MilestoneStanding[];

/** A figure with its value in another form; its explanation stays. */
export const mapped = <A, B>({ value, explanation }: Figure<A>, change: (value: A) => B): Figure<B> => ({
  value: change(value),
  explanation,
});

export const completeOf = ({ counts, n, N }: GroupCounts): CompleteOf => ({ complete: counts.complete, n, N });

/** From the first start to the last end in force, and how many original dates are known and were others. */
export function span(
  dossier: PlanDossier,
  standings: Standings,
  asOf: IsoDate,
): MethodExamples['milestone-timeline/1'] {
  const { value, explanation } = milestoneTimeline(dossier, standings, asOf);
  const bars = value.commitments.flatMap((group) => group.bars);
  const from = bars.flatMap(({ startsOn }) => startsOn ?? []).sort(compareDates)[0];
  const to = bars
    .flatMap(({ endsOn }) => endsOn ?? [])
    .sort(compareDates)
    .at(-1);
  const known = bars.filter(({ standing }) => standing.baseline !== null).length;
  const moved = bars.filter(({ original }) => original !== null).length;
  return { value: from && to ? { from, to, known, moved } : null, explanation };
}

/** The first commitment on which the sources differ, which shows best why they stand side by side; else the first. */
export function oneCommitment(
  dossier: PlanDossier,
  standings: Standings,
  asOf: IsoDate,
): MethodExamples['commitment-states/1'] {
  const differs = standings.find(({ disagreement }) => disagreement.discrepancy)?.milestone.commitment;
  return mapped(commitmentStates(dossier, standings, asOf), (rows) => {
    const row = rows.find(({ commitment }) => commitment.id === differs) ?? rows[0];
    const commitment = row && labelsOf(dossier).commitment(row.commitment.id);
    if (!row || !commitment) return null;
    const { AGENCY_SELF, COUNTERPART, CORE_GROUP } = row.sources;
    const sources = {
      AGENCY_SELF: completeOf(AGENCY_SELF),
      COUNTERPART: completeOf(COUNTERPART),
      CORE_GROUP: completeOf(CORE_GROUP),
    };
    return { commitment, sources };
  });
}

/** The variable of the latest report with most values here. */
export function irmTally(dossier: PlanDossier, asOf: IsoDate): MethodExamples['irm-values/1'] {
  const report = irmReportsOn(dossier, asOf).at(-1);
  if (!report) return null;
  const tallies = report.variables.map((variable) => ({
    variable,
    figure: irmValueCounts(dossier, report, variable, asOf),
  }));
  const best = tallies.reduce<(typeof tallies)[number] | undefined>(
    (most, tally) => (most && most.figure.explanation.n >= tally.figure.explanation.n ? most : tally),
    undefined,
  );
  if (!best) return null;
  const scale = scaleOf(best.variable, report.methodology);
  const order = [...(scale?.ordered ?? []).toReversed(), ...(scale?.offScale ?? [])];
  return mapped(best.figure, (counts): IrmTally => {
    const values = order.flatMap((value) => (counts[value] ? [{ value, count: counts[value] }] : []));
    return { report, variable: best.variable, values };
  });
}

/** Of what was coded twice and is public, the variable with most cases. */
export function coderAgreement(dossier: PlanDossier, asOf: IsoDate): MethodExamples['cohen-kappa/1'] {
  const groups = new Map<string, { readonly value: IndependentValue; readonly pairs: CodePair[] }>();
  for (const { assessment } of dossier.commitments.flatMap(({ id }) => assessmentsOn(dossier, id, asOf))) {
    for (const value of assessment.values) {
      if (value.codes === undefined) continue;
      const key = [assessment.methodology, assessment.moment, value.variable, value.aspect].join(' ');
      const known = groups.get(key) ?? { value, pairs: [] };
      groups.set(key, { ...known, pairs: [...known.pairs, value.codes] });
    }
  }
  const [best] = [...groups.values()].toSorted((a, b) => b.pairs.length - a.pairs.length);
  return mapped(agreementFigure(best?.pairs ?? [], dossier.commitments.length, asOf), (agreement) =>
    best ? { variable: best.value.variable, aspect: best.value.aspect, agreement } : null,
  );
}

/** The first commitment on whose milestones the body reported in part, which shows best what a range is; else the first. */
export function oneReading(
  dossier: PlanDossier,
  standings: Standings,
  asOf: IsoDate,
): MethodExamples['completion-gap/1'] {
  const version = planVersionOn(dossier, asOf);
  const figures = dossier.commitments.map(({ id }) => {
    const own = standings.filter(({ milestone }) => milestone.commitment === id);
    return { id, figure: completionReading(own, version, asOf) };
  });
  const isRange = ({ figure: { value } }: (typeof figures)[number]) => value !== null && value.lowest !== value.highest;
  const best = figures.find(isRange) ?? figures[0];
  if (!best) return mapped(completionReading([], version, asOf), () => null);
  const commitment = labelsOf(dossier).commitment(best.id);
  return mapped(best.figure, (reading) => (commitment && reading ? { commitment, reading } : null));
}
