/** What the list of commitments shows: rows, facets with live counts, and what became of the words searched for. */
import type { IsoDate } from '#domain/dates.ts';
import type { AssessmentValue, IrmReport } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ParticipationRole } from '#domain/values.ts';
import type { CommitmentQuery, FacetId, SortId } from './commitment-query.ts';
import type { BodyLabel, MilestoneMark, PlanLabel } from './view-labels.ts';

export interface CommitmentList {
  readonly query: CommitmentQuery;
  /** The order in force: the one asked for or, without one, the one that fits. */
  readonly sort: SortId;
  readonly asOf: IsoDate;
  /** Commitments and milestones there are, whatever is asked for. */
  readonly total: number;
  readonly milestones: number;
  /** Commitments that fit. */
  readonly found: number;
  readonly pages: number;
  /** True when rows are of more than one plan, so that each must name its own. */
  readonly manyPlans: boolean;
  readonly rows: readonly FoundCommitment[];
  readonly facets: readonly Facet[];
  /** How the words were read; null without words. */
  readonly search: SearchReading | null;
  /** Ways on when nothing fits; null when something does. */
  readonly nothing: NothingFound | null;
}

/** A commitment of the list on the day asked for. */
export interface FoundCommitment {
  readonly code: string;
  readonly number: number;
  readonly plan: PlanLabel;
  readonly title: MarkedText;
  readonly officialTitle: MarkedText;
  readonly leads: readonly BodyLabel[];
  readonly counterparts: readonly BodyLabel[];
  readonly marks: readonly MilestoneMark[];
  /** By the lead body's word: milestones complete, milestones reported on, milestones. */
  readonly agency: { readonly complete: number; readonly reported: number; readonly of: number };
  readonly overdue: number;
  /** Milestones by number: how many can be compared, and those on which sources differ. */
  readonly agreement: {
    readonly comparable: number;
    readonly of: number;
    readonly differing: readonly number[];
    readonly discrepancies: readonly number[];
  };
  /** The IRM's word on results, with the state of the report that it is from; null when there is none by that day. */
  readonly irm: (AssessedResult & { readonly report: IrmReport | null }) | null;
  /** Day of the last report made public by any source; null when there is none by that day. */
  readonly lastUpdate: IsoDate | null;
  readonly places: readonly FoundPlace[];
  /** Milestones in which words were found but that are not among `places`. */
  readonly moreMilestones: number;
}

export type AssessedResult = Pick<AssessmentValue, 'variable' | 'value' | 'naReason' | 'transcription'>;

/** A text with the words that were searched for marked in it. */
export interface MarkedText {
  readonly lang: string;
  readonly parts: readonly { readonly text: string; readonly hit: boolean }[];
}

export type PlaceKind =
  | 'title'
  | 'officialTitle'
  | 'otherTitle'
  | 'code'
  | 'milestone'
  | 'body'
  | 'theme'
  | 'area'
  | 'pillar'
  | 'problem'
  | 'description'
  | 'contribution'
  | 'relevance'
  | 'additionalInfo'
  | 'technicalNote'
  | 'note'
  | 'irmReport'
  | 'irmFinding';

/** Where in a commitment words were found. */
export interface FoundPlace {
  readonly kind: PlaceKind;
  /** Number of the milestone, for a milestone. */
  readonly milestone: number | null;
  /** Part of the body in the commitment, for a body. */
  readonly role: ParticipationRole | null;
  readonly text: MarkedText;
}

export interface Facet {
  readonly id: FacetId;
  readonly options: readonly FacetOption[];
  /** Further choices that are not offered, to keep a page of thousands of commitments light. */
  readonly hidden: number;
}

export interface FacetOption {
  readonly value: string;
  /** Name from the data; null where the code has a word of its own. */
  readonly label: LocalizedText | null;
  /** How many commitments would be listed if this were chosen, given the words and all other facets. */
  readonly count: number;
  readonly selected: boolean;
}

export interface SearchReading {
  /** Words that were looked for, in their order. */
  readonly words: readonly SearchWord[];
  /** Words too common to look for. */
  readonly ignored: readonly string[];
}

export interface SearchWord {
  readonly given: string;
  /** Words taken in its place because it does not occur and these are one slip away; empty as a rule. */
  readonly corrected: readonly string[];
}

/** What would be found if less were asked for. */
export interface NothingFound {
  /** With the words but no filter. */
  readonly withoutFilters: number;
  /** With the filters but no words. */
  readonly withoutWords: number;
  /** With one facet let go; only those that would bring something. */
  readonly withoutFacet: readonly { readonly facet: FacetId; readonly count: number }[];
  /** Each word by itself, under the same filters; empty for a single word. */
  readonly words: readonly { readonly word: string; readonly count: number }[];
  /** The same search with a word that occurs in place of one that does not, and what it would find without filters. */
  readonly nearby: readonly { readonly query: string; readonly count: number }[];
  /** Words that occur nowhere. */
  readonly unknown: readonly string[];
}
