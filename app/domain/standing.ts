/** Where each milestone stands on a day: what every source last said, whether it is overdue, whether sources agree. */
import { firstDay, lastDay, overdue, overdueDays, slippageDays, type IsoDate, type PartialDate } from './dates.ts';
import type { Milestone, MilestoneVersion, PlanDossier, PlanVersion, ProgressReport } from './records.ts';
import { compareStates, isComplete, markOf } from './states.ts';
import { REPORT_SOURCES, type MarkShape, type ReportSource } from './values.ts';
import { baselineOf, milestoneOn, versionInForce } from './versions.ts';

/** How far apart the sources are on one milestone. */
export interface Disagreement {
  /** Sources that gave a state. */
  readonly sources: readonly ReportSource[];
  /** True when two sources or more gave a state. */
  readonly comparable: boolean;
  /** True when comparable and not all states are equal. */
  readonly differs: boolean;
  /** Greatest distance in steps along the vocabulary's order; null when not comparable or off the scale (stopped). */
  readonly steps: number | null;
  /** True when the sources differ by more than one step (rule D8); a stopped/not stopped split counts too. */
  readonly discrepancy: boolean;
}

/** One milestone as it stood on a day. */
export interface MilestoneStanding {
  readonly milestone: Milestone;
  /** The wording and dates in force on that day. */
  readonly version: MilestoneVersion;
  /** The first version's dates where they are known, else null. */
  readonly baseline: MilestoneVersion | null;
  /** Days from the baseline end to the end in force; null when either is unknown. */
  readonly slippageDays: number | null;
  /** Latest published report of each source on that day. Co-leads: the latest of any lead. */
  readonly latest: Readonly<Record<ReportSource, ProgressReport | null>>;
  /** Every report published by that day, newest first. */
  readonly history: readonly ProgressReport[];
  /** The lead body's word as a mark. */
  readonly mark: MarkShape;
  /** End date passed and the agency has not said complete (rule D9). False when the end is unknown. */
  readonly overdue: boolean;
  readonly overdueDays: number | null;
  readonly disagreement: Disagreement;
}

/** Latest report of each source, null where a source gave none. */
export type LatestReports = MilestoneStanding['latest'];

/** The plan version in force on a day: the last one public by then, and before any of them the first. */
export function planVersionOn(dossier: PlanDossier, asOf: IsoDate): PlanVersion {
  return versionInForce(dossier.versions, asOf);
}

/** Whether a report was made after the plan's end, so that it does not count for the IRM (rule D7). */
export function isOutsidePeriod(report: ProgressReport, version: PlanVersion): boolean {
  return firstDay(report.reportedOn) > lastDay(version.endsOn);
}

/**
 * The plan's last day, where a milestone's new end is after it; null: it is not. What is done after it does not count for the
 * IRM (rule D7).
 */
export function planEndBefore(endsOn: PartialDate, version: PlanVersion): IsoDate | null {
  const planEnd = lastDay(version.endsOn);
  return firstDay(endsOn) > planEnd ? planEnd : null;
}

/** Where every milestone of the plan stands on a day, in the plan's order. */
export function planStandings(dossier: PlanDossier, asOf: IsoDate): MilestoneStanding[] {
  const reports = new Map<string, ProgressReport[]>();
  for (const report of dossier.reports) {
    if (report.publishedOn > asOf) continue;
    const known = reports.get(report.milestone);
    if (known) known.push(report);
    else reports.set(report.milestone, [report]);
  }
  return dossier.milestones.map((milestone) =>
    standingOf(milestone, reports.get(milestone.id) ?? [], dossier.versions, asOf),
  );
}

/** Where one milestone stands on a day. For a whole plan use `planStandings`, which reads the reports once. */
export function milestoneStanding(dossier: PlanDossier, milestone: Milestone, asOf: IsoDate): MilestoneStanding {
  const known = dossier.reports.filter((report) => report.milestone === milestone.id && report.publishedOn <= asOf);
  return standingOf(milestone, known, dossier.versions, asOf);
}

/** How far the latest words of the sources are apart (rule D8). */
export function disagreement(latest: LatestReports): Disagreement {
  const sources = REPORT_SOURCES.filter((source) => latest[source] !== null);
  const states = sources.flatMap((source) => latest[source]?.state ?? []);
  const pairs = states.flatMap((a, i) => states.slice(i + 1).map((b) => compareStates(a, b)));
  const comparable = pairs.filter((pair) => pair.comparable);
  const steps = comparable.map((pair) => pair.steps);
  return {
    sources,
    comparable: comparable.length > 0,
    differs: comparable.some((pair) => pair.differs),
    steps: steps.length === 0 || steps.includes(null) ? null : Math.max(...steps.map(Number)),
    discrepancy: comparable.some((pair) => pair.discrepancy),
  };
}

function standingOf(
  milestone: Milestone,
  known: ProgressReport[],
  versions: readonly PlanVersion[],
  asOf: IsoDate,
): MilestoneStanding {
  const history = known.sort(newestFirst);
  const latest = latestReports(history);
  const version = milestoneOn(milestone, versions, asOf);
  const baseline = baselineOf(milestone, versions);
  const agency = latest.AGENCY_SELF?.state ?? null;
  const open = !isComplete(agency);
  return {
    milestone,
    version,
    baseline,
    slippageDays: slippageDays(baseline?.endsOn ?? null, version.endsOn),
    latest,
    history,
    mark: markOf(agency),
    overdue: open && overdue(version.endsOn, asOf),
    overdueDays: open ? overdueDays(version.endsOn, asOf) : null,
    disagreement: disagreement(latest),
  };
}

/**
 * By the day the public could see it, then by the day it was made, then by the moment of publication; ties by id, so that
 * the order is always the same.
 */
function newestFirst(a: ProgressReport, b: ProgressReport): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
  const [madeA, madeB] = [lastDay(a.reportedOn), lastDay(b.reportedOn)];
  if (madeA !== madeB) return madeA < madeB ? 1 : -1;
  const [at, bt] = [publicationInstant(a), publicationInstant(b)];
  if (at !== bt) return at < bt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** When this site published it; empty for one that was brought in. */
const publicationInstant = ({ steps = [] }: ProgressReport): string =>
  steps.findLast(({ action }) => action === 'PUBLISHED')?.at ?? '';

/**
 * The latest standing report of each source, from a history that is newest first. A correction takes the place of what
 * it corrects: one of an old report, made after a newer report, does not become the latest word.
 */
export function latestReports(history: readonly ProgressReport[]): LatestReports {
  const corrected = new Set(history.map((report) => report.supersedes));
  const standing = history.filter((report) => !corrected.has(report.id));
  if (standing.length < history.length) standing.sort((a, b) => byPlace(placeOf(a, history), placeOf(b, history)));
  const newest = (source: ReportSource) => standing.find((report) => report.source === source) ?? null;
  return {
    AGENCY_SELF: newest('AGENCY_SELF'),
    COUNTERPART: newest('COUNTERPART'),
    CORE_GROUP: newest('CORE_GROUP'),
  };
}

const byPlace = (a: IsoDate, b: IsoDate): number => (a < b ? 1 : a > b ? -1 : 0);

/** The day on which the first report of a chain of corrections was published. */
function placeOf(report: ProgressReport, history: readonly ProgressReport[]): IsoDate {
  const others = history.filter((other) => other !== report);
  const older = others.find(({ id, publishedOn }) => id === report.supersedes && publishedOn <= report.publishedOn);
  return older ? placeOf(older, others) : report.publishedOn;
}
