import type { ReportDeclaredEvidence, ReportEvidence } from '#contracts/status-report.ts';
import type { IsoDate } from '#domain/dates.ts';
import { dayIn } from '#domain/instants.ts';
import { currentReports } from '#domain/progress.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { RequirementCheck } from '#domain/requirements/checks.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { type Verdicts, verdictsById } from '#domain/reviewing/verdicts.ts';
import { labelsOf } from '../plan-labels.ts';

/** Every piece of evidence in the reports that stand, in the plan's order and with a number of its own. */
export function evidenceIndex(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): ReportEvidence[] {
  const labels = labelsOf(dossier);
  const verdicts = Object.assign({}, ...dossier.commitments.map(({ id }) => verdictsById(dossier, id, asOf))) as Record<
    string,
    Verdicts
  >;
  const cited = standings.flatMap((standing) => {
    const commitment = labels.commitment(standing.milestone.commitment);
    if (!commitment) return [];
    return currentReports(standing)
      .toReversed()
      .flatMap((report) =>
        report.evidence.map((evidence) => ({
          evidence,
          commitment,
          milestone: standing.milestone.number,
          source: report.source,
          organization: labels.body(report.organization),
          report: report.id,
          citedOn: report.publishedOn,
          verdicts: verdicts[evidence.id] ?? null,
        })),
      );
  });
  return cited.map((entry, index) => ({ number: index + 1, ...entry }));
}

/** The evidence of what stands declared of the requirements, in their order, numbered on from that of the reports. */
export function declaredIndex(
  { jurisdiction }: PlanDossier,
  checks: readonly RequirementCheck[],
  before: number,
): ReportDeclaredEvidence[] {
  return checks
    .flatMap(({ requirement, declared }) =>
      declared.flatMap(({ evidence, office, at }) =>
        evidence.map((one) => ({
          ...{ requirement: requirement.id, evidence: one, office },
          declaredOn: dayIn(at, jurisdiction.timezone),
        })),
      ),
    )
    .map((entry, index) => ({ number: before + index + 1, ...entry }));
}
