/** What independent reviewers made public: verdicts on evidence, assessments with what was replied. */
import type { AssessmentReply, EvidenceReview, IndependentAssessment, PlanDossier } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, fromJson, keyOf, keyOrNull, textOf, textOrNull } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const VERDICT = {
  id: true,
  evidenceId: true,
  verdict: true,
  note: true,
  organizationId: true,
  office: true,
  givenOn: true,
} satisfies Prisma.EvidenceReviewSelect;

/** In the order in which they were given; nothing where there are none. */
export async function readEvidenceReviews(
  tx: Transaction,
  planId: string,
): Promise<Pick<PlanDossier, 'evidenceReviews'>> {
  const orderBy = [{ at: 'asc' as const }, { id: 'asc' as const }];
  const rows = await tx.evidenceReview.findMany({ where: { evidence: { planId } }, orderBy, select: VERDICT });
  if (rows.length === 0) return {};
  return {
    evidenceReviews: rows.map(({ evidenceId, organizationId, office, ...rest }): EvidenceReview => ({
      ...rest,
      evidence: keyOf(evidenceId),
      organization: keyOf(organizationId),
      office: textOf(office),
    })),
  };
}

const REPLY = {
  id: true,
  organizationId: true,
  office: true,
  text: true,
  givenOn: true,
  beforeRelease: true,
  round: true,
} satisfies Prisma.ReviewReplySelect;
const RELEASED = {
  id: true,
  commitmentId: true,
  moment: true,
  methodology: true,
  organizationId: true,
  credits: true,
  releasedOn: true,
  supersedesId: true,
  correction: true,
  earlyReason: true,
  values: {
    select: {
      ...{ variable: true, aspect: true, value: true, naReason: true, rationale: true, evidenceId: true },
      ...{ url: true, page: true, codes: true },
    },
    orderBy: BY_POSITION,
  },
  review: {
    select: {
      replies: { select: REPLY, orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] },
      _count: { select: { steps: { where: { action: 'RETURNED' as const } } } },
    },
  },
} satisfies Prisma.AssessmentSelect;

/** In the order of their release; nothing where there are none. */
export async function readIndependentAssessments(
  tx: Transaction,
  planId: string,
): Promise<Pick<PlanDossier, 'independentAssessments'>> {
  const where = { commitment: { planId }, releasedOn: { not: null } };
  const orderBy = [{ releasedOn: 'asc' as const }, { id: 'asc' as const }];
  const rows = await tx.assessment.findMany({ where, orderBy, select: RELEASED });
  return rows.length === 0 ? {} : { independentAssessments: rows.map(mapReleased) };
}

function mapReleased(row: Prisma.AssessmentGetPayload<{ select: typeof RELEASED }>): IndependentAssessment {
  const { id, moment, methodology, correction, earlyReason, releasedOn, review } = row;
  return {
    ...{ id: keyOf(id), moment, methodology, correction, releasedOn: releasedOn ?? '' },
    ...(earlyReason === null ? {} : { earlyReason }),
    commitment: keyOf(row.commitmentId),
    organization: keyOrNull(row.organizationId) ?? '',
    credits: fromJson<IndependentAssessment['credits']>(row.credits ?? []),
    supersedes: keyOrNull(row.supersedesId),
    values: row.values.map(({ rationale, evidenceId, codes, ...rest }) => ({
      ...{ ...rest, rationale: textOrNull(rationale), evidence: keyOrNull(evidenceId) },
      ...(codes === null ? {} : { codes: fromJson<[string, string]>(codes) }),
    })),
    replies: (review?.replies ?? []).map(({ organizationId, office, round, ...rest }): AssessmentReply => ({
      ...{ ...rest, organization: keyOf(organizationId), office: textOf(office) },
      isToEarlierText: round < (review?._count.steps ?? 0),
    })),
  };
}
