/**
 * A plan as the files that `npm run import` reads (format: `prisma/data/README.md`): the way back of `server/import`. Names differ
 * where the format has shorter ones; what the format has no place for is left out (`notInPlanFiles`).
 */
import type { z } from 'zod';
import { commitmentsFile } from '#contracts/plan-files/commitments.ts';
import { FORMAT_VERSION } from '#contracts/plan-files/common.ts';
import { irmFile } from '#contracts/plan-files/irm.ts';
import { milestonesFile } from '#contracts/plan-files/milestones.ts';
import { organizationsFile } from '#contracts/plan-files/organizations.ts';
import { planFile } from '#contracts/plan-files/plan.ts';
import { progressReportsFile } from '#contracts/plan-files/progress-reports.ts';
import { publishedReportFile } from '#contracts/plan-files/published-report.ts';
import { placeOfValue } from '#domain/irm/assessments.ts';
import type { AssessmentValue, Participation, PlanDossier } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import { fitted } from './fitted.ts';

export interface PlanDataFile {
  readonly name: string;
  readonly content: unknown;
}

/** @throws ZodError when a record does not fit the format: a fault of ours */
export function planFiles(dossier: PlanDossier): PlanDataFile[] {
  const head = { schemaVersion: FORMAT_VERSION, plan: dossier.plan.id };
  const file = (name: string, schema: z.ZodType, content: object): PlanDataFile => ({
    name,
    content: schema.parse(fitted(schema, content)),
  });
  return [
    file('plan.json', planFile, planOf(dossier)),
    file('organizations.json', organizationsFile, { ...dossier, ...head }),
    file('commitments.json', commitmentsFile, { ...head, commitments: commitmentsOf(dossier) }),
    file('milestones.json', milestonesFile, { ...head, milestones: milestonesOf(dossier) }),
    file('progress-reports.json', progressReportsFile, { ...head, reports: reportsOf(dossier) }),
    file('irm.json', irmFile, { ...irmOf(dossier), ...head }),
    ...dossier.publishedFigures.map((figures) =>
      file(`published-report-${figures.source}.json`, publishedReportFile, {
        ...head,
        ...figures,
        cutoff: figures.cutoffOn,
      }),
    ),
  ];
}

/** Kinds of records of a plan that the files have no place for, by their resource in the API, where there are any. */
export function notInPlanFiles(dossier: PlanDossier): string[] {
  const { evidenceReviews = [], independentAssessments = [], flags = [], edits = [], reports } = dossier;
  const kinds: readonly (readonly [string, boolean])[] = [
    ['verdicts', evidenceReviews.length > 0],
    ['assessments', independentAssessments.length > 0],
    ['discrepancies', flags.length > 0],
    ['changes', edits.length > 0],
    ['evidence', reports.some(({ evidence }) => evidence.some((piece) => piece.file !== undefined))],
  ];
  return kinds.flatMap(([name, there]) => (there ? [name] : []));
}

function planOf(dossier: PlanDossier): object {
  const { plan, jurisdiction, versions, periods, events, cocreation, forum } = dossier;
  return {
    ...dossier,
    ...plan,
    schemaVersion: FORMAT_VERSION,
    jurisdiction: { languages: [jurisdiction.authoritativeLanguage], ...jurisdiction },
    ogp: {
      actionPlanId: plan.ogpActionPlanId,
      provenance: plan.ogpActionPlanId && (plan.ogpIdConfirmed ? 'OGP_PAGE' : 'INFERRED'),
      note: plan.ogpNote ?? null,
    },
    versions: versions.map((version) => ({
      ...version,
      ...{
        submitted: version.submittedOn,
        published: version.publishedOn,
        start: version.startsOn,
        end: version.endsOn,
      },
    })),
    reportingPeriods: periods.map((period) => ({
      ...period,
      ...{ opens: period.opensOn, closes: period.closesOn, cutoff: period.cutoffOn },
    })),
    events: events.map((event) => ({ ...event, start: event.startsOn, end: event.endsOn })),
    coCreation: cocreation && { ...cocreation, start: cocreation.startsOn, end: cocreation.endsOn },
    forum: forum && { ...forum, established: forum.establishedFrom },
  };
}

function commitmentsOf({ commitments, participations, responsibilityChanges }: PlanDossier): object[] {
  const COUNTS_AS_LEAD: readonly string[] = ['LEAD', 'CO_LEAD'];
  const isLead = ({ role }: Participation): boolean => COUNTS_AS_LEAD.includes(role);
  return commitments.map((commitment) => {
    const parts = participations.filter((part) => part.commitment === commitment.id);
    return {
      ...commitment,
      ogpIdProvenance: commitment.ogpId && (commitment.ogpIdConfirmed ? 'OGP_PAGE' : 'INFERRED'),
      periods: Object.fromEntries(
        Object.entries(commitment.periods).map(([id, { startsOn, endsOn }]) => [id, { start: startsOn, end: endsOn }]),
      ),
      leads: parts.filter(isLead),
      counterparts: parts.filter(({ role }) => role === 'COUNTERPART'),
      actors: parts.filter((part) => !isLead(part) && part.role !== 'COUNTERPART'),
      responsibilityChanges: responsibilityChanges.filter((change) => change.commitment === commitment.id),
    };
  });
}

const milestonesOf = ({ milestones }: PlanDossier): object[] =>
  milestones.map((milestone) => ({
    ...milestone,
    versions: milestone.versions.map((version) => ({ ...version, start: version.startsOn, end: version.endsOn })),
  }));

const reportsOf = ({ reports }: PlanDossier): object[] =>
  reports.map((report) => ({
    ...{ ...report, state: report.state.value },
    evidence: report.evidence.map((piece) => ({ ...piece, title: isEmpty(piece.title) ? null : piece.title })),
  }));

const isEmpty = (text: LocalizedText): boolean => Object.keys(text).length === 0;

function irmOf({ irmReports, irmFindings, ...rest }: PlanDossier): object {
  return {
    ...rest,
    assessments: withReplaced(rest.assessments),
    reports: irmReports.map((report) => ({
      ...report,
      ...{ start: report.coversFrom, end: report.coversTo, published: report.publishedOn },
    })),
    findings: irmFindings,
  };
}

/** Values in one place replace one another, in the order in which they were copied. */
function withReplaced(values: readonly AssessmentValue[]): object[] {
  const standing = new Map<string, string>();
  return values.map((value) => {
    const place = placeOfValue(value);
    const replaces = standing.get(place);
    standing.set(place, value.id);
    return replaces === undefined ? value : { ...value, replaces };
  });
}
