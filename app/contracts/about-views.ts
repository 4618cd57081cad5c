/** What the pages that explain show from the data; the same views feed pages and files. Texts stay in all languages. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { IrmReport, PlanVersion, RequirementFact, RoadmapEvent, Source } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Seat } from '#domain/values.ts';
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
