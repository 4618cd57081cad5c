import type { DifferenceEnd } from '#contracts/difference-report.ts';
import type { ReportForm } from '#contracts/status-query.ts';
import { planOn } from '#domain/existence.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import type { ReportWatch, Revisions } from '../ports-reports.ts';
import { addressWith, isLongDocument, recordedFile, type ReportPorts } from '../status-report/file.ts';
import type { DifferenceRequest, RenderedReport } from '../status-report/render-request.ts';
import { chooseScope, type ScopeChoice } from '../status-report/scope.ts';
import { planAtRevision, type RevisionPorts } from '../status-report/at-revision.ts';
import { type Ends, type EndsAsked, resolveEnds } from './ends.ts';

export interface ComparisonPorts extends RevisionPorts {
  readonly revisions: Revisions;
}

export type DifferencePorts = ReportPorts & ComparisonPorts;

export interface DifferenceFileRequest extends EndsAsked {
  readonly plan: string;
  /** Data revision that it is made from; left out: the present one. Two revisions of one day are each their own. */
  readonly revision?: number | undefined;
  readonly locale: Locale;
  readonly scope: ScopeChoice;
  readonly form: ReportForm;
  /** Address of the site. */
  readonly origin: string;
}

/**
 * A report of what changed between two days as a file, written down in the book of exports.
 * @throws as `resolveEnds` and `chooseScope` do, NOT_FOUND for an unknown plan, UNAVAILABLE `REPORTS_BUSY`
 */
export async function differenceReportFile(
  ports: DifferencePorts,
  request: DifferenceFileRequest,
  watch?: ReportWatch,
): Promise<RenderedReport> {
  const asked = await requireDifference(ports, request);
  return recordedFile(ports, { ...asked, form: request.form }, watch);
}

/** What the report is made from. @throws as `differenceReportFile`, except that it may be busy */
export async function requireDifference(
  ports: ComparisonPorts,
  request: Omit<DifferenceFileRequest, 'form'>,
): Promise<Omit<DifferenceRequest, 'form'>> {
  const dossier = await planAtRevision(ports, request.plan, request.revision);
  const ends = await resolveEnds(ports.revisions, dossier, request);
  return differenceRequest(await comparedPlans(ports, dossier, ends), ends, request);
}

/** The plan that is told, and beside it, for two revisions of one day, the same at the first of them. */
export interface ComparedPlans {
  readonly dossier: PlanDossier;
  readonly earlier: PlanDossier | null;
}

/** @throws NOT_FOUND `REPORT_REVISION_GONE` for a revision of which nothing is kept */
export async function comparedPlans(
  ports: ComparisonPorts,
  dossier: PlanDossier,
  { from, to, ofOneDay }: Ends,
): Promise<ComparedPlans> {
  if (!ofOneDay) return { dossier, earlier: null };
  const at = (end: DifferenceEnd) => planAtRevision(ports, dossier.plan.slug, end.revision ?? undefined);
  return { earlier: await at(from), dossier: await at(to) };
}

/** Whether a report takes so long that a reader should see how far it is. @throws as `requireDifference` */
export async function isLongDifference(ports: DifferencePorts, request: DifferenceFileRequest): Promise<boolean> {
  const { commitments } = await requireDifference(ports, request);
  return isLongDocument(ports, request.form, commitments.length);
}

/** What a difference report is made from, whatever its form. */
export function differenceRequest(
  { dossier, earlier }: ComparedPlans,
  { from, to }: Ends,
  { scope: choice, locale, origin }: Pick<DifferenceFileRequest, 'scope' | 'locale' | 'origin'>,
): Omit<DifferenceRequest, 'form'> {
  const { ids: commitments, ...scope } = chooseScope(planOn(dossier, to.day), choice, to.day);
  const path = `/planes/${dossier.plan.slug}/informe/diferencias`;
  const permalink = origin + addressWith(path, locale, choice, daysAsked(dossier, earlier, from, to));
  return { dossier, earlier, scope, commitments, from, to, locale, origin, permalink };
}

/** The ends as an address names them, so that it leads to the same report on any day. */
function daysAsked(
  { revision }: PlanDossier,
  earlier: PlanDossier | null,
  from: DifferenceEnd,
  to: DifferenceEnd,
): Readonly<Record<string, string>> {
  if (earlier) return { desde: String(from.revision), hasta: String(to.revision) };
  return { desde: from.day, hasta: to.day, revision: String(revision) };
}
