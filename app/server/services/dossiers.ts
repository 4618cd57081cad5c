import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { planOn } from '#domain/existence.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isPlanPublicBy } from '#domain/versions.ts';
import type { PlanHome, PlanReader } from './ports.ts';

/** Plans as whole dossiers, read from the database once for each data revision. */
export interface Dossiers {
  /** Data revision that answers are made from right now. */
  readonly revision: () => number;
  /** Whose plans they are, the newest plan's first, each once: known before any plan is read. */
  readonly homes: () => readonly PlanHome[];
  /** How many plans there are. */
  readonly count: () => number;
  /**
   * @param asOf the plan with what it consisted of on that day; left out: with all that is known
   * @throws NOT_FOUND when no plan has that address.
   */
  readonly find: (slug: string, asOf?: IsoDate) => Promise<PlanDossier>;
  /**
   * Every plan, the newest first.
   * @param asOf those that were public on that day, with what they consisted of; all of them when none was
   */
  readonly all: (asOf?: IsoDate) => Promise<readonly PlanDossier[]>;
  /** Looks whether the data has changed since; called every second or so, since another node may write. */
  readonly refresh: () => Promise<void>;
}

interface Generation {
  readonly revision: number;
  readonly slugs: readonly string[];
  readonly homes: readonly PlanHome[];
  readonly dossiers: Map<string, Promise<PlanDossier | null>>;
}

const READ_AT_ONCE = 3;

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
  let waiting: Promise<void> | undefined;
  /**
   * One at a time, so that an older answer never replaces a newer one. Who asks while one is under way is given the next: that
   * one may have looked before what is asked for was written.
   */
  const refreshOnce = (): Promise<void> => {
    if (refreshing === undefined) return (refreshing = refresh().finally(() => (refreshing = undefined)));
    const next = (): Promise<void> => {
      waiting = undefined;
      return refreshOnce();
    };
    return (waiting ??= refreshing.then(next, next));
  };
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
    homes: () => current.homes,
    count: () => current.slugs.length,
    find: async (slug, asOf) => {
      const found = await read(current, slug);
      if (!found) throw notFound('PLAN', slug);
      return asOf === undefined ? found : planOn(found, asOf);
    },
    all: async (asOf) => {
      const generation = current;
      const plans = await fewAtATime(generation.slugs, (slug) => read(generation, slug));
      return asOf === undefined ? plans : plansOn(plans, asOf);
    },
    refresh: refreshOnce,
  };
}

/** Rows of many plans at once would fill the memory before they are plans. */
async function fewAtATime(
  slugs: readonly string[],
  read: (slug: string) => Promise<PlanDossier | null>,
): Promise<PlanDossier[]> {
  const found: (PlanDossier | null)[] = [];
  for (let at = 0; at < slugs.length; at += READ_AT_ONCE) {
    found.push(...(await Promise.all(slugs.slice(at, at + READ_AT_ONCE).map(read))));
  }
  return found.filter((dossier) => dossier !== null);
}

function plansOn(plans: readonly PlanDossier[], asOf: IsoDate): PlanDossier[] {
  const published = plans.filter((dossier) => isPlanPublicBy(dossier, asOf));
  return (published.length > 0 ? published : plans).map((dossier) => planOn(dossier, asOf));
}

async function load(reader: PlanReader): Promise<Generation> {
  const { number } = await reader.revision();
  const plans = await reader.listPlans();
  const homes = [...new Map(plans.map(({ jurisdiction }) => [jurisdiction.slug, jurisdiction])).values()];
  return { revision: number, slugs: plans.map((plan) => plan.slug), homes, dossiers: new Map() };
}
