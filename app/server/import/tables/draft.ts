/** A plan as the tables of a template tell it: what they do not say is left out, so that nothing here is touched by it. */
import type { Jurisdiction, Organization, PlanDossier } from '#domain/records.ts';
import type { SourceRow } from './source-table.ts';

/** Records under way. What is left out of them is not said. */
export interface Draft {
  readonly slug: string;
  /** The plan as it is here; null: it is new. */
  readonly stored: PlanDossier | null;
  readonly jurisdiction: Jurisdiction;
  /** Bodies that may be named: those here and those of the file. */
  readonly bodies: readonly Organization[];
  /** The version of the text that the tables are about: the last one. */
  readonly version: string;
  readonly parts: DraftParts;
  /** The row that each record comes from, by its identifier. */
  readonly rowOf: Map<string, SourceRow>;
}

type Said<T> = { [K in keyof T]?: T[K] | undefined };
type Listed<T> = Said<T> & { readonly id: string };
type Item<K extends keyof PlanDossier> = NonNullable<PlanDossier[K]> extends readonly (infer T)[] ? T : never;

export interface DraftParts {
  plan: Said<PlanDossier['plan']>;
  readonly organizations: Listed<Organization>[];
  readonly versions: Listed<Item<'versions'>>[];
  readonly themes: Item<'themes'>[];
  readonly periods: Item<'periods'>[];
  readonly commitments: Listed<Item<'commitments'>>[];
  readonly participations: Item<'participations'>[];
  readonly milestones: {
    readonly id: string;
    readonly commitment: string;
    readonly number: number;
    readonly versions: Said<Item<'milestones'>['versions'][number]>[];
  }[];
  readonly reports: Item<'reports'>[];
}

export const emptyParts = (): DraftParts => ({
  ...{ plan: {}, organizations: [], versions: [], themes: [], periods: [] },
  ...{ commitments: [], participations: [], milestones: [], reports: [] },
});

/** As a dossier, to be laid over the plan that is here; records that are new are whole. */
export function dossierOf({ jurisdiction, parts, stored, slug }: Draft): PlanDossier {
  const names = stored && {
    id: stored.plan.id,
    slug,
    number: stored.plan.number,
    stateVocabulary: stored.plan.stateVocabulary,
  };
  const nothing = {
    ...{ pillars: [], responsibilityChanges: [], successions: [], irmReports: [], assessments: [], irmFindings: [] },
    ...{ planFindings: [], unplacedValues: [], recommendations: [], events: [], publishedFigures: [], sources: [] },
    ...{ forum: null, cocreation: null, revision: 0, revisedAt: '1970-01-01T00:00:00.000Z' },
  };
  // What is left out stands for "not said", which the comparison knows; what is new has been made whole.
  return { ...nothing, ...parts, jurisdiction, plan: { ...parts.plan, ...names } } as unknown as PlanDossier;
}
