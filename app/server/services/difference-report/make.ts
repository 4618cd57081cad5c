/** Makes the one view that the page and every form of a difference report are rendered from. Pure. */
import type { DifferenceEnd, DifferenceReport, DifferenceSide } from '#contracts/difference-report.ts';
import type { ReportScope } from '#contracts/status-report.ts';
import { comparePlan, type PlanDifference } from '#domain/difference/compare.ts';
import { planOn } from '#domain/existence.ts';
import { dayIn } from '#domain/instants.ts';
import type { PlanDossier } from '#domain/records.ts';
import { bodyLabel, labelsOf } from '../plan-labels.ts';
import { overviewOf } from '../plan-overview.ts';
import { editView } from '../plan-edits.ts';
import { figuresOf } from '../status-report/make.ts';
import { onlyCommitments } from '../status-report/scope.ts';

/**
 * @param plan all that is known of it
 * @param earlier the same at the first of two data revisions of one day; null: two days are compared
 * @param commitments ids of those in scope
 */
export function differenceReport(
  plan: PlanDossier,
  commitments: readonly string[],
  scope: ReportScope,
  ends: { readonly from: DifferenceEnd; readonly to: DifferenceEnd },
  earlier: PlanDossier | null = null,
): DifferenceReport {
  const part = onlyCommitments(plan, commitments);
  const horizon = dayIn(plan.revisedAt, plan.jurisdiction.timezone);
  const before = earlier && onlyCommitments(earlier, commitments);
  const difference = comparePlan(part, { from: ends.from.day, to: ends.to.day, horizon }, before);
  const { slug, number, title, shortTitle, license } = plan.plan;
  return {
    plan: { slug, number, title, shortTitle, place: plan.jurisdiction.name, license: license.dataset },
    scope,
    from: sideOf(before ?? part, ends.from),
    to: sideOf(part, ends.to),
    revision: plan.revision,
    revisedAt: plan.revisedAt,
    revisedOn: horizon,
    difference,
    names: namesOf(part, difference),
  };
}

function sideOf(part: PlanDossier, end: DifferenceEnd): DifferenceSide {
  const overview = overviewOf(planOn(part, end.day), end.day);
  const { commitments, milestones } = overview.counts;
  const figures = figuresOf(overview, overview.matrix.standings, end.day);
  return { ...end, version: overview.version, figures, counts: { commitments, milestones } };
}

function namesOf(part: PlanDossier, { pairs, facts, late }: PlanDifference): DifferenceReport['names'] {
  const labels = labelsOf(part);
  const edits = [...facts, ...late].flatMap((one) => (one.kind === 'EDIT' ? [one.edit] : []));
  const standings = pairs.flatMap(({ before, after }) => after ?? before ?? []);
  return {
    commitments: Object.fromEntries(
      part.commitments.flatMap(({ id }) => {
        const label = labels.commitment(id);
        return label ? [[id, label]] : [];
      }),
    ),
    milestones: Object.fromEntries(
      standings.map(({ milestone: { id, number }, version }) => [id, { number, title: version.title }]),
    ),
    bodies: Object.fromEntries(part.organizations.map((body) => [body.id, bodyLabel(body)])),
    edits: Object.fromEntries(edits.map((edit) => [edit.id, editView(part, edit)])),
  };
}
