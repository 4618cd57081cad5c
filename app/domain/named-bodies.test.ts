import { describe, expect, it } from 'vitest';
import { datasetPlanBeside } from '#server/testing/plan-variants.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { namedBodies } from './named-bodies.ts';

const dossier = await ecuadorDossier();

describe('bodies that a plan names', () => {
  it('are all of Ecuador’s, also those that only a source of the plan names', () => {
    const named = namedBodies(dossier);
    expect(dossier.organizations.filter(({ id }) => !named.has(id))).toEqual([]);
  });

  it('are only those that answer, for a plan of OGP’s dataset beside it', () => {
    expect([...namedBodies(datasetPlanBeside(dossier))].sort()).toEqual(['dpe', 'mintel']);
  });

  it('are no bodies of another plan of the country', () => {
    const others = dossier.organizations.slice(0, 1).map((body) => {
      return { ...body, id: 'ministerio-nuevo', sources: ['ogp-dataset-2024'] };
    });
    const named = namedBodies({ ...dossier, organizations: [...dossier.organizations, ...others] });
    expect(named.has('ministerio-nuevo')).toBe(false);
  });
});
