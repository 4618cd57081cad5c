/**
 * Long reports, made while the reader waits on a page of their own. They live in memory alone: what a restart ends was never
 * half there, and whoever comes back is told to ask again.
 */
import type { ReportJobView } from '#contracts/report-job.ts';
import { notFound, tooMany, unavailable } from '#domain/errors.ts';
import {
  type DifferenceFileRequest,
  type DifferencePorts,
  differenceReportFile,
  requireDifference,
} from '../difference-report/file.ts';
import { type ReportRequest, requireMakeable, statusReportFile } from './file.ts';
import type { RenderedReport } from './render-request.ts';

/** A report of how a plan stands, or of what changed in it. */
export type JobRequest = ReportRequest | DifferenceFileRequest;

const isDifference = (request: JobRequest): request is DifferenceFileRequest => 'today' in request;

/** What long reports need besides. */
export interface ReportJobPorts extends DifferencePorts {
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
  readonly request: JobRequest;
  readonly address: string;
  readonly abort: AbortController;
  state: ReportJobView['state'];
  done: number;
  of: number;
  file: RenderedReport | null;
  /** Milliseconds since 1970 at which it came to its end. */
  endedAt: number | null;
}

export class ReportJobs {
  readonly #ports: ReportJobPorts;
  readonly #jobs = new Map<string, Job>();

  constructor(ports: ReportJobPorts) {
    this.#ports = ports;
  }

  /**
   * Begins a report.
   * @param address of whoever asks, so that one cannot take all places
   * @throws as `statusReportFile` or `differenceReportFile`; TOO_MANY `REPORT_JOBS_OF_ONE`, UNAVAILABLE `REPORTS_BUSY` when too many are under way
   */
  async begin(request: JobRequest, address: string): Promise<ReportJobView> {
    await (isDifference(request) ? requireDifference(this.#ports, request) : requireMakeable(this.#ports, request));
    const running = [...this.#jobs.values()].filter(({ endedAt }) => endedAt === null);
    if (running.filter((job) => job.address === address).length >= OF_ONE) {
      throw tooMany('REPORT_JOBS_OF_ONE', WAIT_SECONDS);
    }
    if (running.length >= AT_ONCE) throw unavailable('REPORTS_BUSY');
    const job: Job = {
      ...{ id: this.#ports.newKey(), request, address, abort: new AbortController() },
      ...{ state: 'WAITING', done: 0, of: 0, file: null, endedAt: null },
    };
    this.#jobs.set(job.id, job);
    void this.#make(job);
    return viewOf(job);
  }

  /** How far it is. @throws NOT_FOUND `REPORT_JOB` for one that there is not, or not any more */
  look(id: string): ReportJobView {
    return viewOf(this.#find(id));
  }

  /** Ends it wherever it is; one that has ended stays as it is. @throws as `look` */
  cancel(id: string): ReportJobView {
    const job = this.#find(id);
    if (job.endedAt === null) {
      job.abort.abort();
      this.#end(job, 'CANCELLED', null);
    }
    return viewOf(job);
  }

  /** The file, once it is there. @throws NOT_FOUND `REPORT_JOB` */
  file(id: string): RenderedReport {
    const { file } = this.#find(id);
    if (!file) throw notFound('REPORT_JOB');
    return file;
  }

  #find(id: string): Job {
    this.#tidy();
    const job = this.#jobs.get(id);
    if (!job) throw notFound('REPORT_JOB');
    return job;
  }

  async #make(job: Job): Promise<void> {
    const { request, abort } = job;
    const { signal } = abort;
    const onProgress = (done: number, of: number): void => void Object.assign(job, { state: 'MAKING', done, of });
    try {
      const watch = { signal, onProgress };
      const file = await (isDifference(request)
        ? differenceReportFile(this.#ports, request, watch)
        : statusReportFile(this.#ports, request, watch));
      if (!signal.aborted) this.#end(job, 'READY', file);
    } catch (failure) {
      if (signal.aborted) return;
      this.#ports.onFailure(failure);
      this.#end(job, 'FAILED', null);
    }
  }

  #end(job: Job, state: Job['state'], file: RenderedReport | null): void {
    Object.assign(job, { state, file, endedAt: this.#now() });
    // Among the ended ones it is the newest.
    this.#jobs.delete(job.id);
    this.#jobs.set(job.id, job);
    this.#tidy();
  }

  /** Ended jobs go after a while, and the oldest files make room for new ones. */
  #tidy(): void {
    const ended = [...this.#jobs.values()].filter(({ endedAt }) => endedAt !== null);
    const late = this.#now() - KEEP_MINUTES * 60_000;
    const surplus = ended.filter(({ file }) => file !== null).slice(0, -KEPT);
    for (const job of ended) {
      if ((job.endedAt ?? 0) < late || surplus.includes(job)) this.#jobs.delete(job.id);
    }
  }

  #now(): number {
    return this.#ports.clock.now().getTime();
  }
}

function viewOf({ id, request, state, done, of, file }: Job): ReportJobView {
  const { plan, scope, form } = request;
  const percent = of > 0 ? Math.floor((100 * done) / of) : 0;
  const made = file === null ? null : { name: file.name, bytes: file.body.length, sha256: file.sha256 };
  return { id, plan, ...daysOf(request), scope, format: form.format, state, percent, file: made };
}

const daysOf = (request: JobRequest): Pick<ReportJobView, 'kind' | 'days'> =>
  isDifference(request)
    ? { kind: 'DIFFERENCE', days: { desde: request.from, hasta: request.to } }
    : { kind: 'STATUS', days: { asOf: request.asOf, revision: request.revision?.toString() } };
