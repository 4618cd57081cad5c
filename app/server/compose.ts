import { createDatasetImporter } from './dataset-importer.ts';
import { createReportMaker } from './report-maker.ts';
import { dayIn } from '#domain/instants.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { composeAccounts } from './compose-accounts.ts';
import type { Home } from './services/accounts/access.ts';
import { linkJobs } from './compose-links.ts';
import { composeMail } from './compose-mail.ts';
import { composeWebhooks } from './compose-webhooks.ts';
import type { Config, EvidenceConfig } from './config.ts';
import { createRequestStore } from './db/api-requests-repository.ts';
import { createAdministrationStore } from './db/administration-repository.ts';
import { createTrailReader } from './db/audit-repository.ts';
import type { Database } from './db/client.ts';
import { openDatabase } from './db/open-database.ts';
import {
  createBlockageStore,
  createFilingStore,
  createPeriodStore,
  createReschedulingStore,
} from './db/filing-repository.ts';
import { createDeclarationStore, createFlagStore, createResponseStore } from './db/oversight-repository.ts';
import { createJobBoard } from './db/job-board.ts';
import { createExportLog } from './db/export-log.ts';
import { createPlanReader, createPlanWriter } from './db/plan-repository.ts';
import { createFilesInUse, createPublishedFiles } from './db/published-files.ts';
import { createKeptData } from './db/kept-data.ts';
import { createRevisions } from './db/revisions.ts';
import { createReviewStore, createTranscriptionStore, createVerdictStore } from './db/reviewing-repository.ts';
import { type Demo, type DemoPorts, openDemo, refuseDemoAccounts } from './demo/demo.ts';
import { createClamd, noScanner } from './files/clamd.ts';
import { openFolderStore } from './files/folder-store.ts';
import { loadFirstPlan } from './import/first-plan.ts';
import { clearingJob, forgettingJob, releasingJob } from './jobs/all.ts';
import type { Job, JobLog } from './jobs/runner.ts';
import { createServices, type Services } from './services/all.ts';
import { createWritingServices } from './services/api/writing/all.ts';
import { createAdministrationServices } from './services/administration/all.ts';
import type { ReportMaker } from './services/ports-reports.ts';
import { createReportServices } from './services/status-report/all.ts';
import { createAuditServices } from './services/audit.ts';
import { createKeptCells } from './db/dataset-repository.ts';
import { createDossiers, type Dossiers } from './services/dossiers.ts';
import { siteHome, type SiteSettings } from './services/site-home.ts';
import { createFileServices, type FileServices } from './services/files.ts';
import type { Filing } from './services/filing/access.ts';
import { createFilingServices } from './services/filing/all.ts';
import type { Oversight } from './services/oversight/access.ts';
import { createOversightServices } from './services/oversight/all.ts';
import type { Reviewing } from './services/reviewing/access.ts';
import { createReviewingServices } from './services/reviewing/all.ts';

/** Everything that the server is made of, and how to take it down. */
export interface Composition {
  readonly services: Services;
  /** The day it is where the site is at home. */
  readonly today: () => string;
  /** Data revision and day: what a rendered page depends on besides its address. */
  readonly generation: () => string;
  readonly probe: () => Promise<number>;
  /** What the console says of the demonstration; null: this is none. */
  readonly demoNotice: string | null;
  /** What is done in the background. */
  readonly jobs: (log: JobLog) => Job[];
  readonly close: () => Promise<void>;
}

/** Another process or node may write: a change shows within two seconds. */
const REFRESH_MS = 1000;

/** Opens the database, loads the first plan where there is none, and makes the services. */
export async function compose(config: Config, fittings: Fittings = {}): Promise<Composition> {
  const database = await openDatabase(config.databaseUrl);
  const reader = createPlanReader(database);
  await loadFirstPlan(createPlanWriter(database), config.planData);
  const dossiers = await createDossiers(reader);
  const home = (): Home => homeOf(dossiers, config.site);
  const today = (): string => dayIn(new Date(), home().timezone);
  const services = createServices(dossiers, reader.auditEvents, config.site, createKeptCells(database));
  const generation = (): string => `${dossiers.revision()} ${today()}`;
  const prepared = preparing(generation, () => services.prepare({ asOf: today() }));
  const timer = keepUp(dossiers, prepared);
  const filing = filingPorts(database, dossiers);
  const mail = await composeMail(config, database, filing, reviewingPorts(database, filing));
  const files = await fileServices(database, config.evidence);
  const { accounts, services: accountServices } = composeAccounts(config, database, mail.mailbox, home);
  const filingServices = createFilingServices(filing);
  const reports = reportServices(database, dossiers, config.reportsReady, fittings);
  const managing = managingServices(config, database, filing);
  const webhooks = await composeWebhooks(config, database, { accounts, dossiers, today });
  const demo = await demoOf(config, { ...accounts, dossiers, filing: filingServices, today });
  return {
    demoNotice: demo?.notice ?? null,
    services: {
      ...{ ...services, ...files, ...mail.services },
      ...accountServices,
      filing: filingServices,
      ...managing,
      webhooks: webhooks.services,
      reports: reports.services,
      audit: createAuditServices(createTrailReader(database)),
      demoCodes: demo?.codes ?? null,
    },
    jobs: jobsOf(files, managing, [mail.jobs, linkJobs(config, database, dossiers), webhooks.jobs]),
    today,
    generation,
    probe: async () => (await reader.revision()).number,
    close: async () => {
      clearInterval(timer);
      await reports.close();
      await database.close();
    },
  };
}

