import type { PlanLineageRow } from '#contracts/lineage-views.ts';
import { isKnownBy, type IsoDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { IrmReport, PlanDossier, PlanFinding, PlanVersion, RequirementFact, Source } from '#domain/records.ts';
import { recommendationsOn, type RecommendationStanding } from '#domain/recommendations/standing.ts';
import { milestoneTimeline, type Timeline } from '#domain/series/timeline.ts';
import { lineageOf } from '#domain/lineage.ts';
import { isPublishedBy } from '#domain/versions.ts';
import { lineageLink } from './commitment/related.ts';
import type { Dossiers } from './dossiers.ts';
import { labelsOf } from './plan-labels.ts';
import { planOverview, type PlanOverview } from './plan-overview.ts';

/** A plan in full on a day: the overview, and how it came to be and was looked at. */
export interface PlanPage extends PlanOverview {
  /** In the order in which they were made; `known` where it was public on that day. */
  readonly versions: readonly { readonly version: PlanVersion; readonly known: boolean; readonly inForce: boolean }[];
  readonly timeline: Figure<Timeline>;
  readonly irmReports: readonly IrmReport[];
  /** Plan-level values of the reports public on that day. */
  readonly findings: readonly (PlanFinding & { readonly irmReport: IrmReport })[];
  readonly recommendations: readonly RecommendationStanding[];
  /** Commitments with those before and after them in other plans; those that stand alone are left out. */
  readonly lineage: readonly PlanLineageRow[];
  readonly requirementFacts: readonly RequirementFact[];
  readonly sources: readonly Source[];
}

/** @throws NOT_FOUND when there is no such plan. */
export async function planPage(
  dossiers: Dossiers,
  input: { readonly plan: string; readonly asOf: IsoDate },
): Promise<PlanPage> {
  const { asOf } = input;
  const dossier = await dossiers.find(input.plan, input.asOf);
  const overview = await planOverview(dossiers, input);
  const irmReports = dossier.irmReports.filter(({ publishedOn }) => isKnownBy(publishedOn, asOf));
  const reportOf = (id: string): IrmReport[] => irmReports.filter((report) => report.id === id);
  return {
    ...overview,
    versions: dossier.versions.map((version) => ({
      version,
      known: isPublishedBy(version, asOf),
      inForce: version.id === overview.version.id,
    })),
    timeline: milestoneTimeline(dossier, overview.matrix.standings, asOf),
    irmReports,
    findings: dossier.planFindings.flatMap((finding) =>
      reportOf(finding.report).map((irmReport) => ({ ...finding, irmReport })),
    ),
    recommendations: recommendationsOn(dossier, asOf),
    lineage: planLineage(dossier, await dossiers.all(asOf)),
    requirementFacts: requirementFactsOn(dossier, asOf),
    sources: dossier.sources,
  };
}

/** A fact without a date of its own is shown from the day on which its source had been published. */
export function requirementFactsOn({ requirementFacts = [], sources }: PlanDossier, asOf: IsoDate): RequirementFact[] {
  const published = new Map(sources.map(({ id, date }) => [id, date]));
  return requirementFacts.filter((fact) => {
    const dates = fact.asOf ? [fact.asOf] : fact.sources.flatMap((id) => published.get(id) ?? []);
    return dates.length === 0 || dates.some((date) => isKnownBy(date, asOf));
  });
}

function planLineage(dossier: PlanDossier, all: readonly PlanDossier[]): PlanLineageRow[] {
  const labels = labelsOf(dossier);
  return dossier.commitments.flatMap(({ id, code }) => {
    const commitment = labels.commitment(id);
    const { continues, continuedBy } = lineageOf(all, code);
    if (!commitment || continues.length + continuedBy.length === 0) return [];
    return [
      {
        commitment,
        continues: continues.map((one) => lineageLink(one.code, one.entry)),
        continuedBy: continuedBy.map((entry) => lineageLink(entry.commitment.code, entry)),
      },
    ];
  });
}
