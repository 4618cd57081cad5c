/** A plan many times the size of Ecuador's: its own commitments again under other names, so that every part of it is real. */
import type { Commitment, PlanDossier } from '#domain/records.ts';

/** The plan with that many commitments, in the order of the first ones. */
export function manyTimes(dossier: PlanDossier, commitments: number): PlanDossier {
  const rounds = Array.from({ length: Math.ceil(commitments / dossier.commitments.length) }, (_, round) => round);
  const kept = new Set<string>();
  const all = rounds.flatMap((round) =>
    dossier.commitments.map((one) => again(one, round, dossier.commitments.length)),
  );
  for (const { id } of all.slice(0, commitments)) kept.add(id);
  const own = ({ commitment }: { readonly commitment: string }): boolean => kept.has(commitment);
  return {
    ...dossier,
    commitments: all.slice(0, commitments),
    milestones: rounds.flatMap((round) => dossier.milestones.map((one) => renamed(one, round))).filter(own),
    participations: rounds.flatMap((round) => dossier.participations.map((one) => renamed(one, round))).filter(own),
    assessments: rounds.flatMap((round) => dossier.assessments.map((one) => renamed(one, round))).filter(own),
    irmFindings: rounds.flatMap((round) => dossier.irmFindings.map((one) => renamed(one, round))).filter(own),
    reports: rounds.flatMap((round) =>
      dossier.reports.map((report) => ({
        ...report,
        id: named(report.id, round),
        milestone: named(report.milestone, round),
        supersedes: report.supersedes && named(report.supersedes, round),
      })),
    ),
  };
}

const named = (id: string, round: number): string => (round === 0 ? id : `${id}-${round}`);

function again(commitment: Commitment, round: number, times: number): Commitment {
  const { id, code, number } = commitment;
  return { ...commitment, id: named(id, round), code: named(code, round), number: number + round * times };
}

/** A part of a commitment, in the commitment's copy. */
function renamed<T extends { readonly commitment: string; readonly id?: string }>(part: T, round: number): T {
  return {
    ...part,
    ...(part.id === undefined ? {} : { id: named(part.id, round) }),
    commitment: named(part.commitment, round),
  };
}
