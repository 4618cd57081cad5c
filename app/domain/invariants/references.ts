/** Every id that a record names belongs to a record of the same plan. */
import type { PlanDossier } from '../records.ts';
import { finding, type DomainFinding } from './finding.ts';

type Kind =
  | 'commitment'
  | 'milestone'
  | 'organization'
  | 'theme'
  | 'pillar'
  | 'version'
  | 'period'
  | 'report'
  | 'irmReport'
  | 'source';
type Reference = readonly [where: string, kind: Kind, id: string | null];

/** Names of records that do not exist. */
export function unknownReferences(dossier: PlanDossier): DomainFinding[] {
  const known = idsByKind(dossier);
  const references = [planReferences, forumReferences, reportReferences, irmReferences].flatMap((of) => of(dossier));
  return references
    .filter(([, kind, id]) => id !== null && !known[kind].has(id))
    .map(([where, , id]) => finding('UNKNOWN_REFERENCE', where, id ?? ''));
}

function idsByKind(dossier: PlanDossier): Record<Kind, ReadonlySet<string>> {
  const idsOf = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
  return {
    commitment: idsOf(dossier.commitments),
    milestone: idsOf(dossier.milestones),
    organization: idsOf(dossier.organizations),
    theme: idsOf(dossier.themes),
    pillar: idsOf(dossier.pillars),
    version: idsOf(dossier.versions),
    period: idsOf(dossier.periods),
    report: idsOf(dossier.reports),
    irmReport: idsOf(dossier.irmReports),
    source: idsOf(dossier.sources),
  };
}

const each = (where: string, kind: Kind, ids: readonly string[]): Reference[] => ids.map((id) => [where, kind, id]);

function planReferences(dossier: PlanDossier): Reference[] {
  return [
    ...dossier.versions.flatMap(({ id, sources }) => each(id, 'source', sources)),
    ...dossier.commitments.flatMap(({ id, theme, pillars, periods, sources }): Reference[] => [
      [id, 'theme', theme],
      ...each(id, 'pillar', pillars),
      ...each(id, 'version', Object.keys(periods)),
      ...each(id, 'source', sources),
    ]),
    ...dossier.milestones.flatMap(({ id, commitment, versions }): Reference[] => [
      [id, 'commitment', commitment],
      ...versions.flatMap(({ planVersion, sources }): Reference[] => [
        [id, 'version', planVersion],
        ...each(id, 'source', sources),
      ]),
    ]),
    ...dossier.participations.flatMap(({ commitment, organization, via }): Reference[] => {
      const where = `${commitment} ${organization}`;
      return [
        [where, 'commitment', commitment],
        ...each(where, 'organization', via === null ? [organization] : [organization, via]),
      ];
    }),
    ...dossier.responsibilityChanges.flatMap(({ commitment, from, to }) =>
      each(commitment, 'organization', [from, to]),
    ),
    ...dossier.successions.flatMap(({ id, from, to }) => each(id, 'organization', [...from, to])),
    ...dossier.events.flatMap(({ id, commitment, organizations, sources }): Reference[] => [
      [id, 'commitment', commitment],
      ...each(id, 'organization', organizations),
      ...each(id, 'source', sources),
    ]),
  ];
}

function forumReferences({ plan, forum }: PlanDossier): Reference[] {
  const contact: Reference = [plan.slug, 'organization', plan.pointOfContact?.organization ?? null];
  if (forum === null) return [contact];
  const holders = forum.seats.flatMap((seat) => seat.holders.map(({ organization }) => organization));
  const members = forum.bodies.flatMap((body) => body.members);
  return [contact, ...each('forum', 'organization', [forum.organization, ...holders, ...members])];
}

function reportReferences({ reports }: PlanDossier): Reference[] {
  return reports.flatMap(
    ({ id, milestone, period, organization, supersedes, partnerFulfilled, sources }): Reference[] => [
      [id, 'milestone', milestone],
      [id, 'period', period],
      [id, 'organization', organization],
      [id, 'report', supersedes],
      ...partnerFulfilled.flatMap(({ about, towards }) => each(id, 'organization', [...about, ...towards])),
      ...each(id, 'source', sources),
    ],
  );
}

function irmReferences(dossier: PlanDossier): Reference[] {
  return [
    ...dossier.irmReports.flatMap(({ id, planVersion, sources }): Reference[] => [
      [id, 'version', planVersion],
      ...each(id, 'source', sources),
    ]),
    ...dossier.assessments.flatMap(({ id, commitment, report, citation }): Reference[] => [
      [id, 'commitment', commitment],
      [id, 'irmReport', report],
      [id, 'source', citation],
    ]),
    ...dossier.irmFindings.flatMap(({ report, commitment }): Reference[] => [
      [`${report} ${commitment}`, 'irmReport', report],
      [`${report} ${commitment}`, 'commitment', commitment],
    ]),
    ...dossier.planFindings.map(({ report, variable }): Reference => [`${report} ${variable}`, 'irmReport', report]),
    ...dossier.unplacedValues.flatMap(({ report, variable, commitments }): Reference[] => [
      [variable, 'irmReport', report],
      ...each(variable, 'commitment', commitments),
    ]),
    ...dossier.publishedFigures.flatMap(({ source, commitments }) =>
      commitments.flatMap(({ commitment, milestones }): Reference[] => [
        [source, 'commitment', commitment],
        ...each(
          source,
          'milestone',
          milestones.map(({ milestone }) => milestone),
        ),
      ]),
    ),
    ...dossier.recommendations.map(({ report }): Reference => [report, 'irmReport', report]),
  ];
}
