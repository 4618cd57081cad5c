/** Remembers what was made from a set of plans for as long as these plans are the current ones. */
import type { PlanDossier } from '#domain/records.ts';
import { Recent } from '../recent.ts';

interface Kept<T> {
  readonly dossiers: readonly PlanDossier[];
  readonly answers: Recent<T>;
}

/**
 * Wraps a function of all plans and a key so that it is computed once for each revision and key. Dossiers of a new
 * revision are new objects, so nothing stale is ever found; old answers go with their dossiers.
 * @param keep how many keys to remember for a set of plans
 */
export function rememberPerPlans<T>(
  make: (dossiers: readonly PlanDossier[], key: string) => T,
  keep: number,
): (dossiers: readonly PlanDossier[], key: string) => T {
  const kept = new WeakMap<PlanDossier, Kept<T>>();
  return (dossiers, key) => {
    const [first] = dossiers;
    if (!first) return make(dossiers, key);
    let found = kept.get(first);
    if (!found || !sameMembers(found.dossiers, dossiers)) {
      found = { dossiers, answers: new Recent(keep) };
      kept.set(first, found);
    }
    return found.answers.get(key, () => make(dossiers, key));
  };
}

const sameMembers = (a: readonly PlanDossier[], b: readonly PlanDossier[]): boolean =>
  a.length === b.length && a.every((dossier, index) => dossier === b[index]);
