/**
 * Everything that a status report tells, as of a day and at one data revision. Made once; every form of the report (PDF,
 * Word, Excel, CSV, JSON) is a rendering of it, so that no two forms can disagree. Texts are still in all their languages.
 */
import type { IsoDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { Evidence, IrmReport, PlanVersion, RequirementFact, Source, Theme } from '#domain/records.ts';
import type { RequirementCheck } from '#domain/requirements/checks.ts';
import type { DeclaredEvidence } from '#domain/requirements/declaration.ts';
import type { RequirementId } from '#domain/requirements/table.ts';
import type { ClockReading } from '#domain/repository-clock.ts';
import type { RecommendationStanding } from '#domain/recommendations/standing.ts';
import type { VerdictCounts, Verdicts } from '#domain/reviewing/verdicts.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { MarkShape, ReportSource, Variable } from '#domain/values.ts';
import type { CommitmentStory } from './commitment-story.ts';
import type { DisputedRow, JudgementList } from './judgement-views.ts';
import type { DifferenceRow } from './difference-views.ts';
import type { FlagView } from './flag-views.ts';
import type { BodyLabel, CommitmentLabel } from './view-labels.ts';

/** What the report is about: the whole plan where nothing is chosen, else the commitments that meet every choice. */
export interface ReportScope {
  readonly institution: BodyLabel | null;
  readonly theme: Theme | null;
  /** Commitments that were picked one by one; empty: none was. */
  readonly commitments: readonly CommitmentLabel[];
  /** Commitments of the whole plan, whatever is chosen. */
  readonly ofCommitments: number;
}

export interface ReportPlan {
  readonly slug: string;
  readonly number: number;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly place: LocalizedText;
  readonly license: LocalizedText;
  readonly version: PlanVersion;
  /** The first version, when it is not the one in force. */
  readonly original: PlanVersion | null;
  /** The version whose wording is shown, where the text of the one in force could not be read; else null. */
  readonly wording: PlanVersion | null;
}

/** Headline figures of all commitments in the report, each with its explanation. */
export interface ReportFigures {
  readonly complete: Readonly<Record<ReportSource, Figure<number>>>;
  readonly coverage: Readonly<Record<ReportSource, Figure<number>>>;
  readonly byMark: Figure<Readonly<Record<MarkShape, number>>>;
  readonly overdueByMark: Readonly<Record<MarkShape, number>>;
  readonly overdue: Figure<number>;
  readonly evidence: Figure<number>;
  readonly differing: Figure<number>;
  readonly discrepancies: Figure<number>;
  readonly clock: Figure<ClockReading>;
}

/** How many commitments the IRM gave each value of its result variable; words, never averaged (rule D2). */
export interface ReportResults {
  readonly variable: Variable;
  readonly reported: boolean;
  /** The report that the values were transcribed from; null: there is none yet. */
  readonly report: IrmReport | null;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly transcribed: number;
  readonly of: number;
}

/** A commitment as its page tells it, and what the report counts besides. */
export interface ReportCommitment extends Pick<
  CommitmentStory,
  | 'asOf'
  | 'commitment'
  | 'theme'
  | 'pillars'
  | 'period'
  | 'figures'
  | 'people'
  | 'milestones'
  | 'differences'
  | 'judgements'
  | 'disputed'
  | 'irm'
  | 'verdicts'
  | 'assessments'
  | 'bodies'
> {
  /** Milestones by state, by the word of each source. */
  readonly marks: Readonly<Record<ReportSource, Readonly<Record<MarkShape, number>>>>;
  /** Pieces of evidence in the reports that stand, from any source, each once. */
  readonly evidencePieces: number;
  /** What reviewers found them to be worth. */
  readonly verdictCounts: VerdictCounts;
}

/** Where a piece of evidence is cited. */
export interface ReportCitation {
  readonly commitment: CommitmentLabel;
  readonly milestone: number;
  readonly source: ReportSource;
  readonly organization: BodyLabel | null;
  /** Id of the report that cites it, and the day from which the public could see it. */
  readonly report: string;
  readonly citedOn: IsoDate;
}

/** A piece of evidence, once, with everywhere it is cited. */
export interface ReportEvidence {
  /** Place in the index, from 1. */
  readonly number: number;
  readonly evidence: Evidence;
  /** In the plan's order; at least one. */
  readonly citations: readonly ReportCitation[];
  /** What reviewers found it to be worth; null: nobody said. */
  readonly verdicts: Verdicts | null;
}

/** A piece of evidence of what was declared of a requirement. */
export interface ReportDeclaredEvidence {
  /** Place in the index, after those of the reports. */
  readonly number: number;
  readonly requirement: RequirementId;
  readonly evidence: DeclaredEvidence;
  readonly office: LocalizedText;
  readonly declaredOn: IsoDate;
}

/** Something that is known of the process, with what shows it. A fact is no verdict. */
export interface ProcessFact {
  readonly fact: RequirementFact;
  readonly sources: readonly Source[];
}

export interface StatusReport {
  readonly plan: ReportPlan;
  readonly scope: ReportScope;
  readonly asOf: IsoDate;
  readonly revision: number;
  /** ISO date and time, UTC. */
  readonly revisedAt: string;
  /** The same as a day, where the plan is. */
  readonly revisedOn: IsoDate;
  /** Time zone of the plan: days of moments are told in it. */
  readonly timezone: string;
  readonly counts: {
    readonly commitments: number;
    readonly milestones: number;
    readonly themes: number;
    readonly leads: number;
    readonly counterparts: number;
  };
  readonly figures: ReportFigures;
  readonly results: ReportResults;
  /** In the plan's order; themes without a commitment in the report are left out. */
  readonly groups: readonly { readonly theme: Theme; readonly commitments: readonly ReportCommitment[] }[];
  /** More than one step apart (rule D8), the widest first. */
  readonly discrepancies: readonly DifferenceRow[];
  readonly oneStep: readonly DifferenceRow[];
  /** What independent eyes concluded of the commitments in scope, beside one another and beside what the bodies reported. */
  readonly judgements: JudgementList;
  /** Milestones said to be complete whose evidence does not support it, says a reviewer. */
  readonly disputed: readonly DisputedRow[];
  /** OGP's requirements of the whole plan, whatever the scope, each with what shows why. */
  readonly requirements: readonly RequirementCheck[];
  /** Facts of the process from public sources. */
  readonly processFacts: readonly ProcessFact[];
  readonly irmReports: readonly IrmReport[];
  /** With what was answered to each by the cut-off. */
  readonly recommendations: readonly RecommendationStanding[];
  /** Flags of the commitments in the report: those that stand, and those about which something was done. */
  readonly flags: readonly FlagView[];
  readonly evidence: readonly ReportEvidence[];
  readonly declaredEvidence: readonly ReportDeclaredEvidence[];
  readonly verdictCounts: VerdictCounts;
  readonly bodies: Readonly<Record<string, BodyLabel>>;
  readonly sources: Readonly<Record<string, Source>>;
}
