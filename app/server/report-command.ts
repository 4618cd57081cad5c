/** What `npm run report` does: the same service as the site, without a server. */
import { reportForm, reportQuery } from '#contracts/status-query.ts';
import { isIsoDay } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import { dayIn } from '#domain/instants.ts';
import { LOCALES } from '#format/locale.ts';
import type { Config } from './config.ts';
import { openDatabase } from './db/client.ts';
import { createPlanReader } from './db/plan-repository.ts';
import { createExportLog } from './db/export-log.ts';
import { createDossiers } from './services/dossiers.ts';
import { statusReportFile } from './services/status-report/file.ts';
import { renderReport, type RenderedReport, type RenderRequest } from './services/status-report/render.ts';

/** Arguments as they were typed; what is left out has a usual value. */
export interface ReportArguments {
  readonly plan: string;
  readonly format?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly lang?: string | undefined;
  readonly institution?: string | undefined;
  readonly theme?: string | undefined;
  /** Codes with commas. */
  readonly commitments?: string | undefined;
  readonly paper?: string | undefined;
  readonly table?: string | undefined;
  readonly origin?: string | undefined;
}

/** @throws as the service does, and INVALID `ARGUMENT` (subject: its name) for one that cannot be understood */
export async function makeReport(config: Config, given: ReportArguments): Promise<RenderedReport> {
  const locale = LOCALES.find((known) => known === (given.lang ?? 'es'));
  if (!locale) throw invalid('ARGUMENT', 'lang');
  const query = reportQuery.safeParse({
    compromiso: [],
    ...defined({ formato: given.format, papel: given.paper, tabla: given.table }),
  });
  if (!query.success) throw invalid('ARGUMENT', String(query.error.issues[0]?.path[0]));
  const database = await openDatabase(config.databaseUrl);
  try {
    const dossiers = await createDossiers(createPlanReader(database));
    const { jurisdiction } = await dossiers.find(given.plan);
    const today = dayIn(new Date(), jurisdiction.timezone);
    const asOf = given['as-of'] ?? today;
    if (!isIsoDay(asOf)) throw invalid('AS_OF_INVALID', asOf);
    if (asOf > today) throw invalid('AS_OF_FUTURE', asOf);
    const ports = {
      dossiers,
      maker: { render: (request: RenderRequest) => renderReport(request) },
      log: createExportLog(database),
      clock: { now: () => new Date() },
      longFrom: Infinity,
    };
    const scope = {
      institution: given.institution,
      theme: given.theme,
      commitments: given.commitments?.split(',').map((code) => code.trim()),
    };
    const origin = given.origin ?? config.origin;
    return await statusReportFile(ports, {
      plan: given.plan,
      asOf,
      locale,
      scope,
      form: reportForm(query.data),
      origin,
    });
  } finally {
    await database.close();
  }
}

function defined(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
