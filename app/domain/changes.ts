/**
 * What became public when: reports, plan versions, IRM reports, blockages, flags, new dates, events, changes of
 * responsibility, what reviewers said, and what was added to the plan's text or corrected in it, newest first.
 */
import { isKnownBy, lastDay, type IsoDate, type PartialDate } from './dates.ts';
import type { FlagStep, KeptFlag } from './flags/flag.ts';
import { publicBlockages } from './filing/blockages.ts';
import { dayIn } from './instants.ts';
import { toldEdits } from './plan-edits.ts';
import type {
  ApprovedRescheduling,
  Blockage,
  IrmReport,
  Milestone,
  MilestoneDates,
  PlanDossier,
  PlanEdit,
  PlanVersion,
  ProgressReport,
  ResponsibilityChange,
  RoadmapEvent,
} from './records.ts';
import { type ReviewChange, reviewChanges } from './reviewing/review-changes.ts';
import type { ReportSource } from './values.ts';
import { datesBefore } from './versions.ts';

interface ChangeBase {
  /** The date as exactly as it is known. */
  readonly date: PartialDate;
  /** Last day that the date can mean: from then on the change is known. */
  readonly day: IsoDate;
}

/** Reports that one body made public on one day about one commitment, as one entry; its corrections are another. */
export interface ReportsChange extends ChangeBase {
  readonly kind: 'REPORTS';
  readonly commitment: string;
  readonly source: ReportSource;
  readonly organization: string;
  readonly reports: readonly ProgressReport[];
  /** How many of them correct an earlier report. */
  readonly corrections: number;
}

/** A blockage that the public was told of, or that was lifted after that. */
export interface BlockageChange extends ChangeBase {
  readonly kind: 'BLOCKAGE';
  readonly commitment: string;
  readonly blockage: Blockage;
  readonly lifted: boolean;
}

/** A step on a flag: raised, brought before the forum, settled. */
export interface FlagChange extends ChangeBase {
  readonly kind: 'FLAG';
  readonly commitment: string;
  readonly flag: KeptFlag;
  readonly step: FlagStep;
}

/** New dates of a milestone that the forum approved. */
export interface ReschedulingChange extends ChangeBase {
  readonly kind: 'RESCHEDULING';
  readonly commitment: string;
  readonly milestone: Milestone;
  readonly approved: ApprovedRescheduling;
  readonly replaced: MilestoneDates;
}

/** A commitment or milestone that was added, or corrected in place after it was public. */
export interface EditChange extends ChangeBase {
  readonly kind: 'EDIT';
  readonly commitment: string;
  readonly edit: PlanEdit;
}

export type Change =
  | EditChange
  | ReportsChange
  | BlockageChange
  | FlagChange
  | ReschedulingChange
  | ReviewChange
  | (ChangeBase & { readonly kind: 'PLAN_VERSION'; readonly version: PlanVersion })
  | (ChangeBase & { readonly kind: 'IRM_REPORT'; readonly report: IrmReport })
  | (ChangeBase & { readonly kind: 'RESPONSIBILITY'; readonly change: ResponsibilityChange })
  | (ChangeBase & { readonly kind: 'EVENT'; readonly event: RoadmapEvent });

export type ChangeKind = Change['kind'];

export interface ChangeFilter {
  /** First day of interest. */
  readonly since?: IsoDate | null;
  readonly commitment?: string | null;
  readonly kinds?: readonly ChangeKind[] | null;
}

/** Every dated change known by a day, newest first. Events without a source are not shown. */
export function changesBy(dossier: PlanDossier, asOf: IsoDate, filter: ChangeFilter = {}): Change[] {
  const all = [
    ...reportChanges(dossier),
    ...blockageChanges(dossier, asOf),
    ...(dossier.flags ?? []).flatMap((flag) => flagChanges(flag, dossier)),
    ...dossier.milestones.flatMap((milestone) => reschedulingChanges(milestone, dossier)),
    ...editChanges(dossier),
    ...reviewChanges(dossier, asOf),
    ...dossier.versions.flatMap((version) =>
      dated(version.publishedOn ?? version.submittedOn, { kind: 'PLAN_VERSION' as const, version }),
    ),
    ...dossier.irmReports.flatMap((report) => dated(report.publishedOn, { kind: 'IRM_REPORT' as const, report })),
    ...dossier.responsibilityChanges.flatMap((change) => dated(change.on, { kind: 'RESPONSIBILITY' as const, change })),
    ...dossier.events
      .filter(({ sources }) => sources.length > 0)
      .flatMap((event) => dated(event.endsOn ?? event.startsOn, { kind: 'EVENT' as const, event })),
  ];
  return all.filter((change) => isKnownBy(change.date, asOf) && matches(change, filter)).sort(newestFirst);
}

