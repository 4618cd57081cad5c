/** The names by which bodies, commitments and milestones appear in views, and which plan a page is about. */
import type { BodyLabel, CommitmentLabel, PlanLabel } from '#contracts/view-labels.ts';
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import type { Organization, PlanDossier } from '#domain/records.ts';
import { isPlanPublicBy } from '#domain/versions.ts';
import type { Dossiers } from './dossiers.ts';

/**
 * The plan asked for by its address, as it was on a day; without one the newest that was public then.
 * @throws NOT_FOUND when there is no such plan, or none at all
 */
export async function choosePlan(dossiers: Dossiers, slug: string | undefined, asOf: IsoDate): Promise<PlanDossier> {
  if (slug !== undefined) return dossiers.find(slug, asOf);
  const [newest] = await dossiers.all(asOf);
  if (!newest) throw notFound('PLAN');
  return newest;
}

/** Every plan that a reader can choose, the newest first. */
export async function planChoices(dossiers: Dossiers, asOf: IsoDate): Promise<PlanLabel[]> {
  return (await dossiers.all(asOf)).map(planLabel);
}

/** Those of them that were public on that day. */
export async function publicPlans(dossiers: Dossiers, asOf: IsoDate): Promise<PlanLabel[]> {
  return (await dossiers.all(asOf)).filter((dossier) => isPlanPublicBy(dossier, asOf)).map(planLabel);
}

export function planLabel({ plan }: PlanDossier): PlanLabel {
  return { slug: plan.slug, title: plan.shortTitle };
}

/** How names are looked up in one plan; ids that the plan does not know give nothing. */
export interface Labels {
  readonly body: (id: string) => BodyLabel | null;
  readonly bodies: (ids: readonly string[]) => BodyLabel[];
  readonly commitment: (id: string) => CommitmentLabel | null;
  /** Id of a commitment given by its public code. */
  readonly commitmentId: (code: string) => string | null;
}

export function labelsOf(dossier: PlanDossier): Labels {
  const known = new Map(dossier.organizations.map((organization) => [organization.id, bodyLabel(organization)]));
  const commitments = new Map(
    dossier.commitments.map(({ id, code, number, shortTitle }) => [id, { code, number, title: shortTitle }]),
  );
  return {
    body: (id) => known.get(id) ?? null,
    bodies: (ids) => ids.flatMap((id) => known.get(id) ?? []),
    commitment: (id) => commitments.get(id) ?? null,
    commitmentId: (wanted) => dossier.commitments.find(({ code }) => code === wanted)?.id ?? null,
  };
}

export function bodyLabel({ id, name, acronym, type, sector }: Organization): BodyLabel {
  return { id, name, acronym, type, sector };
}
