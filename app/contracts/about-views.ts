/** What the pages that explain show from the data; the same views feed pages and files. Texts stay in all languages. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type {
  Cocreation,
  IrmReport,
  PlanVersion,
  RequirementFact,
  RoadmapEvent,
  Share,
  Source,
} from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Iap2Level, ProposalOutcome, Seat } from '#domain/values.ts';
import type { BodyLabel, CommitmentLabel, PlanLabel } from './view-labels.ts';

/** Which plan a page is about, and the others that a reader can choose. */
export interface OfPlan {
  readonly plan: PlanLabel;
  readonly plans: readonly PlanLabel[];
  readonly asOf: IsoDate;
}

export interface OpenGovernmentView {
  readonly planTitle: LocalizedText;
  readonly commitments: number;
  /** Pillars as the plan names them, with how many commitments declare each. */
  readonly pillars: readonly { readonly title: LocalizedText; readonly commitments: number }[];
}

/** Something that happened, with everyone in it and everything it rests on. */
export interface RoadEvent {
  readonly id: string;
  readonly kind: string;
  readonly title: LocalizedText;
  readonly startsOn: PartialDate;
  /** Null when it is one day, month or year. */
  readonly endsOn: PartialDate | null;
  readonly place: string | null;
  readonly note: LocalizedText | null;
  readonly commitment: CommitmentLabel | null;
  readonly bodies: readonly BodyLabel[];
  /** Only what is not one of the sources already. */
  readonly evidence: RoadmapEvent['evidence'];
  readonly sources: readonly Source[];
}

export interface RoadYear {
  readonly year: string;
  /** What concerns the country and the plan as a whole; co-creation tables of a year stand together in one entry. */
  readonly entries: readonly (readonly RoadEvent[])[];
  /** What happened in single commitments. */
  readonly ofCommitments: readonly RoadEvent[];
}

export interface PartnershipView extends OfPlan {
  readonly planTitle: LocalizedText;
  readonly commitments: number;
  readonly milestones: number;
  /** Null before the country was a member. */
  readonly memberSince: PartialDate | null;
  readonly memberPage: string | null;
  /** Public by that day; the first always. */
  readonly versions: readonly PlanVersion[];
  readonly irmReports: readonly IrmReport[];
  readonly years: readonly RoadYear[];
  readonly shown: number;
  /** Events on record, those after that day included. */
  readonly total: number;
}

export interface SeatHolderView {
  readonly body: BodyLabel;
  /** Null where unknown. */
  readonly from: PartialDate | null;
  /** Null while it holds the seat on that day. */
  readonly to: PartialDate | null;
}

export interface SeatView {
  readonly seat: number;
  readonly sector: Seat;
  readonly note: LocalizedText | null;
  /** Who holds it on that day; null when nobody does. */
  readonly holder: SeatHolderView | null;
  /** Who held it before, the latest first. */
  readonly former: readonly SeatHolderView[];
}

export interface ForumMeeting {
  readonly number: number | null;
  readonly date: PartialDate;
  readonly online: boolean;
  readonly title: LocalizedText | null;
  readonly minutes: string | null;
}

export interface ForumView {
  readonly body: BodyLabel;
  readonly name: LocalizedText;
  readonly establishedFrom: PartialDate | null;
  readonly legalBasis: { readonly act: string; readonly date: PartialDate | null } | null;
  /** Seats that anyone holds or held by that day, sector by sector. */
  readonly sectors: readonly { readonly sector: Seat; readonly seats: readonly SeatView[] }[];
  readonly bodies: readonly {
    readonly id: string;
    readonly purpose: LocalizedText;
    readonly members: readonly BodyLabel[];
  }[];
  readonly meetings: readonly ForumMeeting[];
  /** How many meetings are certain, where the total is unknown. */
  readonly meetingsAtLeast: RequirementFact | null;
  readonly sources: readonly Source[];
}

export interface ActorsView extends OfPlan {
  /** Organizations with a part in some commitment on that day, by sector. */
  readonly organizations: Readonly<Partial<Record<string, number>>>;
  /** Null before there was a forum. */
  readonly forum: ForumView | null;
}

/** What became of one integrated proposal. */
export interface ProposalFate {
  readonly category: number;
  readonly number: number;
  readonly title: LocalizedText;
  readonly outcome: ProposalOutcome;
  readonly reason: LocalizedText | null;
  readonly fallbackCategory: number | null;
  readonly commitment: CommitmentLabel | null;
  readonly bodies: readonly BodyLabel[];
}

export interface TableRow {
  readonly city: string;
  readonly host: BodyLabel | null;
  readonly date: PartialDate | null;
  /** Null where not recorded. */
  readonly participants: number | null;
}

/** Two numbers of one source that should be the same. */
export type Mismatch =
  | { readonly kind: 'NOTE'; readonly text: LocalizedText }
  | {
      readonly kind: 'PARTICIPANTS';
      readonly total: number;
      readonly bySex: readonly [women: number, men: number];
      readonly byTable: number;
    }
  | { readonly kind: 'FUNNEL'; readonly whole: number; readonly sum: number };

export interface CocreationFigures extends Pick<
  Cocreation,
  'funnel' | 'filterCriteria' | 'scoring' | 'traceability' | 'sdgShares' | 'web' | 'tables'
> {
  readonly tableRows: readonly TableRow[];
  readonly workingGroup: { readonly delegates: number; readonly bodies: readonly BodyLabel[] } | null;
  readonly categories: readonly {
    readonly category: number;
    readonly outcome: ProposalOutcome;
    readonly proposals: readonly ProposalFate[];
  }[];
  readonly mismatches: readonly Mismatch[];
}

export interface CocreationView extends OfPlan {
  readonly planTitle: LocalizedText;
  readonly period: { readonly startsOn: PartialDate; readonly endsOn: PartialDate } | null;
  /** NONE: nothing is on record. AHEAD: it had not begun. UNPUBLISHED: under way or done, its figures not yet public. */
  readonly status: 'NONE' | 'AHEAD' | 'UNPUBLISHED' | 'PUBLISHED';
  /** From when on the figures were public; null where unknown. */
  readonly publishedOn: PartialDate | null;
  readonly levels: readonly LocalizedText[];
  readonly stages: Cocreation['stages'];
  readonly figures: CocreationFigures | null;
  readonly events: readonly RoadEvent[];
  /** How far the public could influence the plan, as the IRM rated it. */
  readonly influence: { readonly level: Iap2Level; readonly report: IrmReport } | null;
  readonly sources: readonly Source[];
}

/** A list of shares with the number that they are shares of; null where the source does not say. */
export interface ShareList {
  readonly shares: readonly Share[];
  readonly base: number | null;
}