type Managing = ReturnType<typeof managingServices>;

function jobsOf(
  { clearFiles }: FileServices,
  { reviewing, writing }: Pick<Managing, 'reviewing' | 'writing'>,
  others: readonly ((log: JobLog) => Job[])[],
): (log: JobLog) => Job[] {
  const own = [releasingJob(reviewing.releaseDue), clearingJob(clearFiles), forgettingJob(writing.clearRequests)];
  return (log) => [...own, ...others.flatMap((jobs) => jobs(log))];
}

/** What those who run the process, watch it or judge it work with. */
function managingServices(config: Config, database: Database, filing: Filing) {
  const importer = createDatasetImporter(config.imports, config.databaseUrl);
  return {
    reviewing: createReviewingServices(reviewingPorts(database, filing)),
    administration: createAdministrationServices({ ...filing, importer, store: createAdministrationStore(database) }),
    oversight: createOversightServices(oversightPorts(database, filing)),
    writing: createWritingServices(filing, { requests: createRequestStore(database), now: filing.clock.now }),
  };
}

/** What is put in place of the usual parts where a server is tried. */
export interface Fittings {
  readonly longReports?: Pick<ReportMaker, 'render'>;
  /** Documents of so many commitments are long. */
  readonly longFrom?: number;
}

/** Some three seconds of work. */
const LONG_FROM = 40;
const LONG_LIMIT_MS = 10 * 60_000;

/** By then the server has answered its first readers. */
const READY_AFTER_MS = 5_000;

function reportServices(
  database: Database,
  dossiers: Dossiers,
  reportsReady: boolean,
  { longReports, longFrom = LONG_FROM }: Fittings,
) {
  const maker = createReportMaker();
  const ready = reportsReady ? setTimeout(maker.keepReady, READY_AFTER_MS).unref() : undefined;
  const long = createReportMaker({ limitMs: LONG_LIMIT_MS });
  const clock = { now: () => new Date() };
  const newKey = (): string => randomBytes(24).toString('base64url');
  const ports = {
    ...{ dossiers, maker, clock, longFrom, newKey, onFailure: logFailure },
    log: createExportLog(database),
    board: createJobBoard(database),
    kept: createKeptData(database),
    revisions: createRevisions(database),
  };
  return {
    services: createReportServices(ports, longReports ?? long),
    close: () => {
      clearTimeout(ready);
      return Promise.all([maker.close(), long.close()]);
    },
  };
}

function logFailure(failure: unknown): void {
  const error = failure instanceof Error ? failure.stack : String(failure);
  process.stderr.write(`${JSON.stringify({ level: 'error', event: 'report failed', error })}\n`);
}

async function demoOf({ demo }: Config, ports: Omit<DemoPorts, 'file'>): Promise<Demo | null> {
  if (demo !== null) return openDemo({ ...ports, file: demo });
  await refuseDemoAccounts(ports.people);
  return null;
}

/** What the site is about; a plan may come while the server runs. */
function homeOf(dossiers: Dossiers, site: SiteSettings): Home {
  const about = siteHome(dossiers.homes(), site);
  if (about) return about;
  const name = dossiers.count() > 0 ? (site.title ?? SEVERAL) : NO_PLAN;
  return { name, timezone: 'UTC' };
}

const SEVERAL = { es: 'Alianza para el Gobierno Abierto', en: 'Open Government Partnership' };
const NO_PLAN = { es: 'sin plan todavía', en: 'no plan yet' };

/** Looks whether the data has changed. A read that fails here is reported by `/readyz`; the pages at hand stay as they are. */
function keepUp(dossiers: Dossiers, prepared: () => Promise<void>): NodeJS.Timeout {
  const look = async (): Promise<void> => {
    await dossiers.refresh();
    await prepared();
  };
  return setInterval(() => void look().catch(() => undefined), REFRESH_MS).unref();
}

/** Makes once for each revision and day what takes long with many plans; a revision that comes meanwhile is next. */
function preparing(generation: () => string, prepare: () => Promise<void>): () => Promise<void> {
  let done = '';
  let underWay: Promise<void> | undefined;
  return async () => {
    const wanted = generation();
    if (done === wanted || underWay) return;
    underWay = prepare();
    await underWay.finally(() => (underWay = undefined));
    done = wanted;
  };
}

function filingPorts(database: Database, dossiers: Dossiers): Filing {
  return {
    dossiers,
    filings: createFilingStore(database),
    periods: createPeriodStore(database),
    blockages: createBlockageStore(database),
    reschedulings: createReschedulingStore(database),
    clock: { now: () => new Date() },
    newId: randomUUID,
  };
}

function reviewingPorts(database: Database, { dossiers, clock, newId }: Filing): Reviewing {
  return {
    ...{ dossiers, clock, newId },
    verdicts: createVerdictStore(database),
    reviews: createReviewStore(database),
    transcriptions: createTranscriptionStore(database),
  };
}

function oversightPorts(database: Database, filing: Filing): Oversight {
  return {
    ...filing,
    declarations: createDeclarationStore(database),
    flags: createFlagStore(database),
    recommendations: createResponseStore(database),
  };
}

async function fileServices(database: Database, config: EvidenceConfig): Promise<FileServices> {
  const store = await openFolderStore(config);
  const scanner = config.clamd === null ? noScanner : createClamd(config.clamd);
  return createFileServices({
    ...{ store, scanner },
    published: createPublishedFiles(database),
    inUse: createFilesInUse(database),
    limits: { maxBytes: config.maxBytes, types: config.types },
  });
}