/** The commitment that a change is about; null for the whole plan. */
export function commitmentOf(change: Change): string | null {
  if ('commitment' in change) return change.commitment;
  if (change.kind === 'RESPONSIBILITY') return change.change.commitment;
  return change.kind === 'EVENT' ? change.event.commitment : null;
}

function dated<T>(date: PartialDate | null, rest: T): (T & ChangeBase)[] {
  return date === null ? [] : [{ ...rest, date, day: lastDay(date) }];
}

function matches(change: Change, { since, commitment, kinds }: ChangeFilter): boolean {
  if (since && change.day < since) return false;
  if (kinds && !kinds.includes(change.kind)) return false;
  return !commitment || commitmentOf(change) === commitment;
}

const newestFirst = (a: Change, b: Change): number => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);

function blockageChanges(dossier: PlanDossier, asOf: IsoDate): BlockageChange[] {
  const commitments = new Map(dossier.milestones.map(({ id, commitment }) => [id, commitment]));
  return publicBlockages(dossier, asOf).flatMap((blockage) => {
    const commitment = commitments.get(blockage.milestone);
    if (commitment === undefined) return [];
    const told = (day: IsoDate, lifted: boolean): BlockageChange => {
      return { kind: 'BLOCKAGE', date: { date: day, precision: 'DAY' }, day, commitment, blockage, lifted };
    };
    const { publicFrom, closedAt } = blockage;
    const lifted = closedAt === null ? [] : [told(dayIn(closedAt, dossier.jurisdiction.timezone), true)];
    return [told(publicFrom, false), ...lifted];
  });
}

function flagChanges(flag: KeptFlag, { jurisdiction }: PlanDossier): FlagChange[] {
  return flag.steps.map((step) => {
    const day = dayIn(step.at, jurisdiction.timezone);
    return { kind: 'FLAG', date: { date: day, precision: 'DAY' }, day, commitment: flag.commitment, flag, step };
  });
}

function editChanges(dossier: PlanDossier): EditChange[] {
  return toldEdits(dossier).map(({ edit, day }) => {
    return { kind: 'EDIT', date: { date: day, precision: 'DAY' }, day, commitment: edit.commitment, edit };
  });
}

function reschedulingChanges(milestone: Milestone, { versions }: PlanDossier): ReschedulingChange[] {
  return (milestone.reschedulings ?? []).map((approved) => ({
    ...{ kind: 'RESCHEDULING', commitment: milestone.commitment, milestone, approved, day: approved.decidedOn },
    date: { date: approved.decidedOn, precision: 'DAY' },
    replaced: datesBefore(milestone, versions, approved),
  }));
}

function reportChanges(dossier: PlanDossier): ReportsChange[] {
  const commitments = new Map(dossier.milestones.map(({ id, commitment }) => [id, commitment]));
  const groups = new Map<string, ProgressReport[]>();
  for (const report of dossier.reports) {
    const corrects = report.supersedes !== null;
    const about = [commitments.get(report.milestone), report.source, report.organization];
    const key = [report.publishedOn, ...about, corrects].join('\n');
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  // A correction came after what it corrects, also on the same day.
  const inOrder = [...groups.values()].toSorted((a, b) => Number(isCorrection(b)) - Number(isCorrection(a)));
  return inOrder.flatMap((reports) => {
    const [first] = reports;
    const commitment = commitments.get(first?.milestone ?? '');
    return first && commitment ? [reportsChange(first, commitment, reports)] : [];
  });
}

const isCorrection = ([first]: readonly ProgressReport[]): boolean => first?.supersedes !== null;

function reportsChange(first: ProgressReport, commitment: string, reports: readonly ProgressReport[]): ReportsChange {
  return {
    kind: 'REPORTS',
    date: { date: first.publishedOn, precision: 'DAY' },
    day: first.publishedOn,
    commitment,
    source: first.source,
    organization: first.organization,
    reports,
    corrections: reports.filter(({ supersedes }) => supersedes !== null).length,
  };
}
