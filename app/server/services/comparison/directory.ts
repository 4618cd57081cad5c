import type { DirectoryView, MemberEntry } from '#contracts/comparison.ts';
import { together } from '#domain/comparison/results.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { Dossiers } from '../dossiers.ts';
import { membersOf, type PlanOnDay, plansOnDay } from './plans.ts';

/** Every member with its plan in force or its last one, and what all plans came to together. */
export async function directory(dossiers: Dossiers, { asOf }: { readonly asOf: IsoDate }): Promise<DirectoryView> {
  const plans = await plansOnDay(dossiers, asOf);
  const own = Map.groupBy(plans, ({ plan }) => plan.member.slug);
  return {
    asOf,
    members: membersOf(plans).flatMap(({ slug }) => entryOf(own.get(slug) ?? [])),
    results: together(plans.map(({ results }) => results)),
  };
}

/** Plans are given the newest first: one that has not begun gives way to one that has. */
function entryOf(own: readonly PlanOnDay[]): MemberEntry[] {
  const shown =
    own.find(({ plan }) => plan.phase === 'IN_FORCE') ?? own.find(({ plan }) => plan.phase === 'ENDED') ?? own[0];
  return shown ? [{ member: shown.plan.member, ...shown, plans: own.length }] : [];
}
