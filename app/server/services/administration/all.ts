/** Every service of administration bound to what it works with. */
import type { Actor } from '#domain/policy/roles.ts';
import type { Administration } from './access.ts';
import { addParticipation, administeredCommitment, endParticipation } from './commitments.ts';
import { datasetFindings, datasetPreview, importDataset, keepDataset } from './imports.ts';
import { saveRecord } from './records/save.ts';
import { administeredPlan } from './records/view.ts';
import { addSuccession, administrationView, saveOrganization } from './organizations.ts';

export function createAdministrationServices(administration: Administration) {
  const bind =
    <Input, View>(work: (administration: Administration, actor: Actor, input: Input) => Promise<View>) =>
    (actor: Actor, input: Input): Promise<View> =>
      work(administration, actor, input);
  return {
    view: (actor: Actor) => administrationView(administration, actor),
    commitment: bind(administeredCommitment),
    saveOrganization: bind(saveOrganization),
    addSuccession: bind(addSuccession),
    addParticipation: bind(addParticipation),
    endParticipation: bind(endParticipation),
    plan: bind(administeredPlan),
    saveRecord: bind(saveRecord),
    keepDataset: bind(keepDataset),
    datasetPreview: bind(datasetPreview),
    datasetFindings: bind(datasetFindings),
    importDataset: bind(importDataset),
  };
}
export type AdministrationServices = ReturnType<typeof createAdministrationServices>;
