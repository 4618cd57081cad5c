/**
 * Everything that the page of a commitment tells, as of a day. The same object feeds the page, its CSV and its JSON, so
 * that the three cannot disagree. Plain data: no functions, no maps; text still in all its languages.
 */
import type { IsoDate } from '#domain/dates.ts';
import type { SourceWord } from '#domain/discrepancies.ts';
import type { Figure } from '#domain/figures.ts';
import type { OutageDays } from '#domain/links/outages.ts';
import type {
  ApprovedRescheduling,
  Blockage,
  Commitment,
  MilestoneDates,
  Participation,
  Pillar,
  PlanVersion,
  ProgressReport,
  ReportingPeriod,
  Source,
  Theme,
} from '#domain/records.ts';
import type { ClockReading } from '#domain/repository-clock.ts';
import type { Verdicts } from '#domain/reviewing/verdicts.ts';
import type { Timeline } from '#domain/series/timeline.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ParticipationRole, ReportSource } from '#domain/values.ts';
import type { Period } from '#domain/versions.ts';
import type { Change, Handover } from './commitment-changes.ts';
import type { AssessmentStory } from './commitment-assessments.ts';
import type { IrmStory } from './commitment-irm.ts';
import type { DisputedRow, JudgementList } from './judgement-views.ts';
import type { BodyLabel } from './view-labels.ts';

/** The plan that the commitment belongs to, as far as its page speaks of it. */
export interface PlanOfStory {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly place: LocalizedText;
  /** Terms under which the data may be used. */
  readonly license: LocalizedText;
  /** Versions public by the day asked for, and the first one. */
  readonly versions: readonly PlanVersion[];
  readonly inForce: PlanVersion;
  /** The later version whose wording is shown, where that of the version in force could not be read. */
  readonly wording: PlanVersion | null;
}

export interface PeriodStory {
  /** Dates in the version in force; null where that version's dates are not known. */
  readonly inForce: Period | null;
  /** Dates in the first version; null where they are not known. */
  readonly original: Period | null;
  /** True when more than one version of the plan was public by that day. */
  readonly rescheduled: boolean;
}

/** Headline figures of the commitment; each carries its explanation. */
export interface StoryFigures {
  readonly milestones: number;
  readonly complete: Readonly<Record<ReportSource, Figure<number>>>;
  readonly coverage: Readonly<Record<ReportSource, Figure<number>>>;
  readonly overdue: Figure<number>;
  readonly differing: Figure<number>;
  readonly discrepancies: Figure<number>;
  readonly evidence: Figure<number>;
  readonly lastUpdate: Figure<ProgressReport | null>;
}

/** A body's part in the commitment on that day. */
export interface PartStory {
  readonly part: Participation;
  readonly current: boolean;
  /** Milestones on which this very body filed a report; null for parts that do not report. */
  readonly filed: number | null;
}

export interface PeopleStory {
  readonly leads: readonly PartStory[];
  readonly counterparts: readonly PartStory[];
  readonly others: readonly { readonly role: ParticipationRole; readonly parts: readonly PartStory[] }[];
  readonly unnamed: LocalizedText | null;
  readonly handovers: readonly Handover[];
}

/** A published report with what became of it. */
export interface FiledReport {
  readonly report: ProgressReport;
  /** Made after the plan's end: it does not count for the IRM (rule D7). */
  readonly outsidePeriod: boolean;
  /** Id of the published report that corrects it. */
  readonly supersededBy: string | null;
}

export interface MilestoneStory {
  /** Anchor in the page, `h6`. */
  readonly anchor: string;
  readonly standing: MilestoneStanding;
  /** One for each source, in the order of sources; `filed` is null where it gave none (rule D5). */
  readonly statements: readonly { readonly source: ReportSource; readonly filed: FiledReport | null }[];
  /** Every report published by that day, newest first. */
  readonly history: readonly FiledReport[];
  /** What was public by that day of what holds it up, newest first. */
  readonly blockages: readonly Blockage[];
  /** New dates that the forum had approved by that day, newest first. */
  readonly newDates: readonly NewDatesStory[];
}

export interface NewDatesStory extends ApprovedRescheduling {
  readonly replaced: MilestoneDates;
  /** Last day of the plan, where the new end is after it; null: it is not. */
  readonly afterPlan: IsoDate | null;
}

export interface DifferenceStory {
  readonly number: number;
  readonly title: LocalizedText;
  readonly words: readonly SourceWord[];
  readonly steps: number | null;
  readonly discrepancy: boolean;
  readonly since: IsoDate;
}

/** A commitment that a reader of this one may want to see. */
export interface RelatedCommitment {
  readonly code: string;
  readonly number: number;
  readonly title: LocalizedText;
  readonly complete: number;
  readonly milestones: number;
  /** Bodies that answer for both; empty where only the theme is shared. */
  readonly bodies: readonly string[];
}

/** A commitment of another plan; `title` is null when that plan is not on this site. */
export interface LineageLink {
  readonly code: string;
  readonly title: LocalizedText | null;
  readonly plan: LocalizedText | null;
}

export interface RelatedStory {
  readonly sameTheme: readonly RelatedCommitment[];
  readonly sameBody: readonly RelatedCommitment[];
  readonly continues: readonly LineageLink[];
  readonly continuedBy: readonly LineageLink[];
}

export interface CommitmentStory {
  readonly asOf: IsoDate;
  readonly revision: number;
  readonly revisedAt: string;
  readonly plan: PlanOfStory;
  readonly commitment: Commitment;
  readonly theme: Theme | null;
  readonly pillars: readonly Pillar[];
  readonly period: PeriodStory;
  readonly figures: StoryFigures;
  readonly people: PeopleStory;
  readonly timeline: Figure<Timeline>;
  readonly milestones: readonly MilestoneStory[];
  /** Rounds of reporting that had begun by that day; some without data. */
  readonly rounds: readonly ReportingPeriod[];
  readonly differences: readonly DifferenceStory[];
  /** What independent eyes concluded of it, beside one another and beside what the body reported. */
  readonly judgements: JudgementList;
  /** Milestones said to be complete whose evidence does not support it, says a reviewer. */
  readonly disputed: readonly DisputedRow[];
  readonly irm: IrmStory;
  /** What reviewers found pieces of evidence to be worth, by the ids of the pieces. */
  readonly verdicts: Readonly<Record<string, Verdicts>>;
  /** Addresses of its evidence that did not answer the server's visits, by address. */
  readonly outages: Readonly<Record<string, OutageDays>>;
  /** Assessments of independent reviewers, beside what the IRM says. */
  readonly assessments: readonly AssessmentStory[];
  readonly clock: Figure<ClockReading>;
  readonly changes: readonly Change[];
  readonly related: RelatedStory;
  /** Bodies and sources that the rest names by id. */
  readonly bodies: Readonly<Record<string, BodyLabel>>;
  readonly sources: Readonly<Record<string, Source>>;
}
