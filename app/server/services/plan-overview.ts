import type { ChangeGroup } from '#contracts/change-views.ts';
import { compareDates, type IsoDate, lastDay, type PartialDate } from '#domain/dates.ts';
import { countsByMark, differing, discrepancies, type Figure, overdueCount } from '#domain/figures.ts';
import { counterpartOrganizationsOn, leadsOfPlanOn } from '#domain/participation.ts';
import { evidenceCoverage } from '#domain/progress.ts';
import type { Organization, Plan, PlanDossier, PlanVersion } from '#domain/records.ts';
import { type ClockReading, repositoryClock } from '#domain/repository-clock.ts';
import { type BodyRow, milestonesByBody, milestonesByTheme, type ThemeRow } from '#domain/series/groups.ts';
import { type MilestoneStanding, planVersionOn } from '#domain/standing.ts';
import type { MarkShape } from '#domain/values.ts';
import { isPlanPublicBy } from '#domain/versions.ts';
import { latestChanges } from './change-list.ts';
import type { Dossiers } from './dossiers.ts';
import { type CommitmentStanding, planMatrix, type PlanMatrixView } from './plan-matrix.ts';
import { type ResultTally, resultTally } from './plan-results.ts';

/** The plan at a glance on a day: what the front page says, with the explanation of each number. */
export interface PlanOverview {
  readonly plan: Plan;
  readonly version: PlanVersion;
  /** The first version, when it is not the one in force. */
  readonly original: PlanVersion | null;
  /** Whether any version was public on the day; before that nothing of the plan is to be shown. */
  readonly published: boolean;
  /** The version whose wording is shown: the one in force or, where its text is not known, a later one. */
  readonly wording: PlanVersion;
  /** Whether milestones are worded as in a later version, so that their dates are unknown. */
  readonly laterWording: boolean;
  readonly counts: {
    readonly commitments: number;
    readonly milestones: number;
    readonly themes: number;
    readonly leads: number;
    readonly counterparts: number;
  };
  readonly byMark: Figure<Readonly<Record<MarkShape, number>>>;
  /** Of each mark, how many are overdue. */
  readonly overdueByMark: Readonly<Record<MarkShape, number>>;
  readonly overdue: Figure<number>;
  /** Milestones with a piece of evidence, from whichever source. */
  readonly evidence: Figure<number>;
  readonly differing: Figure<number>;
  readonly discrepancies: Figure<number>;
  readonly clock: Figure<ClockReading>;
  readonly results: ResultTally;
  readonly matrix: PlanMatrixView;
  readonly longestOverdue: readonly OverdueMilestone[];
  /** End of the milestone that is due next; null when none is to come. */
  readonly nextDue: PartialDate | null;
  readonly latestChanges: readonly ChangeGroup[];
  readonly themes: readonly ThemeRow[];
  readonly bodies: readonly BodyRow[];
}

export interface OverdueMilestone {
  readonly standing: MilestoneStanding;
  readonly row: CommitmentStanding;
  /** Who gave the latest word of the agencies; null where none reported. */
  readonly reporter: Organization | null;
}

const SHOWN = 6;

/** @throws NOT_FOUND when there is no such plan. */
export async function planOverview(
  dossiers: Dossiers,
  { plan, asOf }: { readonly plan: string; readonly asOf: IsoDate },
): Promise<PlanOverview> {
  return overviewOf(await dossiers.find(plan, asOf), asOf);
}

/** The same of a plan at hand, or of a part of one. */
export function overviewOf(dossier: PlanDossier, asOf: IsoDate): PlanOverview {
  const matrix = planMatrix(dossier, asOf);
  const { standings } = matrix;
  const rows = matrix.themes.flatMap(({ commitments }) => commitments);
  const version = planVersionOn(dossier, asOf);
  const wording = wordingOf(dossier, version, standings);
  return {
    plan: dossier.plan,
    version,
    original: dossier.versions[0] && dossier.versions[0].id !== version.id ? dossier.versions[0] : null,
    published: isPlanPublicBy(dossier, asOf),
    wording,
    laterWording: wording.id !== version.id,
    counts: countsOf(dossier, asOf),
    byMark: countsByMark(standings, 'AGENCY_SELF', asOf),
    overdueByMark: countsByMark(
      standings.filter(({ overdue }) => overdue),
      'AGENCY_SELF',
      asOf,
    ).value,
    overdue: overdueCount(standings, asOf),
    evidence: evidenceCoverage(standings, asOf),
    differing: differing(standings, asOf),
    discrepancies: discrepancies(standings, asOf),
    clock: repositoryClock(dossier, standings, asOf).plan,
    results: resultTally(rows, matrix.irm),
    matrix,
    longestOverdue: longestOverdue(rows, dossier),
    nextDue: nextDue(standings, asOf),
    latestChanges: latestChanges(dossier, asOf, SHOWN),
    themes: milestonesByTheme(dossier, standings, asOf).value,
    bodies: milestonesByBody(dossier, standings, asOf).value.rows,
  };
}

/** The latest version after the one in force that gives any milestone its words; else the one in force. */
function wordingOf(
  { versions }: PlanDossier,
  inForce: PlanVersion,
  standings: readonly MilestoneStanding[],
): PlanVersion {
  const used = new Set(standings.map(({ version }) => version.planVersion));
  const later = versions.slice(versions.findIndex(({ id }) => id === inForce.id) + 1);
  return later.findLast(({ id }) => used.has(id)) ?? inForce;
}

export function countsOf(dossier: PlanDossier, asOf: IsoDate): PlanOverview['counts'] {
  const counterparts = dossier.commitments.flatMap(({ id }) =>
    counterpartOrganizationsOn(dossier, id, asOf).map((body) => body.id),
  );
  return {
    commitments: dossier.commitments.length,
    milestones: dossier.milestones.length,
    themes: dossier.themes.length,
    leads: leadsOfPlanOn(dossier, asOf).size,
    counterparts: new Set(counterparts).size,
  };
}

function nextDue(standings: readonly MilestoneStanding[], asOf: IsoDate): PartialDate | null {
  const ends = standings.flatMap(({ version }) => version.endsOn ?? []).filter((end) => lastDay(end) >= asOf);
  return ends.sort(compareDates)[0] ?? null;
}

function longestOverdue(rows: readonly CommitmentStanding[], { organizations }: PlanDossier): OverdueMilestone[] {
  const reporterOf = ({ latest }: MilestoneStanding): Organization | null =>
    organizations.find(({ id }) => id === latest.AGENCY_SELF?.organization) ?? null;
  return rows
    .flatMap((row) => row.standings.filter(({ overdue }) => overdue).map((standing) => ({ standing, row })))
    .sort((a, b) => (b.standing.overdueDays ?? 0) - (a.standing.overdueDays ?? 0))
    .slice(0, SHOWN)
    .map(({ standing, row }) => ({ standing, row, reporter: reporterOf(standing) }));
}
