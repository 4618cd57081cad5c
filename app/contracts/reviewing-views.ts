/** What reviewers, and the bodies that answer them, see of what is being judged. */
import type { IsoDate } from '#domain/dates.ts';
import type { Evidence } from '#domain/records.ts';
import type { Agreement } from '#domain/reviewing/agreement.ts';
import type { Codebook, Question } from '#domain/reviewing/codebook.ts';
import type { Coding, CodingFinding } from '#domain/reviewing/coding.ts';
import type { Verdicts } from '#domain/reviewing/verdicts.ts';
import type { ReviewAction, ReviewMove, ReviewSeat, ReviewStatus } from '#domain/reviewing/workflow.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Methodology, Moment, ParticipationRole } from '#domain/values.ts';
import type { SourceColumn } from './source-column.ts';
import type { BodyLabel, CommitmentLabel, PlanLabel } from './view-labels.ts';

/** A piece of evidence with what was said of it. */
export interface PieceView {
  readonly evidence: Evidence;
  readonly milestone: { readonly number: number; readonly title: LocalizedText };
  readonly since: IsoDate;
  /** The latest report of each source that gives it: what it is to show. */
  readonly claims: readonly SourceColumn[];
  readonly verdicts: Verdicts;
  /** Whether the reader's own body has said something of it. */
  readonly isJudged: boolean;
}

/** The evidence of a commitment, for whoever may judge it. */
export interface EvidenceDesk {
  readonly plan: PlanLabel;
  readonly commitment: CommitmentLabel;
  readonly body: BodyLabel;
  readonly pieces: readonly PieceView[];
  /** The bodies that gave verdicts, by their keys. */
  readonly bodies: Readonly<Record<string, BodyLabel>>;
}

/** An assessment on its way, as a list shows it. */
export interface ReviewSummary {
  readonly id: string;
  readonly plan: PlanLabel;
  readonly commitment: CommitmentLabel;
  readonly moment: Moment;
  readonly methodology: Methodology;
  readonly isDouble: boolean;
  readonly isCorrection: boolean;
  readonly status: ReviewStatus;
  readonly body: BodyLabel;
  readonly moves: readonly ReviewMove[];
  /** Whether the reader has a seat in it or read it. */
  readonly isOwn: boolean;
  /** Day of release, where one is set. */
  readonly releaseOn: IsoDate | null;
  /** What the body that answers has said of it. */
  readonly replies: number;
  readonly updatedAt: string;
}

/** A commitment that somebody may judge, with what there is to do about it. */
export interface CommitmentToReview {
  readonly plan: PlanLabel;
  readonly commitment: CommitmentLabel;
  /** Pieces of evidence, and those of which the own body has said nothing. */
  readonly pieces: number;
  readonly unjudged: number;
}

/** What the page of reviewers lists. */
export interface ReviewInbox {
  /** The own body; null where there is no plan. */
  readonly body: BodyLabel | null;
  /** What commitments can be assessed by; each plan by those of its time and level alone. */
  readonly books: readonly Codebook[];
  readonly commitments: readonly CommitmentToReview[];
  /** Commitments that the own body answers for, so that somebody else judges them. */
  readonly own: readonly CommitmentLabel[];
  readonly reviews: readonly ReviewSummary[];
  /** Assessments of the own body that are public, so that they can be corrected. */
  readonly released: readonly {
    readonly id: string;
    /** Public code of the commitment. */
    readonly code: string;
    readonly commitment: CommitmentLabel;
    readonly methodology: Methodology;
    readonly moment: Moment;
  }[];
  readonly agreement: readonly PlanAgreement[];
}

/** How far the two reviewers agreed on each thing, over the commitments of a plan that were coded twice. */
export interface PlanAgreement {
  readonly plan: PlanLabel;
  readonly methodology: Methodology;
  readonly moment: Moment;
  readonly variables: readonly (Pick<Question, 'key' | 'variable' | 'aspect'> & { readonly agreement: Agreement })[];
}

export interface CodingView {
  readonly seat: ReviewSeat;
  readonly body: BodyLabel;
  readonly office: LocalizedText;
  readonly content: Coding;
  readonly sentAt: string | null;
}

export interface ReviewStepView {
  /** `DECIDED`: signed by the one who decides between two codings. */
  readonly action: ReviewAction | 'DECIDED';
  readonly at: string;
  /** The body in whose name it was done; null where that is not known any more. */
  readonly body: BodyLabel | null;
  readonly office: LocalizedText;
  readonly note: string | null;
}

export interface ReplyView {
  readonly id: string;
  readonly body: BodyLabel;
  readonly office: LocalizedText;
  readonly text: string;
  readonly givenOn: IsoDate;
  readonly beforeRelease: boolean;
  /** Given to an earlier text, which was rewritten since. */
  readonly isToEarlierText: boolean;
  /** Whether the body waived the rest of its time to reply. */
  readonly endsWait: boolean;
}

/** An assessment on its way, for somebody who takes part in it or may. */
export interface ReviewPage extends ReviewSummary {
  readonly version: number;
  readonly language: string;
  readonly correction: string | null;
  readonly questions: readonly Question[];
  /** The codings that the reader may read. */
  readonly codings: readonly CodingView[];
  /** Where the two codings differ; null before both are there. */
  readonly differing: readonly string[] | null;
  /** What it comes to, once that is known. */
  readonly decided: Coding | null;
  /** The seat in which the reader writes, what is written in it, and on which version. */
  readonly writing: {
    readonly seat: ReviewSeat;
    readonly version: number;
    readonly content: Coding;
    /** What the body has to do with the commitment, as written so far. */
    readonly disclosure: string | null;
    /** The questions to be answered in it. */
    readonly questions: readonly Question[];
    readonly findings: readonly CodingFinding[];
  } | null;
  readonly pieces: readonly PieceView[];
  readonly bodies: Readonly<Record<string, BodyLabel>>;
  readonly steps: readonly ReviewStepView[];
  readonly isOpen: boolean;
  /** The body's time to reply: its last day (null: not opened yet), and whether it is over; null: nobody is to reply. */
  readonly wait: { readonly lastDay: IsoDate | null; readonly isOver: boolean } | null;
  /** Whether something became public since it was confirmed by which it cannot be released as it stands. */
  readonly isOutdated: boolean;
  /** As what the plan names the reader's body in the commitment: then the reader discloses what it has to do with it. */
  readonly rolesInPlan: readonly ParticipationRole[];
  readonly replyViews: readonly ReplyView[];
  /** Key of the assessment that it was released as. */
  readonly assessment: string | null;
}

/** An assessment as the body that answers reads it, to reply. */
export interface ReplyDesk {
  readonly id: string;
  readonly plan: PlanLabel;
  readonly commitment: CommitmentLabel;
  readonly moment: Moment;
  readonly methodology: Methodology;
  readonly body: BodyLabel;
  readonly isReleased: boolean;
  readonly releaseOn: IsoDate | null;
  /** Last day on which a reply is waited for; null once it is public. */
  readonly replyBy: IsoDate | null;
  readonly questions: readonly Question[];
  readonly decided: Coding;
  readonly pieces: readonly PieceView[];
  readonly bodies: Readonly<Record<string, BodyLabel>>;
  readonly replies: readonly ReplyView[];
}

/** How much of reviewing waits for a person. */
export interface ReviewingWaiting {
  /** Commitments with evidence that the own body has not judged. */
  readonly evidence: number;
  /** Assessments in which the person has something to do. */
  readonly reviews: number;
  /** Assessments that are opened to the own body and have no reply. */
  readonly replies: number;
}
