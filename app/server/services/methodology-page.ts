import type { MethodView, PublishedTable } from '#contracts/method-views.ts';
import { isKnownBy, type IsoDate } from '#domain/dates.ts';
import { mean } from '#domain/progress.ts';
import { publishedComparison } from '#domain/published-comparison.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planStandings } from '#domain/standing.ts';
import { baselineOf } from '#domain/versions.ts';
import { examplesOf } from './about/examples.ts';
import { sourcesOf } from './about/names.ts';
import type { Dossiers } from './dossiers.ts';
import { choosePlan, labelsOf, planLabel } from './plan-labels.ts';

/**
 * How every figure is made, worked on the newest plan as it stands on a day.
 * @throws NOT_FOUND on a site without a plan
 */
export async function methodologyPage(dossiers: Dossiers, { asOf }: { readonly asOf: IsoDate }): Promise<MethodView> {
  const dossier = await choosePlan(dossiers, undefined, asOf);
  const published = publishedTable(dossier, asOf);
  return {
    plan: planLabel(dossier),
    asOf,
    examples: {
      ...examplesOf(dossier, planStandings(dossier, asOf), asOf),
      'published-comparison/1': published?.figure ?? null,
    },
    versions: Object.fromEntries(dossier.versions.map(({ id, label }) => [id, label])),
    published,
    originalDates: {
      known: dossier.milestones.filter((milestone) => baselineOf(milestone, dossier.versions) !== null).length,
      total: dossier.milestones.length,
    },
    transcribed: transcribedOn(dossier, asOf),
  };
}

/** The last figures that the government had published by that day. */
function publishedTable(dossier: PlanDossier, asOf: IsoDate): PublishedTable | null {
  const figures = dossier.publishedFigures.findLast(({ cutoffOn }) => isKnownBy(cutoffOn, asOf));
  if (!figures) return null;
  const figure = publishedComparison(dossier, figures);
  const labels = labelsOf(dossier);
  const rows = figure.value.commitments;
  const printed = new Set(rows.flatMap((row) => row.milestones.map(({ milestone }) => milestone)));
  const standings = planStandings(dossier, figure.explanation.cutoff);
  return {
    figure,
    source: sourcesOf(dossier, [figures.source])[0] ?? null,
    observations: figures.observations ?? [],
    printedMeans: {
      commitments: mean(rows.flatMap(({ meanOfPrintedMilestones }) => meanOfPrintedMilestones ?? [])),
      milestones: mean(rows.flatMap(({ milestones }) => milestones.map(({ published }) => published))),
    },
    commitments: Object.fromEntries(
      rows.flatMap(({ commitment: id }) => {
        const label = labels.commitment(id);
        return label ? [[id, label]] : [];
      }),
    ),
    milestones: Object.fromEntries(
      standings
        .filter(({ milestone }) => printed.has(milestone.id))
        .map(({ milestone, version }) => [milestone.id, { number: milestone.number, title: version.title }]),
    ),
  };
}

/** IRM values of the reports public by that day; the label of OGP's site is none of the IRM's. */
function transcribedOn({ assessments, irmReports }: PlanDossier, asOf: IsoDate): MethodView['transcribed'] {
  const known = new Set(irmReports.filter(({ publishedOn }) => isKnownBy(publishedOn, asOf)).map(({ id }) => id));
  const values = assessments.filter(
    ({ source, report, variable }) =>
      source === 'IRM' && report !== null && known.has(report) && variable !== 'OGP_SITE_AMBITION',
  );
  const count = (transcription: 'DONE' | 'PENDING') =>
    values.filter((value) => value.transcription === transcription).length;
  return { done: count('DONE'), pending: count('PENDING') };
}
