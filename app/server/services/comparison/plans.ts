/** Every plan that was public on a day with what it came to, made once for each plan and day. */
import type { ComparedPlan, MemberLabel } from '#contracts/comparison.ts';
import { type Results, resultsOf } from '#domain/comparison/results.ts';
import { firstDay, type IsoDate, lastDay } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planVersionOn } from '#domain/standing.ts';
import { isPlanPublicBy } from '#domain/versions.ts';
import type { Dossiers } from '../dossiers.ts';
import { pauses } from '../pauses.ts';
import { Recent } from '../recent.ts';

export interface PlanOnDay {
  readonly plan: ComparedPlan;
  readonly results: Results;
}

/** Kept with the dossier that they are of; a reader seldom looks at more than today and another day. */
const KEEP_DAYS = 4;
const kept = new WeakMap<PlanDossier, Recent<PlanOnDay>>();

/** The newest first. Of plans that were not public yet nothing is told. */
export async function plansOnDay(dossiers: Dossiers, asOf: IsoDate): Promise<PlanOnDay[]> {
  const pause = pauses();
  const found: PlanOnDay[] = [];
  for (const dossier of await dossiers.all(asOf)) {
    if (!isPlanPublicBy(dossier, asOf)) continue;
    const own = kept.get(dossier) ?? new Recent<PlanOnDay>(KEEP_DAYS);
    kept.set(dossier, own);
    found.push(own.get(asOf, () => ({ plan: labelOf(dossier, asOf), results: resultsOf(dossier, asOf) })));
    await pause();
  }
  return found;
}

function labelOf(dossier: PlanDossier, asOf: IsoDate): ComparedPlan {
  const { plan, jurisdiction } = dossier;
  const { slug, name, level } = jurisdiction;
  const { startsOn, endsOn } = planVersionOn(dossier, asOf);
  const phase = firstDay(startsOn) > asOf ? 'AHEAD' : lastDay(endsOn) < asOf ? 'ENDED' : 'IN_FORCE';
  return { slug: plan.slug, title: plan.shortTitle, member: { slug, name, level }, startsOn, endsOn, phase };
}

/** Members in the order of their addresses, each once. */
export function membersOf(plans: readonly PlanOnDay[]): MemberLabel[] {
  const members = new Map(plans.map(({ plan: { member } }) => [member.slug, member]));
  return [...members.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
