/** Milestones by state, grouped by source, body, theme and commitment: the rows of the bar charts and their tables. */
import type { IsoDate } from '../dates.ts';
import { explain, markCounts, type Figure } from '../figures.ts';
import type { FormulaId } from '../formulas.ts';
import { leadsOfPlanOn } from '../participation.ts';
import type { Commitment, Organization, PlanDossier, Theme } from '../records.ts';
import type { MilestoneStanding } from '../standing.ts';
import { type MarkShape, REPORT_SOURCES, type ReportSource } from '../values.ts';

type Standings = readonly MilestoneStanding[];

/** How a group of milestones stands by the word of one source. */
export interface GroupCounts {
  readonly counts: Readonly<Record<MarkShape, number>>;
  /** Milestones with a report of that source, of all in the group. */
  readonly n: number;
  readonly N: number;
  /** By the agency's word, whichever source is counted (rule D9). */
  readonly overdue: number;
}

export interface SourceRow extends GroupCounts {
  readonly source: ReportSource;
}

export interface BodyRow extends GroupCounts {
  readonly organization: Organization;
  readonly commitments: readonly string[];
  /** Commitments that it leads together with others: their milestones stand in several rows. */
  readonly shared: readonly string[];
  /** Milestones on which this very body has filed; less than `n` where a co-lead reported instead. */
  readonly filed: number;
}

export interface BodyRows {
  /** Most milestones first. */
  readonly rows: readonly BodyRow[];
  /** Sum of the rows; more than `milestones` where bodies lead together. */
  readonly rowSum: number;
  readonly milestones: number;
}

export interface ThemeRow extends GroupCounts {
  readonly theme: Theme;
  readonly commitments: readonly string[];
}

export interface CommitmentRow {
  readonly commitment: Commitment;
  readonly sources: Readonly<Record<ReportSource, GroupCounts>>;
}

/** Counts of a group of milestones by the word of one source. */
export function groupCounts(standings: Standings, source: ReportSource = 'AGENCY_SELF'): GroupCounts {
  const counts = markCounts(standings, source);
  return {
    counts,
    n: standings.length - counts['no-report'],
    N: standings.length,
    overdue: standings.filter(({ overdue }) => overdue).length,
  };
}

const inCommitments = (standings: Standings, ids: readonly string[]): Standings =>
  standings.filter(({ milestone }) => ids.includes(milestone.commitment));

function agencyFigure<T>(formula: FormulaId, standings: Standings, cutoff: IsoDate, value: T, rows: number): Figure<T> {
  const silent = standings.filter(({ latest }) => latest.AGENCY_SELF === null).map(({ milestone }) => milestone.id);
  const counted = [standings.length - silent.length, standings.length] as const;
  const inputs = { source: 'AGENCY_SELF', milestones: counted[1], reported: counted[0], rows };
  return { value, explanation: explain(formula, cutoff, counted, inputs, { NO_REPORT: silent }) };
}

/** The same milestones by the word of each source, side by side; never added up (rule D1). */
export function milestonesBySource(standings: Standings, cutoff: IsoDate): Figure<readonly SourceRow[]> {
  const rows = REPORT_SOURCES.map((source) => ({ source, ...groupCounts(standings, source) }));
  const inputs = { milestones: standings.length, rows: rows.length };
  const reported = standings.filter(({ history }) => history.length > 0).length;
  return { value: rows, explanation: explain('milestones-by-mark/1', cutoff, [reported, standings.length], inputs) };
}

/** Milestones by the body that answers for them on that day. Co-led ones stand in the row of each of their leads. */
export function milestonesByBody(dossier: PlanDossier, standings: Standings, cutoff: IsoDate): Figure<BodyRows> {
  const led = leadsOfPlanOn(dossier, cutoff);
  const leaders = [...led.values()].flat();
  const rows = [...led].map(([organization, commitments]): BodyRow => {
    const own = inCommitments(standings, commitments);
    const shared = commitments.filter((id) => leaders.filter((other) => other === id).length > 1);
    const filed = own.filter(({ history }) => history.some((report) => report.organization === organization.id));
    return { organization, commitments, shared, filed: filed.length, ...groupCounts(own) };
  });
  rows.sort((a, b) => b.N - a.N || b.n - a.n);
  const rowSum = rows.reduce((sum, { N }) => sum + N, 0);
  const value = { rows, rowSum, milestones: standings.length };
  return agencyFigure('milestones-by-body/1', standings, cutoff, value, rowSum);
}

/** Milestones by the plan's own themes, in their order. */
export function milestonesByTheme(
  dossier: PlanDossier,
  standings: Standings,
  cutoff: IsoDate,
): Figure<readonly ThemeRow[]> {
  const rows = dossier.themes
    .toSorted((a, b) => a.order - b.order)
    .map((theme) => {
      const commitments = dossier.commitments.filter((commitment) => commitment.theme === theme.id).map(({ id }) => id);
      return { theme, commitments, ...groupCounts(inCommitments(standings, commitments)) };
    });
  return agencyFigure('milestones-by-theme/1', standings, cutoff, rows, rows.length);
}

/** Each commitment's milestones by the word of each source. */
export function commitmentStates(
  dossier: PlanDossier,
  standings: Standings,
  cutoff: IsoDate,
): Figure<readonly CommitmentRow[]> {
  const rows = dossier.commitments.map((commitment) => {
    const own = inCommitments(standings, [commitment.id]);
    const sources = {
      AGENCY_SELF: groupCounts(own, 'AGENCY_SELF'),
      COUNTERPART: groupCounts(own, 'COUNTERPART'),
      CORE_GROUP: groupCounts(own, 'CORE_GROUP'),
    };
    return { commitment, sources };
  });
  const reported = standings.filter(({ history }) => history.length > 0).length;
  const inputs = { commitments: rows.length, milestones: standings.length };
  return { value: rows, explanation: explain('commitment-states/1', cutoff, [reported, standings.length], inputs) };
}
