/** Kinds of things that happened to a plan beside changes of what it says and of what is reported on it. */
import type { BlockageChange } from '../changes.ts';
import type { PartialDate } from '../dates.ts';
import type { FlagStanding } from '../flags/standing.ts';
import type { IrmCell } from '../irm/assessments.ts';
import type {
  Evidence,
  EvidenceReview,
  IndependentAssessment,
  IrmReport,
  PlanDossier,
  PlanVersion,
} from '../records.ts';
import type { MilestoneStanding } from '../standing.ts';
import type { LocalizedText } from '../text.ts';

export type HappeningPair =
  | { readonly kind: 'EVIDENCE'; readonly evidence: Evidence }
  | { readonly kind: 'VERDICT'; readonly review: EvidenceReview; readonly evidence: Evidence }
  | { readonly kind: 'ASSESSMENT'; readonly assessment: IndependentAssessment }
  /** `before`: what stood here of the same value on the first day; null: nothing did. */
  | { readonly kind: 'IRM_VALUE'; readonly cell: IrmCell; readonly before: IrmCell | null }
  | { readonly kind: 'FLAG_RAISED' | 'FLAG_RESOLVED' | 'FLAG_ENDED'; readonly flag: FlagStanding }
  | { readonly kind: 'BLOCKAGE' | 'BLOCKAGE_LIFTED'; readonly blockage: BlockageChange['blockage'] }
  | { readonly kind: 'PLAN_VERSION'; readonly version: PlanVersion }
  | { readonly kind: 'IRM_REPORT'; readonly irmReport: IrmReport };

export type HappeningKind = HappeningPair['kind'];

export type Happening = {
  /** Null: the plan as a whole. */
  readonly commitment: string | null;
  readonly milestone: string | null;
  /** Null where no day is known: of a flag that ended, for example. */
  readonly on: PartialDate | null;
  readonly organization: string | null;
  readonly office: LocalizedText | null;
} & HappeningPair;

/** What a plan was on each of the two days. */
export interface PlanPair {
  readonly before: PlanDossier;
  readonly after: PlanDossier;
  readonly standingsBefore: readonly MilestoneStanding[];
  readonly standingsAfter: readonly MilestoneStanding[];
}

export const NOBODY = { organization: null, office: null } as const;
