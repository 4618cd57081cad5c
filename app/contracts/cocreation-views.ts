/** How a plan came to be: what the page on co-creation shows, and the file of its proposals. */
import type { PartialDate } from '#domain/dates.ts';
import type { Cocreation, IrmReport, Source } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Iap2Level, ProposalOutcome } from '#domain/values.ts';
import type { OfPlan, RoadEvent } from './about-views.ts';
import type { BodyLabel, CommitmentLabel } from './view-labels.ts';

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
