/**
 * Long reports, made while the reader waits on a page of their own. They live in memory alone: what a restart ends was never
 * half there, and whoever comes back is told to ask again.
 */
import type { ReportJobView } from '#contracts/report-job.ts';
import { notFound, tooMany, unavailable } from '#domain/errors.ts';
import { type ReportPorts, type ReportRequest, requireMakeable, statusReportFile } from './file.ts';
import type { RenderedReport } from './render.ts';

/** What long reports need besides. */
export interface ReportJobPorts extends ReportPorts {
  /** An id that nobody can guess: it is all that is asked of whoever looks at a report or cancels it. */
  readonly newKey: () => string;
  /** Told of a report that could not be made: nobody is there to whom it could be thrown. */
  readonly onFailure: (failure: unknown) => void;
}

/** Reports under way or waiting at once, of everybody and of one address. */
const AT_ONCE = 8;
const OF_ONE = 2;
const WAIT_SECONDS = 60;
/** Files that wait to be fetched; one more takes the place of the oldest. */
const KEPT = 6;
const KEEP_MINUTES = 15;

interface Job {
  readonly id: string;
  readonly request: ReportRequest;
  readonly address: string;
  readonly abort: AbortController;
  state: ReportJobView['state'];
  done: number;
  of: number;
  file: RenderedReport | null;
  /** Milliseconds since 1970 at which it came to its end. */
  endedAt: number | null;
}

export function createReportJobs(ports: ReportJobPorts) {
  const jobs = new Map<string, Job>();
  const now = (): number => ports.clock.now().getTime();
  const running = (): Job[] => [...jobs.values()].filter(({ endedAt }) => endedAt === null);

  /** Ended jobs go after a while, and the oldest files make room for new ones. */
  const tidy = (): void => {
    const ended = [...jobs.values()].filter(({ endedAt }) => endedAt !== null);
    const late = now() - KEEP_MINUTES * 60_000;
    const surplus = ended.filter(({ file }) => file !== null).slice(0, -KEPT);
    for (const job of ended) {
      if ((job.endedAt ?? 0) < late || surplus.includes(job)) jobs.delete(job.id);
    }
  };
  const find = (id: string): Job => {
    tidy();
    const job = jobs.get(id);
    if (!job) throw notFound('REPORT_JOB');
    return job;
  };

  const work = async (job: Job): Promise<void> => {
    const onProgress = (done: number, of: number): void => void Object.assign(job, { state: 'MAKING', done, of });
    try {
      const file = await statusReportFile(ports, job.request, { signal: job.abort.signal, onProgress });
      end(job, 'READY', file);
    } catch (failure) {
      if (job.abort.signal.aborted) return;
      ports.onFailure(failure);
      end(job, 'FAILED', null);
    }
  };
  const end = (job: Job, state: Job['state'], file: RenderedReport | null): void => {
    Object.assign(job, { state, file, endedAt: now() });
    // Among the ended ones it is the newest.
    jobs.delete(job.id);
    jobs.set(job.id, job);
    tidy();
  };

  return {
    /**
     * Begins a report.
     * @param address of whoever asks, so that one cannot take all places
     * @throws as `statusReportFile`; TOO_MANY `REPORT_JOBS_OF_ONE`, UNAVAILABLE `REPORTS_BUSY` when too many are under way
     */
    begin: async (request: ReportRequest, address: string): Promise<ReportJobView> => {
      await requireMakeable(ports.dossiers, request);
      if (running().filter((job) => job.address === address).length >= OF_ONE)
        throw tooMany('REPORT_JOBS_OF_ONE', WAIT_SECONDS);
      if (running().length >= AT_ONCE) throw unavailable('REPORTS_BUSY');
      const job: Job = {
        ...{ id: ports.newKey(), request, address, abort: new AbortController() },
        ...{ state: 'WAITING', done: 0, of: 0, file: null, endedAt: null },
      };
      jobs.set(job.id, job);
      void work(job);
      return viewOf(job);
    },
    /** How far it is. @throws NOT_FOUND `REPORT_JOB` for one that there is not, or not any more */
    look: (id: string): ReportJobView => viewOf(find(id)),
    /** Ends it wherever it is; one that has ended stays as it is. @throws as `look` */
    cancel: (id: string): ReportJobView => {
      const job = find(id);
      if (job.endedAt === null) {
        job.abort.abort();
        end(job, 'CANCELLED', null);
      }
      return viewOf(job);
    },
    /** The file, once it is there. @throws NOT_FOUND `REPORT_JOB` */
    file: (id: string): RenderedReport => {
      const { file } = find(id);
      if (!file) throw notFound('REPORT_JOB');
      return file;
    },
  };
}

function viewOf({ id, request, state, done, of, file }: Job): ReportJobView {
  const { plan, asOf, scope, form } = request;
  const percent = of > 0 ? Math.floor((100 * done) / of) : 0;
  const made = file === null ? null : { name: file.name, bytes: file.body.length, sha256: file.sha256 };
  return { id, plan, asOf, scope, format: form.format, state, percent, file: made };
}
