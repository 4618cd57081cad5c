/** Bodies that a plan itself names. A dossier also holds those of the country's other plans, which share its list of bodies. */
import { isFromDataset } from './dataset-source.ts';
import type { Cocreation, Forum, PlanDossier, ProgressReport } from './records.ts';

/**
 * Ids of the bodies that the records of the plan name, and of those whose name was read in a source that it cites. OGP's
 * dataset is no such source: it holds many plans, and whom it names in one of them has a part in a commitment there.
 */
export function namedBodies(dossier: PlanDossier): ReadonlySet<string> {
  const cited = citedSources(dossier);
  const read = dossier.organizations.filter(({ sources }) => sources.some((source) => cited.has(source)));
  return new Set([...inRecords(dossier), ...read.map(({ id }) => id)]);
}

function citedSources(dossier: PlanDossier): ReadonlySet<string> {
  const { versions, commitments, milestones, responsibilityChanges, events, forum, cocreation } = dossier;
  const citing = [
    ...[...versions, ...commitments, ...milestones.flatMap((milestone) => milestone.versions)],
    ...[...responsibilityChanges, ...events, ...(forum ? [forum] : []), ...(cocreation ? [cocreation] : [])],
    ...[...dossier.publishedFigures, ...(dossier.requirementFacts ?? [])],
  ];
  const sources = citing.flatMap((one) => one.sources ?? []).filter((source) => !isFromDataset([source]));
  return new Set([...sources, ...platformSources(dossier)]);
}

/** The platform that the reports of a plan were filed on: no single record cites it. */
const platformSources = ({ reports, sources }: PlanDossier): string[] =>
  reports.length === 0 ? [] : sources.filter(({ kind }) => kind === 'SOURCE_CODE').map(({ id }) => id);

function inRecords(dossier: PlanDossier): string[] {
  const { plan, participations, responsibilityChanges, reports, events, forum, cocreation } = dossier;
  return [
    ...(plan.pointOfContact ? [plan.pointOfContact.organization] : []),
    ...participations.flatMap(({ organization, via }) => (via === null ? [organization] : [organization, via])),
    ...responsibilityChanges.flatMap(({ from, to }) => [from, to]),
    ...reports.flatMap(inReport),
    ...events.flatMap(({ organizations }) => organizations),
    ...(forum ? inForum(forum) : []),
    ...(cocreation ? inCocreation(cocreation) : []),
    ...(dossier.independentAssessments ?? []).map(({ organization }) => organization),
  ];
}

const inReport = ({ organization, partnerFulfilled }: ProgressReport): string[] => [
  organization,
  ...partnerFulfilled.flatMap(({ about, towards }) => [...about, ...towards]),
];

const inForum = ({ organization, seats, bodies }: Forum): string[] => [
  organization,
  ...seats.flatMap(({ holders }) => holders.map((holder) => holder.organization)),
  ...bodies.flatMap(({ members }) => members),
];

const inCocreation = ({ tables, workingGroup, proposals }: Cocreation): string[] => [
  ...(tables?.events ?? []).map(({ host }) => host),
  ...(workingGroup?.organizations ?? []),
  ...proposals.flatMap(({ organizations }) => organizations),
];
