import type { PlanDossier } from '#domain/records.ts';
import type { Tell } from './finding.ts';

/** The file's plan under the names that it has here: what addresses are made of stays for ever. */
export function fixedNames(stored: PlanDossier, file: PlanDossier, tell: Tell): PlanDossier {
  const fixed = (column: string, record: string | null, here: string | number, there: string | number): void => {
    if (here !== there) tell('NAME_FIXED', { record, column, value: String(there) });
  };
  const { slug, number, stateVocabulary } = stored.plan;
  fixed('slug', null, slug, file.plan.slug);
  fixed('number', null, number, file.plan.number);
  fixed('stateVocabulary', null, stateVocabulary, file.plan.stateVocabulary);
  fixed('jurisdiction.slug', null, stored.jurisdiction.slug, file.jurisdiction.slug);
  const codes = new Map(stored.commitments.map((one) => [one.id, one]));
  const homes = new Map(stored.milestones.map((one) => [one.id, one.commitment]));
  return {
    ...file,
    jurisdiction: { ...file.jurisdiction, slug: stored.jurisdiction.slug },
    plan: { ...file.plan, slug, number, stateVocabulary },
    commitments: file.commitments.map((one) => {
      const here = codes.get(one.id);
      if (!here) return one;
      fixed('code', one.id, here.code, one.code);
      return { ...one, code: here.code };
    }),
    milestones: file.milestones.map((one) => {
      const home = homes.get(one.id) ?? one.commitment;
      fixed('commitment', one.id, home, one.commitment);
      return { ...one, commitment: home };
    }),
  };
}
