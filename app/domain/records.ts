/**
 * What is known of a plan, as plain facts. A repository fills a `PlanDossier`; every figure, page, chart and file is
 * computed from it. Nothing derived is stored here (no "overdue", no totals).
 */
import type { PartialDate } from './dates.ts';
import type { EvidenceFile } from './files/evidence-file.ts';
import type { KeptFlag } from './flags/flag.ts';
import type { LinkOutage } from './links/outage.ts';
import type { RecommendationResponse } from './recommendations/response.ts';
import type { RequirementDeclaration } from './requirements/declaration.ts';
import type { LocalizedText } from './text.ts';
import type {
  Aspect,
  AssessmentSource,
  CommitmentLifecycle,
  EcMilestoneState,
  EvidenceKind,
  EvidenceVerdict,
  IrmReportType,
  MeetingKind,
  Methodology,
  Moment,
  NaReason,
  OrganizationType,
  ParticipantSector,
  ParticipationRole,
  PerceivedChange,
  PlanStatus,
  PlanVersionKind,
  ProposalOutcome,
  PublicationStatus,
  ReportSource,
  RuleSetCode,
  Seat,
  SelfState,
  StateVocabulary,
  SuccessionKind,
  Transcription,
  Variable,
} from './values.ts';

/** A country or a local government in the Partnership. */
export interface Jurisdiction {
  readonly slug: string;
  readonly level: 'NATIONAL' | 'LOCAL';
  readonly name: LocalizedText;
  /** ISO 3166-1 alpha-2; null for a local government. */
  readonly iso2: string | null;
  readonly iso3: string | null;
  /** The language that prevails when texts differ. */
  readonly authoritativeLanguage: string;
  /** BCP 47 tags of the languages the texts are given in. */
  readonly languages?: readonly string[];
  readonly timezone: string;
  readonly memberSince: PartialDate | null;
  readonly memberPage: string | null;
}

/** A document or page that facts were read from. */
export interface Source {
  readonly id: string;
  readonly kind: string;
  readonly title: LocalizedText;
  readonly publisher: LocalizedText;
  readonly date: PartialDate | null;
  readonly url: string | null;
}

export interface Plan {
  readonly id: string;
  /** Address of the plan, for example `ecuador-2019-2022`. */
  readonly slug: string;
  readonly number: number;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly status: PlanStatus;
  readonly ruleSet: RuleSetCode;
  readonly stateVocabulary: StateVocabulary;
  readonly ogpActionPlanId: string | null;
  /** False when the OGP identifier was deduced, not read. */
  readonly ogpIdConfirmed: boolean;
  /** How the OGP identifier was established, where that needs saying. */
  readonly ogpNote?: LocalizedText | null;
  /** Organization id of the government point of contact, and the office within it. */
  readonly pointOfContact: { readonly organization: string; readonly office: LocalizedText } | null;
  readonly license: { readonly planText: LocalizedText; readonly dataset: LocalizedText };
  /** After how many days a reported blockage becomes public; left out: 30. */
  readonly blockagePublicAfterDays?: number;
}

/** A published text of the plan. Milestone dates belong to a version. */
export interface PlanVersion {
  readonly id: string;
  readonly kind: PlanVersionKind;
  readonly label: LocalizedText;
  readonly submittedOn: PartialDate | null;
  readonly publishedOn: PartialDate | null;
  readonly startsOn: PartialDate;
  readonly endsOn: PartialDate;
  /** False when this text could not be read, so its milestone dates are unknown. */
  readonly milestoneDatesKnown: boolean;
  readonly approvedBy: string | null;
  readonly reason: LocalizedText | null;
  readonly rules: LocalizedText | null;
  readonly note: LocalizedText | null;
  readonly sources: readonly string[];
}

export interface Theme {
  readonly id: string;
  readonly order: number;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
}

