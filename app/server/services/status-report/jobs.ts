/**
 * Long reports, made while the reader waits on a page of their own. The node that was asked makes one, and tells all nodes on a
 * board how far it is: any of them can be asked for it, or told that it is not wanted. What a restart ends was never half there,
 * and whoever comes back is told so, and to ask again.
 */
import type { ReportJobView } from '#contracts/report-job.ts';
import { notFound, tooMany, unavailable } from '#domain/errors.ts';
import {
  type DifferenceFileRequest,
  type DifferencePorts,
  differenceReportFile,
  requireDifference,
} from '../difference-report/file.ts';
import type { JobBoard } from '../ports-reports.ts';
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
  /** What all nodes know of them. */
  readonly board: JobBoard;
}

/** Reports under way or waiting at once, of everybody and of one address. */
const AT_ONCE = 8;
const OF_ONE = 2;
const WAIT_SECONDS = 60;
/** Files that wait to be fetched; one more takes the place of the oldest. */
const KEPT = 6;
const KEEP_MINUTES = 15;
/** How often a node says that it is at work. */
const TELL_MS = 1_000;
/** Who has said nothing for this long is gone. */
const GONE_MS = 10_000;

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
  /** The last word to the board: each waits for the one before. */
  told: Promise<unknown>;
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
      ...{ state: 'WAITING', done: 0, of: 0, file: null, endedAt: null, told: Promise.resolve() },
    };
    this.#jobs.set(job.id, job);
    await this.#ports.board.begin(viewOf(job), this.#ports.clock.now());
    void this.#make(job);
    return viewOf(job);
  }

  /** How far it is. @throws NOT_FOUND `REPORT_JOB` for one that there is not, or not any more */
  async look(id: string): Promise<ReportJobView> {
    const job = this.#own(id);
    return job ? viewOf(job) : this.#lookElsewhere(id);
  }

  /** Ends it wherever it is; one that has ended stays as it is. @throws as `look` */
  async cancel(id: string): Promise<ReportJobView> {
    const job = this.#own(id);
    if (!job) {
      await this.#ports.board.cancel(id, this.#ports.clock.now());
      return this.#lookElsewhere(id);
    }
    if (job.endedAt === null) this.#stop(job);
    await job.told;
    return viewOf(job);
  }

  /** The file, once it is there. @throws NOT_FOUND `REPORT_JOB` */
  async file(id: string): Promise<RenderedReport> {
    const file = this.#own(id)?.file ?? ((await this.look(id)).file && (await this.#ports.board.file(id)));
    if (!file) throw notFound('REPORT_JOB');
    return file;
  }

  #own(id: string): Job | undefined {
    this.#tidy();
    return this.#jobs.get(id);
  }

  /** One of another node, which may be gone. */
  async #lookElsewhere(id: string): Promise<ReportJobView> {
    const found = await this.#ports.board.find(id);
    const silent = found === null ? Infinity : this.#now() - found.seenAt.getTime();
    const isUnderWay = found?.view.state === 'WAITING' || found?.view.state === 'MAKING';
    if (found === null || silent > (isUnderWay ? GONE_MS : KEEP_MINUTES * 60_000)) throw notFound('REPORT_JOB');
    return found.view;
  }

  /** Tells the board how far it is, and hears whether it is still wanted. */
  #tell(job: Job): void {
    job.told = job.told
      .then(() => job.endedAt !== null || this.#ports.board.put(viewOf(job), this.#ports.clock.now()))
      .then((wanted) => (wanted || job.endedAt !== null ? undefined : this.#stop(job)))
      .catch(this.#ports.onFailure);
  }

  #stop(job: Job): void {
    job.abort.abort();
    this.#end(job, 'CANCELLED', null);
  }

  async #make(job: Job): Promise<void> {
    const { request, abort } = job;
    const { signal } = abort;
    const telling = setInterval(() => this.#tell(job), TELL_MS);
    telling.unref();
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
    } finally {
      clearInterval(telling);
    }
  }

  #end(job: Job, state: Job['state'], file: RenderedReport | null): void {
    Object.assign(job, { state, file, endedAt: this.#now() });
    const [view, at] = [viewOf(job), this.#ports.clock.now()];
    const { board, onFailure } = this.#ports;
    const late = new Date(at.getTime() - KEEP_MINUTES * 60_000);
    job.told = job.told
      .then(() => (state === 'CANCELLED' ? board.cancel(job.id, at) : board.end(view, file, at)))
      .then(() => board.clear(late, KEPT))
      .catch(onFailure);
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
