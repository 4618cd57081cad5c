import { notFound } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Dossiers } from '#server/services/dossiers.ts';

/** Dossiers for tests of services: the ones given, never from a database. */
export function dossiersOf(...dossiers: readonly PlanDossier[]): Dossiers {
  const find = async (slug: string): Promise<PlanDossier> =>
    dossiers.find(({ plan }) => plan.slug === slug) ?? Promise.reject(notFound('PLAN', slug));
  const homes = () => [...new Map(dossiers.map(({ jurisdiction }) => [jurisdiction.slug, jurisdiction])).values()];
  return {
    revision: () => 1,
    homes,
    count: () => dossiers.length,
    all: async () => dossiers,
    find,
    refresh: async () => undefined,
  };
}
