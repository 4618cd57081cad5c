/** What `npm run report` does: the same service as the site, without a server. */
import { differenceQuery, type ReportForm, reportForm, reportQuery } from '#contracts/status-query.ts';
import { isIsoDay } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import { dayIn } from '#domain/instants.ts';
import { LOCALES } from '#format/locale.ts';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { openDatabase } from './db/open-database.ts';
import { createPlanReader, createPlanWriter } from './db/plan-repository.ts';
import { createExportLog } from './db/export-log.ts';
import { createKeptData } from './db/kept-data.ts';
import { createRevisions } from './db/revisions.ts';
import { loadFirstPlan } from './import/first-plan.ts';
import { type DifferencePorts, differenceReportFile } from './services/difference-report/file.ts';
import { createDossiers, type Dossiers } from './services/dossiers.ts';
import { statusReportFile } from './services/status-report/file.ts';
import { renderReport } from './services/status-report/render.ts';
import type { RenderedReport, RenderRequest } from './services/status-report/render-request.ts';
import type { ScopeChoice } from './services/status-report/scope.ts';

/** Arguments as they were typed; what is left out has a usual value, but for the plan. */
export interface ReportArguments {
  readonly plan?: string | undefined;
  readonly format?: string | undefined;
  readonly 'as-of'?: string | undefined;
  /** Number of a data revision; left out: the present one. */
  readonly revision?: string | undefined;
  /** Days or numbers of data revisions: with either it is a report of what changed between the two. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly lang?: string | undefined;
  readonly institution?: string | undefined;
  readonly theme?: string | undefined;
  /** Codes with commas. */
  readonly commitments?: string | undefined;
  readonly paper?: string | undefined;
  readonly table?: string | undefined;
  readonly origin?: string | undefined;
}

/** @throws as the services do, and INVALID `ARGUMENT` (subject: its name) for one that cannot be understood,
 * `ARGUMENT_APART` for one that does not go with a report of what changed */
export async function makeReport(config: Config, given: ReportArguments): Promise<RenderedReport> {
  const locale = LOCALES.find((known) => known === (given.lang ?? 'es'));
  if (!locale) throw invalid('ARGUMENT', 'lang');
  const { plan } = given;
  if (plan === undefined) throw invalid('ARGUMENT', 'plan');
  const isDifference = given.from !== undefined || given.to !== undefined;
  const apart = (['as-of', 'revision'] as const).find((name) => given[name] !== undefined);
  if (isDifference && apart) throw invalid('ARGUMENT_APART', apart);
  const revision = revisionOf(given);
  const form = formOf(given, isDifference);
  const database = await openDatabase(config.databaseUrl);
  try {
    await loadFirstPlan(createPlanWriter(database), config.planData);
    const dossiers = await createDossiers(createPlanReader(database));
    const { jurisdiction } = await dossiers.find(plan);
    const today = dayIn(new Date(), jurisdiction.timezone);
    const asOf = given['as-of'] ?? today;
    if (!isIsoDay(asOf)) throw invalid('AS_OF_INVALID', asOf);
    if (asOf > today) throw invalid('AS_OF_FUTURE', asOf);
    const asked = { plan, locale, form, origin: given.origin ?? config.origin, scope: scopeOf(given) };
    const ports = portsOf(database, dossiers);
    const { from, to } = given;
    return isDifference
      ? await differenceReportFile(ports, { ...asked, from, to, asOf: today, today })
      : await statusReportFile(ports, { ...asked, asOf, revision });
  } finally {
    await database.close();
  }
}

function portsOf(database: Database, dossiers: Dossiers): DifferencePorts {
  return {
    dossiers,
    maker: { render: (request: RenderRequest) => renderReport(request) },
    log: createExportLog(database),
    kept: createKeptData(database),
    revisions: createRevisions(database),
    clock: { now: () => new Date() },
    longFrom: Infinity,
  };
}

function revisionOf({ revision }: ReportArguments): number | undefined {
  if (revision !== undefined && !/^\d{1,9}$/.test(revision)) throw invalid('ARGUMENT', 'revision');
  return revision === undefined ? undefined : Number(revision);
}

/** Names of the arguments, by those in addresses. */
const ARGUMENT_OF: Readonly<Record<string, string>> = { formato: 'format', papel: 'paper', tabla: 'table' };

function formOf(given: ReportArguments, isDifference: boolean): ReportForm {
  const asked = { compromiso: [], ...defined({ formato: given.format, papel: given.paper, tabla: given.table }) };
  const query = (isDifference ? differenceQuery : reportQuery).safeParse(asked);
  if (!query.success) throw invalid('ARGUMENT', ARGUMENT_OF[String(query.error.issues[0]?.path[0])] ?? 'format');
  return reportForm(query.data);
}

const scopeOf = ({ institution, theme, commitments }: ReportArguments): ScopeChoice => ({
  institution,
  theme,
  commitments: commitments?.split(',').map((code) => code.trim()),
});

function defined(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
