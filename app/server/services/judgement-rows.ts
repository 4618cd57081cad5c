/** What independent eyes concluded of commitments, as rows that pages, feeds, files and reports share. */
import type { CommitmentStory } from '#contracts/commitment-story.ts';
import type { FlagView } from '#contracts/flag-views.ts';
import type { DisputedRow, JudgementList, JudgementRow } from '#contracts/judgement-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { disputingVerdicts } from '#domain/flags/disputed.ts';
import { judgedFlagKey } from '#domain/flags/judged.ts';
import {
  gapKey,
  INCOMPARABLES,
  judgementDiscrepancies,
  type JudgementGap,
  judgementGaps,
} from '#domain/judgements/gaps.ts';
import { leadOrganizationsOn } from '#domain/participation.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { flagViews } from './flag-views.ts';
import { type Labels, labelsOf } from './plan-labels.ts';

/** What rows are made from. */
export interface JudgementInput {
  readonly dossier: PlanDossier;
  readonly standings: readonly MilestoneStanding[];
  readonly asOf: IsoDate;
  readonly labels: Labels;
  readonly flags: readonly FlagView[];
}

/** @param wanted which commitments are asked for, by id */
export function judgementList(input: JudgementInput, wanted: (commitment: string) => boolean): JudgementList {
  const gaps = judgementGaps(input.dossier, input.standings, input.asOf);
  const own = gaps.filter(({ commitment }) => wanted(commitment.id));
  const rows = (keep: (gap: JudgementGap) => boolean) =>
    own
      .filter(keep)
      .toSorted((a, b) => (b.steps ?? 0) - (a.steps ?? 0))
      .flatMap((gap) => rowOf(gap, input) ?? []);
  return {
    figure: judgementDiscrepancies(gaps, input.asOf),
    discrepancies: rows(({ discrepancy }) => discrepancy),
    oneStep: rows(({ differs, discrepancy }) => differs && !discrepancy),
    incomparable: rows(({ incomparable }) => incomparable !== null && incomparable !== 'ALONE'),
    reasons: INCOMPARABLES.flatMap((reason) => {
      const count = own.filter(({ incomparable }) => incomparable === reason).length;
      return count === 0 ? [] : [{ reason, count }];
    }),
  };
}

/** What was judged of one commitment; of it alone, since a plan may have hundreds, each of which asks. */
export function judgedStory(
  whole: PlanDossier,
  commitment: Commitment,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): Pick<CommitmentStory, 'judgements' | 'disputed'> {
  const own = (one: { readonly commitment: string }) => one.commitment === commitment.id;
  const { milestones, assessments, independentAssessments = [] } = whole;
  const dossier = {
    ...{ ...whole, commitments: [commitment], milestones: milestones.filter(own) },
    ...{ assessments: assessments.filter(own), independentAssessments: independentAssessments.filter(own) },
  };
  const labels = labelsOf(dossier);
  const input = { dossier, standings, asOf, labels, flags: flagViews(dossier, asOf, standings) };
  return { judgements: judgementList(input, () => true), disputed: disputedRows(input, () => true) };
}

function rowOf(gap: JudgementGap, { dossier, labels, flags, asOf }: JudgementInput): JudgementRow | null {
  const commitment = labels.commitment(gap.commitment.id);
  if (!commitment) return null;
  const { variable, aspect, moment, methodology, reading, incomparable, steps, discrepancy, contrary, since } = gap;
  const flagKey = judgedFlagKey(gap);
  return {
    ...{ key: gapKey(gap), commitment, variable, aspect, moment, methodology, reading, incomparable },
    ...{ steps, discrepancy, contrary, since },
    words: gap.words.map(({ judge, value, since: on, report, assessment, organization }) => ({
      ...{ judge, value, since: on, report, assessment },
      by: organization === null ? null : labels.body(organization),
    })),
    leads: labels.bodies(leadOrganizationsOn(dossier, gap.commitment.id, asOf).map(({ id }) => id)),
    flag: flags.find(({ key, stands }) => key === flagKey && stands) ?? null,
  };
}

/** Milestones said to be complete that a reviewer disputes, in the plan's order. */
export function disputedRows(input: JudgementInput, wanted: (commitment: string) => boolean): DisputedRow[] {
  const { dossier, standings, asOf, labels, flags } = input;
  return standings.flatMap((standing): DisputedRow[] => {
    const { milestone, version, latest } = standing;
    const verdicts = wanted(milestone.commitment) ? disputingVerdicts(dossier, standing, asOf) : [];
    const [commitment, report] = [labels.commitment(milestone.commitment), latest.AGENCY_SELF];
    if (!commitment || !report || verdicts.length === 0) return [];
    const key = `DISPUTED-${milestone.id}`;
    return [
      {
        ...{ commitment, milestone: { number: milestone.number, title: version.title } },
        reportedOn: report.publishedOn,
        verdicts: verdicts.map((review) => ({
          ...{ review, by: labels.body(review.organization) },
          evidence: evidenceOf(dossier, review.evidence),
        })),
        flag: flags.find((flag) => flag.key === key && flag.stands) ?? null,
      },
    ];
  });
}

const evidenceOf = ({ reports }: PlanDossier, id: string) =>
  reports.flatMap(({ evidence }) => evidence).find((one) => one.id === id) ?? null;