/** An open-government value as the plan itself names it (not an IRM-coded value). */
export interface Pillar {
  readonly id: string;
  readonly order: number;
  readonly title: LocalizedText;
  readonly note?: LocalizedText | null;
}

export interface PolicyArea {
  readonly code: string;
  readonly label: LocalizedText;
}

export interface Commitment {
  readonly id: string;
  /** Public code, used in addresses; OGP's own id where there is one (`EC0003`). */
  readonly code: string;
  readonly number: number;
  readonly ogpId: string | null;
  readonly ogpIdConfirmed: boolean;
  readonly ogpUrl: string | null;
  /** The short title on OGP's own page, in the language of that page. */
  readonly ogpShortTitle?: string | null;
  readonly lifecycle: CommitmentLifecycle;
  readonly theme: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly alternateTitles: readonly LocalizedText[];
  readonly problem: LocalizedText | null;
  readonly description: LocalizedText | null;
  readonly contribution: LocalizedText | null;
  readonly relevance: LocalizedText | null;
  readonly additionalInfo: LocalizedText | null;
  readonly technicalNote: LocalizedText | null;
  /** Dates by plan version id; a version without an entry gives no dates. */
  readonly periods: Readonly<Record<string, { readonly startsOn: PartialDate; readonly endsOn: PartialDate }>>;
  readonly reschedulingScope: 'DATES' | 'DATES_AND_CONTENT' | null;
  readonly sdgs: readonly number[];
  readonly pillars: readonly string[];
  readonly policyAreas: readonly PolicyArea[];
  /** Actors that the plan names only in general words. */
  readonly unnamedActors: LocalizedText | null;
  readonly notes: readonly LocalizedText[];
  /** Codes of commitments of other plans that this one continues. */
  readonly continues: readonly string[];
  readonly sources: readonly string[];
}

/** An organization's part in a commitment, with its dates. */
export interface Participation {
  readonly commitment: string;
  readonly organization: string;
  readonly role: ParticipationRole;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** Whether the plan names it or it inherited the part from a predecessor. */
  readonly basis: 'PLAN' | 'SUCCESSOR';
  /** Body within the organization through which it takes part. */
  readonly via: string | null;
}

/** A recorded change of who answers for a commitment. */
export interface ResponsibilityChange {
  readonly commitment: string;
  readonly from: string;
  readonly to: string;
  readonly on: PartialDate | null;
  readonly note: LocalizedText | null;
  readonly sources: readonly string[];
}

