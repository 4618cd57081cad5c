import type { ReportForm } from '#contracts/status-query.ts';
import { type IsoDate, lastDay } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isPlanPublicBy } from '#domain/versions.ts';
import { localizePath } from '#format/addresses.ts';
import type { Locale } from '#format/locale.ts';
import type { Dossiers } from '../dossiers.ts';
import type { ExportLog, ReportMaker, ReportWatch } from '../ports-reports.ts';
import type { RenderedReport, RenderRequest } from './render-request.ts';
import { chooseScope, type ScopeChoice } from './scope.ts';

export interface ReportRequest {
  readonly plan: string;
  readonly asOf: IsoDate;
  readonly locale: Locale;
  readonly scope: ScopeChoice;
  readonly form: ReportForm;
  /** Address of the site, for what the report says of where it is from. */
  readonly origin: string;
}

export interface ReportPorts {
  readonly dossiers: Dossiers;
  readonly maker: ReportMaker;
  readonly log: ExportLog;
  readonly clock: { readonly now: () => Date };
  /** A document of so many commitments takes longer than a reader would wait without a word. */
  readonly longFrom: number;
}

/**
 * A status report as a file, written down in the book of exports.
 * @throws NOT_FOUND for an unknown plan or a part of the scope that it does not have, INVALID `REPORT_BEFORE_PLAN` (subject: the
 *   day from which on the plan is public) and `REPORT_SCOPE_EMPTY`, UNAVAILABLE `REPORTS_BUSY`
 */
export async function statusReportFile(
  ports: ReportPorts,
  request: ReportRequest,
  watch?: ReportWatch,
): Promise<RenderedReport> {
  const { asOf, locale, form, origin } = request;
  const { dossier, scope: chosen } = await requireMakeable(ports.dossiers, request);
  const { ids: commitments, ...scope } = chosen;
  const permalink = origin + reportAddress(request);
  return recordedFile(ports, { dossier, scope, commitments, asOf, locale, form, origin, permalink }, watch);
}

/** Renders a report and writes it down in the book of exports. */
export async function recordedFile(
  ports: ReportPorts,
  request: RenderRequest,
  watch?: ReportWatch,
): Promise<RenderedReport> {
  const { dossier, scope, locale, form } = request;
  const days =
    'asOf' in request ? { since: null, asOf: request.asOf } : { since: request.from.day, asOf: request.to.day };
  const file = await ports.maker.render(request, watch);
  await ports.log.record({
    sha256: file.sha256,
    dataSha256: file.dataSha256,
    plan: dossier.plan.slug,
    institution: scope.institution?.id ?? null,
    theme: scope.theme?.id ?? null,
    commitments: scope.commitments.map(({ code }) => code),
    ...{ ...days, locale, revision: dossier.revision, format: form.format },
    variant: form.format === 'pdf' ? form.paper : form.format === 'csv' ? form.table : null,
    fileName: file.name,
    bytes: file.body.length,
    madeAt: ports.clock.now().toISOString(),
  });
  return file;
}

/** The plan and what the report is of. @throws as `statusReportFile`, except that it may be busy */
export async function requireMakeable(
  dossiers: Dossiers,
  { plan, asOf, scope }: Pick<ReportRequest, 'plan' | 'asOf' | 'scope'>,
) {
  const dossier = await dossiers.find(plan, asOf);
  requirePublic(dossier, asOf);
  return { dossier, scope: chooseScope(dossier, scope, asOf) };
}

/** Documents take time for every commitment; data does not. */
const DOCUMENTS: ReadonlySet<string> = new Set(['pdf', 'docx', 'xlsx', 'autoevaluacion']);

/** Whether a report takes so long that a reader should see how far it is. @throws as `requireMakeable` */
export async function isLong({ dossiers, longFrom }: ReportPorts, request: ReportRequest): Promise<boolean> {
  const { scope } = await requireMakeable(dossiers, request);
  return DOCUMENTS.has(request.form.format) && scope.ids.length >= longFrom;
}

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
export function reportAddress({ plan, asOf, locale, scope }: Omit<ReportRequest, 'form' | 'origin'>): string {
  return addressWith(`/planes/${plan}/informe`, locale, scope, { asOf });
}

/** A page with the choices that narrow a report, and the day or days that it is of. */
export function addressWith(
  path: string,
  locale: Locale,
  { institution, theme, commitments = [] }: ScopeChoice,
  days: Readonly<Record<string, IsoDate>>,
): string {
  const query = new URLSearchParams();
  if (institution) query.set('institucion', institution);
  if (theme) query.set('tema', theme);
  if (commitments.length > 0) query.set('compromiso', commitments.join(','));
  for (const [name, day] of Object.entries(days)) query.set(name, day);
  return `${localizePath(path, locale)}?${query.toString().replaceAll('%2C', ',')}`;
}
