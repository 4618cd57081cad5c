/** All values that a facet can be asked for, each with a small number, so that thousands of commitments count fast. */
import { FACETS, NONE, type FacetId } from '#contracts/commitment-query.ts';
import type { Organization, PlanDossier } from '#domain/records.ts';
import { LEAD_ROLES } from '#domain/participation.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ParticipationRole } from '#domain/values.ts';
import { FACET_DEFINITIONS, type FacetValue } from './facet-values.ts';

export class FacetUniverse {
  readonly id: FacetId;
  readonly values: string[] = [];
  readonly labels: (LocalizedText | null)[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(id: FacetId) {
    this.id = id;
    const { order } = FACET_DEFINITIONS[id];
    for (const value of typeof order === 'string' ? [NONE] : [...order, NONE]) this.#add(value, null);
  }

  /** Number of a value that was asked for; undefined when no commitment has it on any day. */
  numberOf(value: string): number | undefined {
    return this.#numbers.get(value);
  }

  /**
   * Number of a value of a plan. Two plans may use one id for different things (themes above all): the later one met is
   * then told apart by its plan's address.
   */
  take({ value, label }: FacetValue, plan: string): number {
    const known = this.#numbers.get(value);
    if (known === undefined) return this.#add(value, label);
    if (sameName(this.labels[known] ?? null, label)) return known;
    const own = `${value}@${plan}`;
    return this.#numbers.get(own) ?? this.#add(own, label);
  }

  #add(value: string, label: LocalizedText | null): number {
    const number = this.values.push(value) - 1;
    this.labels.push(label);
    this.#numbers.set(value, number);
    return number;
  }
}

const sameName = (a: LocalizedText | null, b: LocalizedText | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The facets with everything known of them before a day is chosen: bodies count on whichever day they hold a part. */
export function facetUniverses(dossiers: readonly PlanDossier[]): FacetUniverse[] {
  return FACETS.map((id) => {
    const universe = new FacetUniverse(id);
    for (const dossier of dossiers) {
      for (const value of knownValues(id, dossier)) universe.take(value, dossier.plan.slug);
    }
    return universe;
  });
}

function knownValues(id: FacetId, dossier: PlanDossier): FacetValue[] {
  switch (id) {
    case 'plan':
      return [{ value: dossier.plan.slug, label: dossier.plan.shortTitle }];
    case 'theme':
      return inOrder(dossier.themes);
    case 'pillar':
      return inOrder(dossier.pillars);
    case 'institution':
      return everHolding(dossier, LEAD_ROLES);
    case 'counterpart':
      return everHolding(dossier, ['COUNTERPART']);
    default:
      return [];
  }
}

interface Ordered {
  readonly id: string;
  readonly order: number;
  readonly title: LocalizedText;
}

const inOrder = (values: readonly Ordered[]): FacetValue[] =>
  values.toSorted((a, b) => a.order - b.order).map(({ id, title }) => ({ value: id, label: title }));

function everHolding(
  { participations, organizations }: PlanDossier,
  roles: readonly ParticipationRole[],
): FacetValue[] {
  const holders = new Set(
    participations.filter(({ role }) => roles.includes(role)).map(({ organization }) => organization),
  );
  const isHolder = ({ id }: Organization): boolean => holders.has(id);
  return organizations.filter(isHolder).map(({ id, name }) => ({ value: id, label: name }));
}