export interface Organization {
  /** Stable id and address, for example `mintel`. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly acronym: string | null;
  readonly type: OrganizationType;
  readonly sector: string;
  readonly parent: string | null;
  readonly note: LocalizedText | null;
  readonly sources: readonly string[];
}

export interface Succession {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly kind: SuccessionKind;
  readonly on: PartialDate | null;
  readonly legalAct: string | null;
  readonly note: LocalizedText | null;
  readonly sources: readonly string[];
}

/** From when to when; null where unknown. */
export interface MilestoneDates {
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
}

/** What a plan version says of a milestone. Dates are null where that version's dates are unknown. */
export interface MilestoneVersion extends MilestoneDates {
  readonly planVersion: string;
  readonly title: LocalizedText;
  readonly deliverable: LocalizedText | null;
  readonly contentChange: 'REWORDED' | null;
  readonly reason: LocalizedText | null;
  readonly dataNotes: readonly LocalizedText[];
  readonly sources: readonly string[];
  /** The decision that gave these dates, where they are not those of the plan's text. */
  readonly rescheduled?: ApprovedRescheduling;
  /** The dates that it replaced. */
  readonly replaced?: MilestoneDates;
}

/** New dates of a milestone that the forum approved; in force from the day of the decision. */
export interface ApprovedRescheduling {
  readonly id: string;
  /** Null: as before. */
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate;
  readonly reason: LocalizedText;
  readonly decidedOn: string;
  /** Offices that asked for the new dates and that decided. */
  readonly proposedBy: LocalizedText;
  readonly decidedBy: LocalizedText;
  /** The document of the decision. */
  readonly document: { readonly title: string | null; readonly url: string | null } | null;
}

/** One fact of a record as it was and as it is since. */
export interface EditedFact {
  /** Name of the field (`title`). */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A commitment or milestone that administrators added, or corrected in place, since the plan was taken in. */
export interface PlanEdit {
  /** Of its event in the audit trail. */
  readonly id: string;
  /** When it was made (ISO date and time, UTC). */
  readonly at: string;
  readonly added: boolean;
  readonly commitment: string;
  /** Null: the commitment itself. */
  readonly milestone: string | null;
  /** The version of the plan whose text and dates it wrote. */
  readonly version: string;
  /** Title as it was written. */
  readonly title: LocalizedText;
  /** What differs; empty where the record is new. */
  readonly facts: readonly EditedFact[];
  readonly reason: string;
}

/** What holds a milestone up, as the body that answers for it says. */
export interface Blockage {
  readonly id: string;
  readonly milestone: string;
  readonly organization: string;
  readonly office: LocalizedText;
  readonly what: string;
  /** Who could lift it. */
  readonly liftedBy: string;
  /** ISO dates and times, UTC; `closedAt` null: still there. */
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** Day from which on the public sees it, unless it was lifted before. */
  readonly publicFrom: string;
  readonly resolution: string | null;
}

export interface Milestone {
  /** Stable id, for example `C03-H06`. */
  readonly id: string;
  readonly commitment: string;
  /** Order within its commitment, from 1. */
  readonly number: number;
  /** In the order of the plan's versions; the first is the baseline. */
  readonly versions: readonly MilestoneVersion[];
  /** Approved reschedulings, the oldest decision first; left out where there are none. */
  readonly reschedulings?: readonly ApprovedRescheduling[];
}

export interface ReportingPeriod {
  readonly id: string;
  readonly label: LocalizedText;
  readonly opensOn: PartialDate | null;
  readonly closesOn: PartialDate | null;
  readonly cutoffOn: PartialDate | null;
  /** False when the round is known to have taken place but its answers were not available. */
  readonly dataAvailable: boolean;
  /** True when it was opened here, so that reports are filed in it; left out for rounds that were imported. */
  readonly opened?: boolean;
  /** From when on nothing of it changes (ISO date and time, UTC); left out while it is not locked. */
  readonly lockedAt?: string;
  /** Since when it counts for nothing (ISO date and time, UTC); what is known of a plan leaves such a round out. */
  readonly withdrawnAt?: string;
}

export interface Evidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: LocalizedText;
  readonly url: string | null;
  readonly issuedOn: PartialDate | null;
  readonly publishedOn: PartialDate | null;
  /** BCP 47 code of its language; left out where it is not known. */
  readonly language?: string;
  /** The file that is kept here; left out where only an address was given. */
  readonly file?: EvidenceFile;
}

/** A step of a report on its way to the public: which office did what, when and why. Never a person. */
export interface ReportStep {
  readonly action: 'SUBMITTED' | 'RETURNED' | 'VALIDATED' | 'PUBLISHED' | 'WITHDRAWN';
  /** ISO date and time, UTC. */
  readonly at: string;
  readonly office: LocalizedText;
  readonly note: string | null;
}

/** Whether one party met its duties towards another, as a source sees it. */
export interface PartnerFulfilled {
  readonly about: readonly string[];
  readonly towards: readonly string[];
  readonly value: 'YES' | 'NO';
  readonly reason: LocalizedText | null;
}

/** A state in exactly one vocabulary (the two are never merged). */
export type ReportedState =
  | { readonly vocabulary: 'EC_2021'; readonly value: EcMilestoneState }
  | { readonly vocabulary: 'OGP_SELF'; readonly value: SelfState };

/** What one source said of one milestone in one reporting period. Append-only: a correction supersedes. */
export interface ProgressReport {
  readonly id: string;
  readonly milestone: string;
  readonly period: string;
  readonly source: ReportSource;
  readonly organization: string;
  readonly reportedOn: PartialDate;
  /** First day on which the public could see it. */
  readonly publishedOn: string;
  readonly state: ReportedState;
  /** Self-reported, 0 to 100; only ever from an agency (rule D6). */
  readonly percent: number | null;
  readonly noProgress: boolean;
  readonly narrative: LocalizedText | null;
  readonly challenges: LocalizedText | null;
  readonly nextSteps: LocalizedText | null;
  readonly before: LocalizedText | null;
  readonly after: LocalizedText | null;
  readonly perceivedChange: PerceivedChange | null;
  readonly partnerFulfilled: readonly PartnerFulfilled[];
  readonly activities: number | null;
  readonly activitiesSummary: LocalizedText | null;
  readonly participants: number | null;
  readonly sectors: readonly ParticipantSector[];
  readonly sectorsOther: LocalizedText | null;
  readonly initiatives: readonly { readonly code: string; readonly point: LocalizedText | null }[];
  readonly communicationStrategyCoCreated: 'YES' | 'NO' | null;
  readonly evidence: readonly Evidence[];
  /** How many rows of its source the report stands for (co-leads repeat rows in some releases). */
  readonly sourceRows?: number | null;
  /** Oddities of the source, kept as filed. */
  readonly dataNotes: readonly LocalizedText[];
  /** Id of the report that this one corrects. */
  readonly supersedes: string | null;
  readonly sources: readonly string[];
  /** Whether it was submitted after its period had closed; left out where that is not known. */
  readonly late?: boolean;
  /** How it came to be public, in order; left out for what was imported. */
  readonly steps?: readonly ReportStep[];
}

export interface IrmReport {
  readonly id: string;
  readonly type: IrmReportType;
  readonly title: LocalizedText;
  readonly methodology: Methodology;
  readonly planVersion: string | null;
  readonly coversFrom: PartialDate;
  readonly coversTo: PartialDate;
  readonly publishedOn: PartialDate | null;
  readonly status: PublicationStatus;
  /** Year in which a version for public comment was out; null when there was none or it is unknown. */
  readonly publicCommentYear?: number | null;
  readonly url: string | null;
  readonly variables: readonly Variable[];
  readonly sources: readonly string[];
}

/** One value (or the reason why there is none) of one variable, in one assessment of one commitment. */
export interface AssessmentValue {
  readonly id: string;
  readonly commitment: string;
  readonly source: AssessmentSource;
  readonly report: string | null;
  readonly moment: Moment;
  readonly methodology: Methodology;
  readonly variable: Variable;
  readonly value: string | null;
  readonly naReason: NaReason | null;
  readonly transcription: Transcription;
  readonly note: LocalizedText | null;
  /** Source id of the page or report that the value was copied from. */
  readonly citation: string | null;
  /** Which value of the Partnership it is about; left out: the commitment as a whole. */
  readonly aspect?: Aspect;
  /** How it was copied here by a person; left out for what was imported. */
  readonly copied?: TranscribedFrom;
}

/** Where in its report an IRM value stands, as the office that copied it says. */
export interface TranscribedFrom {
  /** Page or section; null where an address leads to it. */
  readonly page: string | null;
  readonly url: string | null;
  /** First day on which the public could see it here. */
  readonly on: string;
  readonly office: LocalizedText;
  /** Why it replaces another value that stood here before; left out: it does not. */
  readonly correction?: string;
}

/** What a reviewer found a piece of evidence to be worth. Append-only: the latest of each body counts. */
export interface EvidenceReview {
  readonly id: string;
  readonly evidence: string;
  readonly verdict: EvidenceVerdict;
  readonly note: string | null;
  /** The body that reviews, and its office. */
  readonly organization: string;
  readonly office: LocalizedText;
  readonly givenOn: string;
}

/** One value of an independent assessment, or the reason why there is none. */
export interface IndependentValue {
  readonly variable: Variable;
  readonly aspect: Aspect;
  readonly value: string | null;
  readonly naReason: NaReason | null;
  readonly rationale: LocalizedText | null;
  /** Id of a piece of evidence of the commitment; else an address and where in it. */
  readonly evidence: string | null;
  readonly url: string | null;
  readonly page: string | null;
  /** What the two reviewers gave, where it was coded twice; left out elsewhere. */
  readonly codes?: readonly [first: string, second: string];
}

/** Which part an office had in an assessment. */
export type AssessmentPart = 'AUTHOR' | 'READER' | 'CODER' | 'DECIDER';

/** What the body that answers for a commitment said of an assessment. */
export interface AssessmentReply {
  readonly id: string;
  readonly organization: string;
  readonly office: LocalizedText;
  readonly text: string;
  readonly givenOn: string;
  /** Given while the assessment was open to that body alone. */
  readonly beforeRelease: boolean;
  /** Given to an earlier text, which was rewritten since. */
  readonly isToEarlierText: boolean;
}

/** An assessment by an independent reviewer, as it became public. Append-only: a correction supersedes. */
export interface IndependentAssessment {
  readonly id: string;
  readonly commitment: string;
  readonly moment: Moment;
  readonly methodology: Methodology;
  /** The body whose reviewer began it. */
  readonly organization: string;
  /** The offices that took part, in the order of their parts. */
  readonly credits: readonly {
    readonly part: AssessmentPart;
    readonly organization: string;
    readonly office: LocalizedText;
    /** What the body has to do with the commitment, in its own words, where the plan names it there. */
    readonly disclosure?: string;
  }[];
  readonly releasedOn: string;
  readonly supersedes: string | null;
  /** Why it corrects another. */
  readonly correction: string | null;
  /** Why it became public before the body's time to reply had passed; left out: it had, or was waived. */
  readonly earlyReason?: string;
  readonly values: readonly IndependentValue[];
  readonly replies: readonly AssessmentReply[];
}

/** A finding of a report in words, about a commitment. */
export interface IrmFinding {
  readonly report: string;
  readonly commitment: string;
  readonly text: LocalizedText;
}

/** A plan-level value of a report, for example how many commitments were promising. */
export interface PlanFinding {
  readonly report: string;
  readonly variable: string;
  readonly value: string | number | boolean | null;
  readonly outOf: number | null;
  readonly citation: string | null;
}

/** Values known for a group of commitments but not which value belongs to which. */
export interface UnplacedValues {
  readonly report: string | null;
  readonly variable: Variable;
  readonly commitments: readonly string[];
  readonly values: readonly (string | null)[];
  readonly basis: LocalizedText;
}

export interface Recommendation {
  readonly report: string;
  readonly text: LocalizedText;
  /** What the government answered, the oldest first. Left out where it did not. */
  readonly responses?: readonly RecommendationResponse[];
}

export interface ForumSeat {
  readonly seat: number;
  readonly sector: Seat;
  readonly holders: readonly {
    readonly organization: string;
    readonly from: PartialDate | null;
    readonly to: PartialDate | null;
  }[];
  readonly note: LocalizedText | null;
}

export interface Forum {
  readonly organization: string;
  readonly localName: LocalizedText;
  readonly equivalentTo: LocalizedText | null;
  readonly establishedFrom: PartialDate | null;
  readonly legalBasis: { readonly act: string; readonly date: PartialDate | null } | null;
  readonly seats: readonly ForumSeat[];
  readonly bodies: readonly {
    readonly id: string;
    readonly purpose: LocalizedText;
    readonly members: readonly string[];
  }[];
  readonly meetings: readonly {
    readonly number: number | null;
    readonly date: PartialDate;
    readonly online: boolean;
    readonly event: string | null;
    /** What it was held for; left out where that is not known. */
    readonly kind?: MeetingKind;
    /** Where its minutes can be read, and the comments that were collected in it; left out where there are none. */
    readonly minutesUrl?: string;
    readonly commentsUrl?: string;
  }[];
  /** Where the rules for taking part can be read; left out where that is not known. */
  readonly rulesUrl?: string;
  readonly sources: readonly string[];
}

/** Something that happened on the road: membership, co-creation, rescheduling, laws, deliverables, IRM. */
export interface RoadmapEvent {
  readonly id: string;
  readonly kind: string;
  readonly title: LocalizedText;
  readonly startsOn: PartialDate;
  readonly endsOn: PartialDate | null;
  readonly commitment: string | null;
  readonly organizations: readonly string[];
  readonly place: string | null;
  readonly evidence: readonly {
    readonly kind: string;
    readonly url: string | null;
    readonly reference?: LocalizedText;
  }[];
  readonly note: LocalizedText | null;
  readonly sources: readonly string[];
}

export interface CocreationTable {
  readonly city: string;
  readonly event: string;
  readonly host: string;
  readonly participants: number | null;
}

export interface IntegratedProposal {
  readonly category: number;
  readonly number: number;
  readonly title: LocalizedText;
  readonly outcome: ProposalOutcome;
  /** For a reserve proposal: the category it falls into if it is not called up. */
  readonly fallbackCategory?: number | null;
  readonly commitment: string | null;
  readonly reason: LocalizedText | null;
  readonly organizations: readonly string[];
}

export interface Share {
  readonly code: string;
  readonly percent: number;
  readonly count: number | null;
}

/** How a plan was co-created: stages, figures and the fate of every integrated proposal. */
export interface Cocreation {
  readonly startsOn: PartialDate;
  readonly endsOn: PartialDate;
  /** Who takes part, from the widest circle to the narrowest. */
  readonly participationLevels?: readonly LocalizedText[];
  readonly stages: readonly { readonly order: number; readonly title: LocalizedText }[];
  readonly filterCriteria: readonly LocalizedText[];
  readonly funnel: {
    readonly webProposals: number;
    readonly tableProposals: number;
    readonly totalProposals: number;
    readonly openGovernment: number;
    readonly notOpenGovernment: number;
    readonly integratedProposals: number;
    readonly categories: readonly {
      readonly category: number;
      readonly outcome: ProposalOutcome;
      readonly count: number;
    }[];
  };
  readonly scoring: {
    readonly scaleMin: number;
    readonly scaleMax: number;
    readonly criteria: readonly {
      readonly code: string;
      readonly weightPercent: number;
      readonly indicators: readonly string[];
      readonly scoredBy: LocalizedText;
    }[];
  } | null;
  readonly traceability: {
    readonly url: string | null;
    readonly note: LocalizedText;
    /** True when every proposal had its own public code. */
    readonly uniqueCode?: boolean | null;
  } | null;
  readonly sdgShares: readonly Share[];
  readonly web: {
    readonly total: number;
    readonly gender: readonly Share[];
    readonly age: readonly Share[];
    readonly sector: readonly Share[];
    readonly ethnicity: readonly Share[];
    readonly province: readonly Share[];
    readonly note: LocalizedText | null;
  } | null;
  readonly tables: {
    readonly total: number;
    readonly proposals: number;
    readonly women: number;
    readonly men: number;
    readonly participants: number;
    readonly sector: readonly Share[];
    readonly events: readonly CocreationTable[];
    readonly eventsParticipants: number;
  } | null;
  readonly workingGroup: { readonly delegates: number; readonly organizations: readonly string[] } | null;
  readonly proposals: readonly IntegratedProposal[];
  readonly sources?: readonly string[];
}

/** Percentages that a government published itself, kept to be set beside ours. */
export interface PublishedFigures {
  readonly source: string;
  readonly cutoffOn: PartialDate;
  readonly headlinePercent: number;
  readonly commitments: readonly {
    readonly commitment: string;
    readonly percent: number;
    readonly milestones: readonly { readonly milestone: string; readonly percent: number }[];
  }[];
  /** The rule the publisher stated for its percentages; null when it stated none. */
  readonly statedRule?: LocalizedText | null;
  /** What comparing these figures with the reports behind them shows. */
  readonly observations?: readonly LocalizedText[];
  readonly sources?: readonly string[];
}

/** Which method a report used, where its name could mislead. `report` is null for a note on a local method. */
export interface MethodologyNote {
  readonly report: string | null;
  readonly methodology: Methodology;
  readonly note: LocalizedText;
}

/** What is known of an OGP process requirement (forum, minutes, website …). A null value means unknown. */
export interface RequirementFact {
  readonly code: string;
  readonly value: string | boolean | null;
  /** Lowest number that is certain, where the total is unknown. */
  readonly atLeast: number | null;
  readonly asOf: PartialDate | null;
  readonly url: string | null;
  readonly note: LocalizedText | null;
  readonly sources: readonly string[];
}

/** Something that was published or changed here, from the audit trail. */
export interface AuditEvent {
  readonly id: string;
  /** Data revision that the change produced. */
  readonly revision: number;
  readonly at: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly summary: LocalizedText;
}

/** All that is known of one plan, at one data revision. Copies are kept with reports (decision 0016): what is added later is optional. */
export interface PlanDossier {
  readonly revision: number;
  /** When that revision was made (ISO date and time, UTC). */
  readonly revisedAt: string;
  readonly jurisdiction: Jurisdiction;
  readonly plan: Plan;
  readonly versions: readonly PlanVersion[];
  readonly themes: readonly Theme[];
  readonly pillars: readonly Pillar[];
  readonly commitments: readonly Commitment[];
  readonly milestones: readonly Milestone[];
  readonly participations: readonly Participation[];
  readonly responsibilityChanges: readonly ResponsibilityChange[];
  readonly organizations: readonly Organization[];
  readonly successions: readonly Succession[];
  readonly periods: readonly ReportingPeriod[];
  /** Published reports, superseded ones included (history). */
  readonly reports: readonly ProgressReport[];
  /** Every blockage, those that are not public yet too: see `publicBlockages`. Left out where there are none. */
  readonly blockages?: readonly Blockage[];
  /** What administrators added to the text of the plan or corrected in it, the oldest first. Left out where there is nothing. */
  readonly edits?: readonly PlanEdit[];
  readonly irmReports: readonly IrmReport[];
  readonly assessments: readonly AssessmentValue[];
  /** Verdicts on evidence, in the order in which they were given; left out where there are none. */
  readonly evidenceReviews?: readonly EvidenceReview[];
  /** Times during which addresses of evidence did not answer, of any plan, the oldest first; left out where there are none. */
  readonly linkOutages?: readonly LinkOutage[];
  /** Assessments of independent reviewers that were released, corrected ones too; left out where there are none. */
  readonly independentAssessments?: readonly IndependentAssessment[];
  readonly irmFindings: readonly IrmFinding[];
  readonly planFindings: readonly PlanFinding[];
  readonly unplacedValues: readonly UnplacedValues[];
  readonly recommendations: readonly Recommendation[];
  readonly forum: Forum | null;
  readonly events: readonly RoadmapEvent[];
  readonly cocreation: Cocreation | null;
  readonly publishedFigures: readonly PublishedFigures[];
  readonly methodologyNotes?: readonly MethodologyNote[];
  readonly requirementFacts?: readonly RequirementFact[];
  /** What was stated of the process requirements, the oldest first. Left out where nothing was. */
  readonly requirementDeclarations?: readonly RequirementDeclaration[];
  /** Flags on which somebody took a step. Left out where there are none. */
  readonly flags?: readonly KeptFlag[];
  readonly sources: readonly Source[];
}
