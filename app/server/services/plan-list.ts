import { PAGE_PARAMETER } from '#contracts/commitment-query.ts';
import type { PlansPage, PlansQuery } from '#contracts/comparison.ts';
import { firstDay, type IsoDate, lastDay } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { coverage, milestonesComplete } from '#domain/figures.ts';
import type { Jurisdiction, Plan, PlanDossier, PlanVersion } from '#domain/records.ts';
import { planStandings, planVersionOn } from '#domain/standing.ts';
import { isPlanPublicBy, isPublishedBy } from '#domain/versions.ts';
import type { Dossiers } from './dossiers.ts';

/** A plan in the list of plans, as it stood on a day. */
export interface PlanListItem {
  readonly plan: Plan;
  readonly jurisdiction: Jurisdiction;
  /** Whether any version was public on the day; before that nothing of the plan is to be counted. */
  readonly published: boolean;
  readonly version: PlanVersion;
  /** Versions that were public by that day. */
  readonly versions: readonly PlanVersion[];
  readonly commitments: number;
  readonly milestones: number;
  readonly complete: number;
  readonly reported: number;
}

export interface PlanListRequest {
  readonly asOf: IsoDate;
  readonly query?: PlansQuery;
}

export interface PlanListView extends PlansPage {
  readonly items: readonly PlanListItem[];
}

/** Plans on a page of the list. */
const PAGE_SIZE = 20;

/**
 * The plans that fit, the newest first, a page of them: figures are made of those that are shown alone.
 * @throws NOT_FOUND `PAGE` when the list has fewer pages
 */
export async function planList(dossiers: Dossiers, { asOf, query }: PlanListRequest): Promise<PlanListView> {
  const all = await dossiers.all(asOf);
  const fitting = all.filter((dossier) => fits(dossier, query, asOf));
  const pages = Math.max(1, Math.ceil(fitting.length / PAGE_SIZE));
  const page = query?.[PAGE_PARAMETER] ?? 1;
  if (page > pages) throw notFound('PAGE', `${page} of ${pages}`);
  const members = new Map(all.map(({ jurisdiction }) => [jurisdiction.slug, jurisdiction]));
  const years = new Set(all.flatMap((dossier) => yearsOf(dossier, asOf)));
  return {
    items: fitting.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((dossier) => itemOf(dossier, asOf)),
    ...{ found: fitting.length, total: all.length, page, pages },
    members: [...members.values()].map(({ slug, name, level }) => ({ slug, name, level })),
    years: [...years].sort((a, b) => b - a),
  };
}

function fits(dossier: PlanDossier, query: PlansQuery | undefined, asOf: IsoDate): boolean {
  const { miembro, nivel, anio } = query ?? {};
  const { slug, level } = dossier.jurisdiction;
  if (miembro !== undefined && miembro !== slug) return false;
  if (nivel !== undefined && nivel !== level) return false;
  return anio === undefined || yearsOf(dossier, asOf).includes(Number(anio));
}

/** Years in which the plan was in force. */
function yearsOf(dossier: PlanDossier, asOf: IsoDate): number[] {
  const { startsOn, endsOn } = planVersionOn(dossier, asOf);
  const [first, last] = [firstDay(startsOn), lastDay(endsOn)].map((day) => Number(day.slice(0, 4)));
  return first === undefined || last === undefined
    ? []
    : Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function itemOf(dossier: PlanDossier, asOf: IsoDate): PlanListItem {
  const standings = planStandings(dossier, asOf);
  return {
    plan: dossier.plan,
    jurisdiction: dossier.jurisdiction,
    published: isPlanPublicBy(dossier, asOf),
    version: planVersionOn(dossier, asOf),
    versions: dossier.versions.filter((version) => !isDated(version) || isPublishedBy(version, asOf)),
    commitments: dossier.commitments.length,
    milestones: dossier.milestones.length,
    complete: milestonesComplete(standings, 'AGENCY_SELF', asOf).value,
    reported: coverage(standings, 'AGENCY_SELF', asOf).value,
  };
}

const isDated = ({ publishedOn, submittedOn }: PlanVersion): boolean => (publishedOn ?? submittedOn) !== null;
