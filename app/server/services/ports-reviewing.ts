/** What the services of reviewing ask of the database. Ids are those of the database: `ec-paga-1/C03`, `ecuador/utpl`. */
import type { IsoDate } from '#domain/dates.ts';
import type { AssessmentValue, IndependentAssessment } from '#domain/records.ts';
import type { Coding } from '#domain/reviewing/coding.ts';
import type { ReviewAction, ReviewSeat, ReviewStatus } from '#domain/reviewing/workflow.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { EvidenceVerdict, Methodology, Moment } from '#domain/values.ts';
import type { FilingClock, Outcome, Signature, Written } from './ports-filing.ts';

export interface NewVerdict extends Written {
  readonly id: string;
  readonly evidenceId: string;
  readonly verdict: EvidenceVerdict;
  readonly note: string | null;
  readonly organizationId: string;
  readonly givenOn: IsoDate;
  readonly requestKey: string;
}

export interface VerdictStore {
  /** `CHANGED`: a verdict was given with that key already. */
  give(verdict: NewVerdict): Promise<Outcome>;
}

export interface StoredCoding {
  readonly seat: ReviewSeat;
  readonly userId: string;
  readonly organizationId: string;
  readonly office: LocalizedText;
  readonly content: Coding;
  /** What the body has to do with the commitment, where the plan names it there. */
  readonly disclosure: string | null;
  readonly version: number;
  readonly sentAt: string | null;
}

export interface StoredReviewStep extends Signature {
  readonly action: ReviewAction;
  readonly organizationId: string | null;
  readonly note: string | null;
  /** Of the body of a second reader, as in a coding. */
  readonly disclosure: string | null;
}

export interface StoredReply {
  readonly id: string;
  readonly organizationId: string;
  readonly office: LocalizedText;
  readonly text: string;
  readonly givenOn: IsoDate;
  readonly beforeRelease: boolean;
  /** How often the assessment had been returned by then: which text of it was answered. */
  readonly round: number;
  /** Whether the body waived the rest of its time to reply. */
  readonly endsWait: boolean;
  /** ISO date and time, UTC. */
  readonly at: string;
}

export interface StoredReview {
  readonly id: string;
  readonly commitmentId: string;
  readonly moment: Moment;
  readonly methodology: Methodology;
  readonly organizationId: string;
  readonly isDouble: boolean;
  readonly correctsId: string | null;
  readonly correction: string | null;
  readonly status: ReviewStatus;
  readonly version: number;
  readonly updatedAt: string;
  readonly releaseOn: IsoDate | null;
  readonly openedAt: string | null;
  /** The answers as they were confirmed; null: they are not. */
  readonly confirmed: Coding | null;
  readonly assessmentId: string | null;
  readonly codings: readonly StoredCoding[];
  readonly steps: readonly StoredReviewStep[];
  readonly replies: readonly StoredReply[];
}

export interface ReviewQuery {
  readonly statuses?: readonly ReviewStatus[];
  readonly commitmentIds?: readonly string[];
  /** To be released by this day. */
  readonly dueBy?: IsoDate;
}

/** A coding as it is taken up. */
export type NewCoding = Pick<StoredCoding, 'seat' | 'userId' | 'organizationId' | 'office' | 'content' | 'disclosure'>;

export interface NewReview extends Written {
  readonly review: Pick<
    StoredReview,
    'id' | 'commitmentId' | 'moment' | 'methodology' | 'organizationId' | 'isDouble' | 'correctsId' | 'correction'
  >;
  readonly coding: NewCoding;
}

/** An assessment to be made public. */
export interface Release {
  readonly planId: string;
  readonly assessment: IndependentAssessment;
}

export interface ReviewChange extends Written {
  readonly id: string;
  /** The version that the move was made from. */
  readonly version: number;
  readonly status: ReviewStatus;
  readonly step: {
    readonly action: ReviewAction;
    readonly organizationId: string | null;
    readonly note: string | null;
    readonly disclosure?: string | null;
    /** The answers as they are signed. */
    readonly content: Coding | null;
    /** The same key is taken once. */
    readonly requestKey: string | null;
  };
  /** Left out: as it is. */
  readonly releaseOn?: IsoDate | null;
  readonly openedAt?: string | null;
  readonly confirmed?: Coding | null;
  /** A seat that is taken with the move. */
  readonly joins?: NewCoding;
  /** The coding that is signed, as it is signed. */
  readonly sends?: {
    readonly seat: ReviewSeat;
    readonly version: number;
    readonly content: Coding;
    readonly disclosure: string | null;
  };
  /** Codings that are to be written anew. */
  readonly reopens?: readonly ReviewSeat[];
  readonly release?: Release;
}

export interface SavedCoding {
  readonly reviewId: string;
  readonly coding: NewCoding;
  /** The version that it was written on; 0: the seat is taken with it. */
  readonly version: number;
  readonly at: string;
}

export interface NewReply extends Written {
  readonly reviewId: string;
  readonly reply: Omit<StoredReply, 'office' | 'at'>;
  readonly requestKey: string;
}

/** Assessments on their way. Each change is one transaction with its step and its trace. */
export interface ReviewStore {
  find(id: string): Promise<StoredReview | null>;
  /** The assessment in which a request was taken, as a move or a reply. */
  findByRequest(requestKey: string): Promise<StoredReview | null>;
  findReleased(assessmentId: string): Promise<StoredReview | null>;
  /** The newest last. */
  list(query: ReviewQuery): Promise<StoredReview[]>;
  /** `CHANGED`: the body has one of that commitment, moment and method on its way. */
  begin(review: NewReview): Promise<Outcome>;
  /** `CHANGED`: it was moved meanwhile. */
  change(change: ReviewChange): Promise<Outcome>;
  /** Saves what is being written. `CHANGED`: it was saved or signed elsewhere meanwhile. */
  save(saved: SavedCoding): Promise<Outcome>;
  /** `CHANGED`: it was said with that key already. */
  reply(reply: NewReply): Promise<Outcome>;
}

export interface NewTranscription extends Written {
  readonly planId: string;
  readonly value: AssessmentValue;
  readonly requestKey: string;
}

export interface TranscriptionStore {
  /** Whether something was copied with that key. */
  isTaken(requestKey: string): Promise<boolean>;
  /** `CHANGED`: it was copied with that key already, or by somebody else at the same moment. */
  copy(transcription: NewTranscription): Promise<Outcome>;
}

/** Everything that the services of reviewing work with. */
export interface ReviewingPorts {
  readonly verdicts: VerdictStore;
  readonly reviews: ReviewStore;
  readonly transcriptions: TranscriptionStore;
  readonly clock: FilingClock;
  /** A new identifier, never given before. */
  readonly newId: () => string;
}
