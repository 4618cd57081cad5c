import type { ComparedItem, ComparisonView } from '#contracts/comparison.ts';
import { together } from '#domain/comparison/results.ts';
import type { IsoDate } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import type { Dossiers } from '../dossiers.ts';
import { membersOf, type PlanOnDay, plansOnDay } from './plans.ts';

export interface ComparisonRequest {
  readonly asOf: IsoDate;
  /** Addresses of plans and members, in the order in which they are shown. */
  readonly wanted: readonly string[];
}

/**
 * Plans and members side by side. All plans of a member stand together, by method.
 * @throws INVALID `FILTER_VALUE_UNKNOWN` for an address that no plan and no member has
 */
export async function compare(dossiers: Dossiers, { asOf, wanted }: ComparisonRequest): Promise<ComparisonView> {
  const plans = await plansOnDay(dossiers, asOf);
  return {
    ...{ asOf, revision: dossiers.revision() },
    items: wanted.map((address) => itemOf(plans, address)),
    members: membersOf(plans),
    plans: plans.map(({ plan }) => plan),
  };
}

function itemOf(plans: readonly PlanOnDay[], address: string): ComparedItem {
  const found = plans.find(({ plan }) => plan.slug === address);
  if (found) return { kind: 'PLAN', slug: address, name: found.plan.title, results: found.results };
  const own = plans.filter(({ plan }) => plan.member.slug === address);
  const [first] = own;
  if (!first) throw invalid('FILTER_VALUE_UNKNOWN', `con=${address}`);
  const results = together(own.map(({ results: one }) => one));
  return { kind: 'MEMBER', slug: address, name: first.plan.member.name, results };
}
