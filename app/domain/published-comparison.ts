/**
 * A government's own published percentages beside ours, from the reports behind them (docs/rules.md). Ours is given
 * twice: leaving out what is missing (rule D5) and, only to compare with publishers who do so, taking it as 0.
 */
import { lastDay, type IsoDate } from './dates.ts';
import { explain, type Figure } from './figures.ts';
import { mean } from './progress.ts';
import type { PlanDossier, PublishedFigures } from './records.ts';
import { planStandings, type MilestoneStanding } from './standing.ts';

/** What a printed percentage of a milestone means beside its agency report. */
export type PrintedAs = 'AS_REPORTED' | 'REPORTED_BUT_ZERO' | 'NO_REPORT_AS_ZERO' | 'OTHERWISE';

export interface MilestoneComparison {
  readonly milestone: string;
  readonly published: number;
  /** Null without an agency report. */
  readonly reported: number | null;
  readonly printed: PrintedAs;
}

/** Means of the reported percentages, 0 to 100, not rounded; null without any milestone or report. */
export interface OurMeans {
  readonly missingAsZero: number | null;
  readonly reportedOnly: number | null;
  readonly n: number;
  readonly N: number;
}

export interface CommitmentComparison {
  readonly commitment: string;
  readonly published: number;
  readonly ours: OurMeans;
  /** Mean of the milestone percentages printed in the same publication; null when it printed none. */
  readonly meanOfPrintedMilestones: number | null;
  readonly milestones: readonly MilestoneComparison[];
}

export interface PublishedComparison {
  readonly source: string;
  readonly headline: number;
  /** Mean of the published commitment figures: what the headline would be if it followed from them. */
  readonly meanOfPublished: number | null;
  /** Over all milestones of the plan. */
  readonly ours: OurMeans;
  /** Mean of our commitment means: the like of `meanOfPublished`; commitments without a report are left out. */
  readonly meanOfOurs: Pick<OurMeans, 'missingAsZero' | 'reportedOnly'>;
  readonly commitments: readonly CommitmentComparison[];
}

/** Compares a publication with the agency reports that were public at its own cut-off. */
export function publishedComparison(dossier: PlanDossier, figures: PublishedFigures): Figure<PublishedComparison> {
  const cutoff: IsoDate = lastDay(figures.cutoffOn);
  const standings = new Map(planStandings(dossier, cutoff).map((standing) => [standing.milestone.id, standing]));
  const all = [...standings.values()];
  const published = new Set(figures.commitments.map(({ commitment }) => commitment));
  const commitments = figures.commitments.map((row) => compareCommitment(row, all, standings));
  const meanOf = (kind: 'missingAsZero' | 'reportedOnly') => mean(commitments.flatMap(({ ours }) => ours[kind] ?? []));
  const value: PublishedComparison = {
    source: figures.source,
    headline: figures.headlinePercent,
    meanOfPublished: mean(figures.commitments.map(({ percent }) => percent)),
    ours: ourMeans(all),
    meanOfOurs: { missingAsZero: meanOf('missingAsZero'), reportedOnly: meanOf('reportedOnly') },
    commitments,
  };
  const silent = all.filter((standing) => percentOf(standing) === null).map(({ milestone }) => milestone.id);
  const unpublished = dossier.commitments.filter(({ id }) => !published.has(id)).map(({ id }) => id);
  const inputs = { headlinePercent: figures.headlinePercent, commitments: figures.commitments.length };
  const leftOut = { NO_REPORT: silent, NOT_PUBLISHED: unpublished };
  const explanation = explain('published-comparison/1', cutoff, [value.ours.n, value.ours.N], inputs, leftOut);
  return { value, explanation };
}

const percentOf = (standing: MilestoneStanding | undefined): number | null =>
  standing?.latest.AGENCY_SELF?.percent ?? null;

function ourMeans(standings: readonly MilestoneStanding[]): OurMeans {
  const percents = standings.map(percentOf);
  const reported = percents.filter((percent) => percent !== null);
  return {
    missingAsZero: mean(percents.map((percent) => percent ?? 0)),
    reportedOnly: mean(reported),
    n: reported.length,
    N: standings.length,
  };
}

function compareCommitment(
  row: PublishedFigures['commitments'][number],
  all: readonly MilestoneStanding[],
  byId: ReadonlyMap<string, MilestoneStanding>,
): CommitmentComparison {
  return {
    commitment: row.commitment,
    published: row.percent,
    ours: ourMeans(all.filter(({ milestone }) => milestone.commitment === row.commitment)),
    meanOfPrintedMilestones: mean(row.milestones.map(({ percent }) => percent)),
    milestones: row.milestones.map(({ milestone, percent }) => {
      const reported = percentOf(byId.get(milestone));
      return { milestone, published: percent, reported, printed: printedAs(percent, reported) };
    }),
  };
}

function printedAs(published: number, reported: number | null): PrintedAs {
  if (published === reported) return 'AS_REPORTED';
  if (published !== 0) return 'OTHERWISE';
  return reported === null ? 'NO_REPORT_AS_ZERO' : 'REPORTED_BUT_ZERO';
}
