import type { ReportCitation, ReportDeclaredEvidence, ReportEvidence } from '#contracts/status-report.ts';
import type { IsoDate } from '#domain/dates.ts';
import { pieceKey } from '#domain/evidence.ts';
import { dayIn } from '#domain/instants.ts';
import { currentReports } from '#domain/progress.ts';
import type { Evidence, PlanDossier } from '#domain/records.ts';
import type { RequirementCheck } from '#domain/requirements/checks.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { verdictsOn } from '#domain/reviewing/verdicts.ts';
import { labelsOf } from '../plan-labels.ts';

interface Cited extends ReportCitation {
  readonly evidence: Evidence;
}

/** Every piece of evidence in the reports that stand, once, in the order in which the plan first cites it. */
export function evidenceIndex(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): ReportEvidence[] {
  const pieces = Map.groupBy(citedIn(dossier, standings), ({ evidence }) => pieceKey(evidence));
  return [...pieces.values()].flatMap((cited, index): ReportEvidence[] => {
    const [first] = cited;
    if (!first) return [];
    const verdicts = verdictsOn(dossier, [...new Set(cited.map(({ evidence }) => evidence.id))], asOf);
    return [
      {
        ...{ number: index + 1, evidence: first.evidence },
        citations: cited.map(({ evidence: _, ...citation }) => citation),
        verdicts: verdicts.standing.length > 0 ? verdicts : null,
      },
    ];
  });
}

function citedIn(dossier: PlanDossier, standings: readonly MilestoneStanding[]): Cited[] {
  const labels = labelsOf(dossier);
  return standings.flatMap((standing) => {
    const commitment = labels.commitment(standing.milestone.commitment);
    if (!commitment) return [];
    return currentReports(standing)
      .toReversed()
      .flatMap((report) =>
        report.evidence.map((evidence) => ({
          ...{ evidence, commitment, milestone: standing.milestone.number, source: report.source },
          ...{ organization: labels.body(report.organization), report: report.id, citedOn: report.publishedOn },
        })),
      );
  });
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
