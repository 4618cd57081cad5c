/** The plan matrix as data: one row a commitment, its milestones as marks, and what each source says, side by side. */
import { compareDates, type IsoDate, type PartialDate } from '#domain/dates.ts';
import { coverage, milestonesComplete } from '#domain/figures.ts';
import { evidenceCoverage } from '#domain/progress.ts';
import type { AssessmentValue, Commitment } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import type { LocalizedText } from '#domain/text.ts';
import { REPORT_SOURCES, type ReportSource, type Variable } from '#domain/values.ts';
import { markView, type MarkView } from './marks.ts';

/** What one source says of a commitment: milestones complete, and on how many of all it reported. */
export interface SourceCell {
  readonly complete: number;
  readonly reported: number;
  readonly of: number;
}

/** Whether the sources agree; milestones by their number in the commitment. */
export interface Agreement {
  readonly comparable: number;
  readonly of: number;
  readonly differing: readonly number[];
  /** Those of `differing` that are more than one step apart. */
  readonly discrepancies: readonly number[];
}

/** An assessment as far as a cell shows it: its value, or why there is none. */
export type AssessedCell = Pick<AssessmentValue, 'variable' | 'value' | 'naReason' | 'transcription'>;

export interface MatrixRow {
  readonly code: string;
  readonly number: number;
  readonly title: LocalizedText;
  /** Address of the commitment. */
  readonly href: string;
  /** Short names of the bodies that answer for it, and of their counterparts. */
  readonly leads: readonly string[];
  readonly counterparts: readonly string[];
  readonly marks: readonly MarkView[];
  /** Milestones with a piece of evidence from any source; null while nobody has reported. */
  readonly withEvidence: number | null;
  readonly sources: Readonly<Record<ReportSource, SourceCell>>;
  /** Null when no assessment is known of at all. */
  readonly irm: AssessedCell | null;
  readonly agreement: Agreement;
}

/** Rows under a theme; without a title the rows stand on their own. */
export interface MatrixGroup {
  readonly id: string;
  readonly title: LocalizedText | null;
  readonly rows: readonly MatrixRow[];
}

/** What stands below the column names. */
export interface MatrixHeads {
  /** First and last report of each source; null when it gave none. */
  readonly sources: Readonly<Record<ReportSource, { readonly from: PartialDate; readonly to: PartialDate } | null>>;
  /** Variable of the IRM column, and what its values were transcribed from; null: nothing yet. */
  readonly irm: { readonly variable: Variable; readonly report: string | null };
}

type Standings = readonly MilestoneStanding[];

/** What a row needs besides the standings of its milestones. */
export interface RowFacts {
  readonly commitment: Commitment;
  readonly leads: readonly string[];
  readonly counterparts: readonly string[];
  readonly irm: AssessedCell | null;
  /** Address of the commitment; a milestone's is the same with `#h` and its number. */
  readonly href: string;
}

/** A row of the matrix on a day, from the standings of the commitment's milestones on that day. */
export function matrixRow(facts: RowFacts, standings: Standings, asOf: IsoDate): MatrixRow {
  const { commitment, leads, counterparts, irm, href } = facts;
  return {
    code: commitment.code,
    number: commitment.number,
    title: commitment.shortTitle,
    href,
    leads,
    counterparts,
    irm,
    marks: standings.map((standing) => markView(standing, `${href}#h${standing.milestone.number}`)),
    withEvidence: withEvidence(standings, asOf),
    sources: eachSource((source) => sourceCell(standings, source, asOf)),
    agreement: agreementOf(standings),
  };
}

/** From when to when each source reported on these milestones. */
export function reportDates(standings: Standings): MatrixHeads['sources'] {
  return eachSource((source) => {
    const dates = standings.flatMap(({ latest }) => latest[source]?.reportedOn ?? []).sort(compareDates);
    const [from, to] = [dates[0], dates.at(-1)];
    return from && to ? { from, to } : null;
  });
}

/** Whether the sources agree on these milestones (rule D8). */
export function agreementOf(standings: Standings): Agreement {
  const numbers = (those: Standings): number[] => those.map(({ milestone }) => milestone.number);
  return {
    of: standings.length,
    comparable: standings.filter(({ disagreement }) => disagreement.comparable).length,
    differing: numbers(standings.filter(({ disagreement }) => disagreement.differs)),
    discrepancies: numbers(standings.filter(({ disagreement }) => disagreement.discrepancy)),
  };
}

function withEvidence(standings: Standings, asOf: IsoDate): number | null {
  const { value, explanation } = evidenceCoverage(standings, asOf);
  return explanation.n > 0 ? value : null;
}

function sourceCell(standings: Standings, source: ReportSource, asOf: IsoDate): SourceCell {
  return {
    complete: milestonesComplete(standings, source, asOf).value,
    reported: coverage(standings, source, asOf).value,
    of: standings.length,
  };
}

const eachSource = <T>(make: (source: ReportSource) => T): Record<ReportSource, T> =>
  Object.fromEntries(REPORT_SOURCES.map((source) => [source, make(source)])) as Record<ReportSource, T>;
