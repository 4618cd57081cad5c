import type { PlanDossier } from '#domain/records.ts';
import { notFound } from '#domain/errors.ts';
import type { PlanReader } from './ports.ts';

/** Plans as whole dossiers, read from the database once for each data revision. */
export interface Dossiers {
  /** Data revision that answers are made from right now. */
  readonly revision: () => number;
  /** @throws NOT_FOUND when no plan has that address. */
  readonly find: (slug: string) => Promise<PlanDossier>;
  /** Every plan, the newest first. */
  readonly all: () => Promise<readonly PlanDossier[]>;
  /** Looks whether the data has changed since; called every second or so, since another node may write. */
  readonly refresh: () => Promise<void>;
}

interface Generation {
  readonly revision: number;
  readonly slugs: readonly string[];
  readonly dossiers: Map<string, Promise<PlanDossier | null>>;
}

/**
 * A dossier is a consistent picture of one revision and is never changed; a new revision starts from an empty map, so a
 * page in the making goes on with the picture that it began with.
 */
export async function createDossiers(reader: PlanReader): Promise<Dossiers> {
  let current = await load(reader);
  let refreshing: Promise<void> | undefined;
  const refresh = async (): Promise<void> => {
    const { number } = await reader.revision();
    if (number !== current.revision) current = await load(reader);
  };
  /** One at a time, so that an older answer never replaces a newer one. */
  const refreshOnce = (): Promise<void> => (refreshing ??= refresh().finally(() => (refreshing = undefined)));
  const read = async (generation: Generation, slug: string): Promise<PlanDossier | null> => {
    if (!generation.slugs.includes(slug)) return null;
    const known = generation.dossiers.get(slug) ?? reader.dossier(slug);
    generation.dossiers.set(slug, known);
    // A failed read must not be remembered: the next reader tries again.
    known.catch(() => generation.dossiers.delete(slug));
    const dossier = await known;
    if (!dossier || dossier.revision === generation.revision) return dossier;
    // Something was written after this generation began: go on with the picture that it made.
    await refreshOnce();
    return generation === current ? dossier : read(current, slug);
  };
  return {
    revision: () => current.revision,
    find: async (slug) => (await read(current, slug)) ?? Promise.reject(notFound('PLAN', slug)),
    all: async () => {
      const generation = current;
      const found = await Promise.all(generation.slugs.map((slug) => read(generation, slug)));
      return found.filter((dossier) => dossier !== null);
    },
    refresh: refreshOnce,
  };
}

async function load(reader: PlanReader): Promise<Generation> {
  const { number } = await reader.revision();
  const plans = await reader.listPlans();
  return { revision: number, slugs: plans.map((plan) => plan.slug), dossiers: new Map() };
}
