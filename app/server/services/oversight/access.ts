/** What the services of oversight work with. */
import type { IsoDate } from '#domain/dates.ts';
import { planOn } from '#domain/existence.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Dossiers } from '../dossiers.ts';
import { todayIn } from '../filing/access.ts';
import type { FilingClock } from '../ports-filing.ts';
import type { DeclarationStore, FlagStore, ResponseStore } from '../ports-oversight.ts';

export interface Oversight {
  readonly dossiers: Dossiers;
  readonly declarations: DeclarationStore;
  readonly flags: FlagStore;
  readonly recommendations: ResponseStore;
  readonly clock: FilingClock;
  /** A new identifier, never given before. */
  readonly newId: () => string;
}

/** What each step on a flag needs. */
export const FLAG_PERMISSIONS = {
  RAISED: 'FLAG_RAISE',
  ESCALATED: 'FLAG_ESCALATE',
  RESOLVED: 'FLAG_RESOLVE',
} as const;

export interface FlagPlace {
  readonly plan: string;
  /** Key of the flag within the plan. */
  readonly flag: string;
}

/** A plan as it is today, where it is at home. */
export function onToday(
  oversight: Pick<Oversight, 'clock'>,
  whole: PlanDossier,
): { dossier: PlanDossier; today: IsoDate } {
  const today = todayIn(oversight, whole);
  return { dossier: planOn(whole, today), today };
}

/** The id of what a form makes: its own key, so that the form sent twice makes one thing; a new one for a key that is none. */
export function idOfRequest({ newId }: Oversight, requestKey: string): string {
  return /^[\w-]{8,64}$/u.test(requestKey) ? requestKey : newId();
}
