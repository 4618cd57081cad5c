import type { ReportForm } from '#contracts/status-query.ts';
import { planOn } from '#domain/existence.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import type { ReportWatch, Revisions } from '../ports-reports.ts';
import { addressWith, isLongDocument, recordedFile, type ReportPorts } from '../status-report/file.ts';
import type { DifferenceRequest, RenderedReport } from '../status-report/render-request.ts';
import { chooseScope, type ScopeChoice } from '../status-report/scope.ts';
import { type Ends, type EndsAsked, resolveEnds } from './ends.ts';

export interface DifferencePorts extends ReportPorts {
  readonly revisions: Revisions;
}

export interface DifferenceFileRequest extends EndsAsked {
  readonly plan: string;
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
  { dossiers, revisions }: Pick<DifferencePorts, 'dossiers' | 'revisions'>,
  request: Omit<DifferenceFileRequest, 'form'>,
): Promise<Omit<DifferenceRequest, 'form'>> {
  const dossier = await dossiers.find(request.plan);
  return differenceRequest(dossier, await resolveEnds(revisions, dossier, request), request);
}

/** Whether a report takes so long that a reader should see how far it is. @throws as `requireDifference` */
export async function isLongDifference(ports: DifferencePorts, request: DifferenceFileRequest): Promise<boolean> {
  const { commitments } = await requireDifference(ports, request);
  return isLongDocument(ports, request.form, commitments.length);
}

/** What a difference report is made from, whatever its form. */
export function differenceRequest(
  dossier: PlanDossier,
  { from, to }: Ends,
  { scope: choice, locale, origin }: Pick<DifferenceFileRequest, 'scope' | 'locale' | 'origin'>,
): Omit<DifferenceRequest, 'form'> {
  const { ids: commitments, ...scope } = chooseScope(planOn(dossier, to.day), choice, to.day);
  const path = `/planes/${dossier.plan.slug}/informe/diferencias`;
  const permalink = origin + addressWith(path, locale, choice, { desde: from.day, hasta: to.day });
  return { dossier, scope, commitments, from, to, locale, origin, permalink };
}
