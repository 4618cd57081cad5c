import type { ReportForm } from '#contracts/status-query.ts';
import { type IsoDate, lastDay } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import { planOn } from '#domain/existence.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isPlanPublicBy } from '#domain/versions.ts';
import { localizePath } from '#format/addresses.ts';
import type { Locale } from '#format/locale.ts';
import type { ExportEntry, ExportLog, ReportMaker, ReportWatch } from '../ports-reports.ts';
import { planAtRevision, type RevisionPorts } from './at-revision.ts';
import type { RenderedReport, RenderRequest } from './render-request.ts';
import { chooseScope, type ScopeChoice } from './scope.ts';

export interface ReportRequest {
  readonly plan: string;
  readonly asOf: IsoDate;
  /** Data revision that it is made from; left out: the present one. */
  readonly revision?: number | undefined;
  readonly locale: Locale;
  readonly scope: ScopeChoice;
  readonly form: ReportForm;
  /** Address of the site, for what the report says of where it is from. */
  readonly origin: string;
}

export interface ReportPorts extends RevisionPorts {
  readonly maker: ReportMaker;
  readonly log: ExportLog;
  readonly clock: { readonly now: () => Date };
  /** A document of so many commitments takes longer than a reader would wait without a word. */
  readonly longFrom: number;
}

/**
 * A status report as a file, written down in the book of exports.
 * @throws NOT_FOUND for an unknown plan or a part of the scope that it does not have, INVALID `REPORT_BEFORE_PLAN` (subject: the
 *   day from which on the plan is public) and `REPORT_SCOPE_EMPTY`, UNAVAILABLE `REPORTS_BUSY`; for a revision as `planAtRevision`
 */
export async function statusReportFile(
  ports: ReportPorts,
  request: ReportRequest,
  watch?: ReportWatch,
): Promise<RenderedReport> {
  const { asOf, locale, form, origin } = request;
  const { whole, dossier, scope: chosen } = await requireMakeable(ports, request);
  const { ids: commitments, ...scope } = chosen;
  const permalink = origin + reportAddress({ ...request, revision: whole.revision });
  return recordedFile(ports, { dossier, scope, commitments, asOf, locale, form, origin, permalink }, watch, whole);
}

/**
 * Renders a report and writes it down in the book of exports, with the records that it was made from.
 * @param whole all that is known of the plan at the revision
 */
export async function recordedFile(
  ports: ReportPorts,
  request: RenderRequest,
  watch?: ReportWatch,
  whole: PlanDossier = request.dossier,
): Promise<RenderedReport> {
  const { dossier, scope, locale, form } = request;
  const rendering = ports.maker.render(request, watch);
  const [file] = await Promise.all([rendering, ports.kept.keep(whole, ports.clock.now())]);
  await ports.log.record({
    sha256: file.sha256,
    dataSha256: file.dataSha256,
    plan: dossier.plan.slug,
    institution: scope.institution?.id ?? null,
    theme: scope.theme?.id ?? null,
    commitments: scope.commitments.map(({ code }) => code),
    ...{ ...daysOf(request), locale, revision: dossier.revision, format: form.format },
    variant: variantOf(form),
    fileName: file.name,
    bytes: file.body.length,
    madeAt: ports.clock.now().toISOString(),
  });
  return file;
}

const daysOf = (request: RenderRequest): Pick<ExportEntry, 'since' | 'sinceRevision' | 'asOf'> =>
  'asOf' in request
    ? { since: null, sinceRevision: null, asOf: request.asOf }
    : { since: request.from.day, sinceRevision: request.earlier && request.from.revision, asOf: request.to.day };

function variantOf(form: ReportForm): string | null {
  if (form.format === 'pdf') return form.paper;
  return form.format === 'csv' ? form.table + (form.byteOrderMark ? '+bom' : '') : null;
}

/** The plan and what the report is of. @throws as `statusReportFile`, except that it may be busy */
export async function requireMakeable(
  ports: RevisionPorts,
  { plan, asOf, revision, scope }: Pick<ReportRequest, 'plan' | 'asOf' | 'revision' | 'scope'>,
) {
  const whole = await planAtRevision(ports, plan, revision);
  const dossier = planOn(whole, asOf);
  requirePublic(dossier, asOf);
  return { whole, dossier, scope: chooseScope(dossier, scope, asOf) };
}

/** Documents take time for every commitment; data does not. */
const DOCUMENTS: ReadonlySet<string> = new Set(['pdf', 'docx', 'xlsx', 'autoevaluacion']);

/** Whether a report takes so long that a reader should see how far it is. @throws as `requireMakeable` */
export async function isLong(ports: ReportPorts, request: ReportRequest): Promise<boolean> {
  const { scope } = await requireMakeable(ports, request);
  return isLongDocument(ports, request.form, scope.ids.length);
}

/** @param commitments how many it is about */
export const isLongDocument = ({ longFrom }: ReportPorts, { format }: ReportForm, commitments: number): boolean =>
  DOCUMENTS.has(format) && commitments >= longFrom;

/** The first day on which the plan was public; null where no version says. */
export function firstPublicDay({ versions }: Pick<PlanDossier, 'versions'>): IsoDate | null {
  const days = versions.flatMap(({ publishedOn, submittedOn }) => publishedOn ?? submittedOn ?? []);
  return days.map(lastDay).sort()[0] ?? null;
}

/** @throws INVALID `REPORT_BEFORE_PLAN` before the plan was public: until then nothing of it is told */
export function requirePublic(dossier: PlanDossier, asOf: IsoDate): void {
  if (isPlanPublicBy(dossier, asOf)) return;
  throw invalid('REPORT_BEFORE_PLAN', firstPublicDay(dossier));
}

/** The page on which the same report can be had again. */
export function reportAddress({ plan, asOf, revision, locale, scope }: Omit<ReportRequest, 'form' | 'origin'>): string {
  const days: Record<string, string> = { asOf, ...(revision === undefined ? {} : { revision: String(revision) }) };
  return addressWith(`/planes/${plan}/informe`, locale, scope, days);
}

/** A page with the choices that narrow a report, the day or days that it is of, and the revision. */
export function addressWith(
  path: string,
  locale: Locale,
  { institution, theme, commitments = [] }: ScopeChoice,
  days: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams();
  if (institution) query.set('institucion', institution);
  if (theme) query.set('tema', theme);
  if (commitments.length > 0) query.set('compromiso', commitments.join(','));
  for (const [name, day] of Object.entries(days)) query.set(name, day);
  return `${localizePath(path, locale)}?${query.toString().replaceAll('%2C', ',')}`;
}
