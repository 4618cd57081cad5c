import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { planOn } from '#domain/existence.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import type { Dossiers } from '../dossiers.ts';

export interface FoundCommitment {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
  /** Every plan on the site, the newest first: a commitment may continue one of another plan. */
  readonly all: readonly PlanDossier[];
}

/**
 * The commitment with a public code, whatever the case it was typed in; the newest plan's where two share it.
 * @throws NOT_FOUND when no plan had it on that day.
 */
export async function findCommitment(dossiers: Dossiers, code: string, asOf: IsoDate): Promise<FoundCommitment> {
  const all = (await dossiers.all()).map((dossier) => planOn(dossier, asOf));
  const wanted = code.toUpperCase();
  for (const dossier of all) {
    const commitment = dossier.commitments.find((candidate) => candidate.code.toUpperCase() === wanted);
    if (commitment) return { dossier, commitment, all };
  }
  throw notFound('COMMITMENT', code);
}
