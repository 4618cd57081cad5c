import type { ReportPage } from '#contracts/report-page.ts';
import type { IsoDate } from '#domain/dates.ts';
import { coverage, discrepancies, milestonesComplete, overdueCount } from '#domain/figures.ts';
import { dayIn } from '#domain/instants.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planStandings, planVersionOn } from '#domain/standing.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';
import { partiesOn } from '../following/choices.ts';
import { bodyLabel, labelsOf, planLabel } from '../plan-labels.ts';
import { countsOf } from '../plan-overview.ts';
import type { RevisionPorts } from './at-revision.ts';
import { type ReportRequest, requireMakeable } from './file.ts';
import { onlyCommitments } from './scope.ts';

/** What a report can be made of on a day, and how much it would hold. @throws as `statusReportFile` */
export async function reportPage(
  ports: RevisionPorts,
  request: Pick<ReportRequest, 'plan' | 'asOf' | 'revision' | 'scope'>,
): Promise<ReportPage> {
  const { asOf } = request;
  const { dossier, scope: chosen } = await requireMakeable(ports, request);
  const { ids, ...scope } = chosen;
  const part = onlyCommitments(dossier, ids);
  const standings = planStandings(part, asOf);
  return {
    plan: planLabel(dossier),
    version: planVersionOn(dossier, asOf).label,
    asOf,
    revision: dossier.revision,
    revisedOn: dayIn(dossier.revisedAt, dossier.jurisdiction.timezone),
    scope,
    counts: countsOf(part, asOf),
    figures: {
      coverage: eachSource((source) => coverage(standings, source, asOf)),
      complete: eachSource((source) => milestonesComplete(standings, source, asOf)),
      overdue: overdueCount(standings, asOf),
      discrepancies: discrepancies(standings, asOf),
    },
    choices: choicesOf(dossier, asOf),
  };
}

/** What a report can be narrowed to. */
export function choicesOf(dossier: PlanDossier, asOf: IsoDate): ReportPage['choices'] {
  const parties = partiesOn(dossier, asOf);
  const taking = new Set(dossier.commitments.flatMap(({ id }) => parties(id)));
  const labels = labelsOf(dossier);
  return {
    bodies: dossier.organizations
      .filter(({ id }) => taking.has(id))
      .map(bodyLabel)
      .sort((a, b) => (nameOf(a.name) < nameOf(b.name) ? -1 : 1)),
    themes: dossier.themes.map(({ id, title }) => ({ id, title })),
    commitments: dossier.commitments.flatMap(({ id }) => labels.commitment(id) ?? []),
  };
}

const nameOf = (name: { readonly es?: string }): string => name.es ?? '';

const eachSource = <T>(make: (source: ReportSource) => T): Record<ReportSource, T> =>
  Object.fromEntries(REPORT_SOURCES.map((source) => [source, make(source)])) as Record<ReportSource, T>;
