/** Plans that Ecuador's is not: bare ones, corrected ones, a second one. */
import type { Cocreation, Milestone, PlanDossier, ProgressReport } from '#domain/records.ts';

/** Ecuador's plan in a shape that its own files do not have. */
export function shaped(
  dossier: PlanDossier,
  shape: 'nothing optional' | 'corrections and two versions' | 'a co-creation without figures',
): PlanDossier {
  if (shape === 'nothing optional') return bare(dossier);
  if (shape === 'a co-creation without figures') return { ...dossier, cocreation: plainCocreation(dossier.cocreation) };
  return {
    ...dossier,
    milestones: dossier.milestones.map(inBothVersions),
    reports: dossier.reports.flatMap((report, index) => (index === 0 ? corrected(report) : [report])),
  };
}

function bare(dossier: PlanDossier): PlanDossier {
  const none = { irmReports: [], assessments: [], irmFindings: [], planFindings: [], unplacedValues: [] };
  return {
    ...{ ...dossier, ...none, recommendations: [], publishedFigures: [], methodologyNotes: [], requirementFacts: [] },
    ...{ forum: null, cocreation: null, events: [], reports: [], successions: [] },
    jurisdiction: { ...dossier.jurisdiction, iso2: null, iso3: null, memberSince: null, level: 'LOCAL' },
    plan: { ...dossier.plan, pointOfContact: null, ogpNote: null, ogpActionPlanId: null },
  };
}

function plainCocreation(cocreation: Cocreation | null): Cocreation | null {
  if (cocreation === null) return null;
  const none = { web: null, tables: null, workingGroup: null, scoring: null, traceability: null };
  return { ...cocreation, ...none, sdgShares: [], proposals: [] };
}

function inBothVersions(milestone: Milestone): Milestone {
  const [text] = milestone.versions;
  if (text === undefined) return milestone;
  const original = { ...text, planVersion: 'original', startsOn: null, endsOn: null, reason: { es: 'Pandemia' } };
  return { ...milestone, versions: [original, text] };
}

/** The report and, on the same day, one that corrects it and sorts before it. */
function corrected(report: ProgressReport): ProgressReport[] {
  return [{ ...report, id: `A-${report.id}`, supersedes: report.id, noProgress: true, percent: 12.5 }, report];
}

/** The same plan again under other names, two years later, with one body changed. */
export function secondPlan(dossier: PlanDossier): PlanDossier {
  const { plan, versions, commitments, organizations } = dossier;
  return {
    ...dossier,
    plan: { ...plan, id: 'ec-paga-2', slug: 'ecuador-2022-2024', number: 2 },
    versions: versions.map((version) => ({ ...version, startsOn: { date: '2022-09-01', precision: 'DAY' as const } })),
    commitments: commitments.map((commitment) => ({
      ...commitment,
      code: `${commitment.code}-2`,
      continues: [commitment.code],
    })),
    organizations: organizations.map((body, index) => (index === 0 ? { ...body, acronym: 'GN' } : body)),
  };
}

/** A later plan of the same country as OGP's dataset tells it: two bodies that lead, no milestones, nothing of the process. */
export function datasetPlanBeside(dossier: PlanDossier): PlanDossier {
  const sources = ['ogp-dataset-2024'];
  const { versions, commitments, participations } = secondPlan(dossier);
  const none = { responsibilityChanges: [], periods: [], reports: [], milestones: [], events: [], planFindings: [] };
  const bare = { irmReports: [], assessments: [], irmFindings: [], unplacedValues: [], recommendations: [] };
  return {
    ...{ ...dossier, ...none, ...bare, forum: null, cocreation: null, publishedFigures: [] },
    ...{ methodologyNotes: [], requirementFacts: [], edits: [], blockages: [] },
    plan: { ...dossier.plan, id: 'ec-paga-2', slug: 'ecuador-2022-2024', number: 2, pointOfContact: null },
    versions: versions.slice(-1).map((version) => ({ ...version, sources })),
    commitments: commitments.slice(0, 2).map((commitment) => ({ ...commitment, sources })),
    participations: commitments.slice(0, 2).flatMap(({ id }, index) =>
      participations.slice(0, 1).map((part) => ({
        ...{ ...part, commitment: id, role: 'LEAD' as const, from: null, to: null, via: null },
        organization: index === 0 ? 'mintel' : 'dpe',
      })),
    ),
  };
}
