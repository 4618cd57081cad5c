/** Self-reported percentages, evidence and the last word: figures that need more care than a count. */
import type { IsoDate } from './dates.ts';
import { explain, type Figure } from './figures.ts';
import type { ProgressReport } from './records.ts';
import type { MilestoneStanding } from './standing.ts';

type Standings = readonly MilestoneStanding[];

const idsOf = (standings: Standings): string[] => standings.map(({ milestone }) => milestone.id);

/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Mean of the percentages that agencies gave of their milestones (0 to 100, not rounded). Milestones without a report
 * or without a percentage are left out, never taken as 0 (rule D5); other sources give no percentage (rule D6).
 * Null when no milestone has one. Never a headline: show it labelled as self-reported.
 */
export function meanPercent(standings: Standings, cutoff: IsoDate): Figure<number | null> {
  const silent = standings.filter(({ latest }) => latest.AGENCY_SELF === null);
  const unmeasured = standings.filter(({ latest }) => latest.AGENCY_SELF?.percent === null);
  const percents = standings.flatMap(({ latest }) => latest.AGENCY_SELF?.percent ?? []);
  const inputs = { source: 'AGENCY_SELF', sumOfPercent: percents.reduce((sum, percent) => sum + percent, 0) };
  const leftOut = { NO_REPORT: idsOf(silent), NO_PERCENT: idsOf(unmeasured) };
  return {
    value: mean(percents),
    explanation: explain('mean-percent/1', cutoff, [percents.length, standings.length], inputs, leftOut),
  };
}

/** The reports of a milestone that no later one corrects, newest first. */
export function currentReports(standing: MilestoneStanding): ProgressReport[] {
  const corrected = new Set(standing.history.map((report) => report.supersedes));
  return standing.history.filter((report) => !corrected.has(report.id));
}

/** Milestones with at least one piece of evidence in a report that still stands, whoever filed it. */
export function evidenceCoverage(standings: Standings, cutoff: IsoDate): Figure<number> {
  const pieces = standings.map((standing) => currentReports(standing).flatMap((report) => report.evidence).length);
  const value = pieces.filter((count) => count > 0).length;
  const silent = standings.filter(({ history }) => history.length === 0);
  const inputs = { milestones: standings.length, withEvidence: value };
  const counted = [standings.length - silent.length, standings.length] as const;
  return { value, explanation: explain('evidence-coverage/1', cutoff, counted, inputs, { NO_REPORT: idsOf(silent) }) };
}

/** The report made public last, by any source; null when there is none. */
export function lastUpdate(standings: Standings, cutoff: IsoDate): Figure<ProgressReport | null> {
  const newest = standings.flatMap(({ history }) => history.slice(0, 1));
  const value = newest.reduce<ProgressReport | null>(
    (last, report) => (last === null || report.publishedOn > last.publishedOn ? report : last),
    null,
  );
  const silent = standings.filter(({ history }) => history.length === 0);
  const inputs = { reports: standings.reduce((sum, { history }) => sum + history.length, 0) };
  const counted = [standings.length - silent.length, standings.length] as const;
  return { value, explanation: explain('last-update/1', cutoff, counted, inputs, { NO_REPORT: idsOf(silent) }) };
}
