/** What reports need from outside: a place to render them, a book in which each is written down, and when data changed. */
import type { ReportJobView } from '#contracts/report-job.ts';
import type { Instant } from '#domain/instants.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { DataRevision } from './ports.ts';
import type { RenderedReport, RenderRequest } from './status-report/render-request.ts';

/** Lets the one who asked for a long report see how far it is, and change their mind. */
export interface ReportWatch {
  /** The report is not wanted any more: rendering ends, and its promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** So many steps of so many are done. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Renders reports. They may take seconds, so it does so where it holds up nobody who reads. */
export interface ReportMaker {
  /** @throws UNAVAILABLE `REPORTS_BUSY` when too many are waiting already, or one takes too long */
  readonly render: (request: RenderRequest, watch?: ReportWatch) => Promise<RenderedReport>;
}

/** A report that was made: everything that is needed to make it again. */
export interface ExportEntry {
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** SHA-256 of the data behind it. */
  readonly dataSha256: string;
  /** Address of the plan. */
  readonly plan: string;
  readonly institution: string | null;
  readonly theme: string | null;
  readonly commitments: readonly string[];
  /** First of the two days of a difference report, `YYYY-MM-DD`; null for a status report. */
  readonly since: string | null;
  /** First of two data revisions of one day, which were compared; null for any other report. */
  readonly sinceRevision: number | null;
  /** Cut-off, `YYYY-MM-DD`; of a difference report the second day. */
  readonly asOf: string;
  readonly revision: number;
  readonly format: string;
  readonly locale: string;
  /** Paper of a PDF, table of a CSV file (`hitos`, or `hitos+bom` with a byte order mark); null for the others. */
  readonly variant: string | null;
  readonly fileName: string;
  readonly bytes: number;
  /** ISO date and time, UTC: the first time that this very file was made. */
  readonly madeAt: string;
}

/** Long reports that are waited for, as all nodes know them. */
export interface JobBoard {
  readonly begin: (view: ReportJobView, at: Date) => Promise<void>;
  /**
   * Says how far one is, and that its node is at work.
   * @returns whether it is still wanted: false once it was cancelled through another node, or forgotten
   */
  readonly put: (view: ReportJobView, at: Date) => Promise<boolean>;
  /** Its last word, with the file where there is one; whatever was cancelled before stays so. */
  readonly end: (view: ReportJobView, file: RenderedReport | null, at: Date) => Promise<void>;
  readonly find: (id: string) => Promise<{ readonly view: ReportJobView; readonly seenAt: Date } | null>;
  /** Null: it is not there. */
  readonly file: (id: string) => Promise<RenderedReport | null>;
  readonly cancel: (id: string, at: Date) => Promise<void>;
  /** Forgets what was last seen before a moment, and all files but the newest. */
  readonly clear: (before: Date, files: number) => Promise<void>;
}

/** The book of exports. It names no person: reports are public. */
export interface ExportLog {
  /** Writes an export down; the same file again changes nothing. */
  readonly record: (entry: ExportEntry) => Promise<void>;
  /** Exports whose file or whose data have this hash, the newest first. */
  readonly find: (sha256: string) => Promise<ExportEntry[]>;
}

/** The records that reports were made from, as they were at the revision of each. A bounded number of revisions stays. */
export interface KeptData {
  /** @param dossier all that was known of the plan at its revision; one that is kept already stays as it is */
  readonly keep: (dossier: PlanDossier, at: Date) => Promise<void>;
  readonly has: (plan: string, revision: number) => Promise<boolean>;
  /** Null: nothing is kept of that revision. */
  readonly find: (plan: string, revision: number) => Promise<PlanDossier | null>;
}

/** The history of the data: when each revision was made. */
export interface Revisions {
  /** Null: there is no such revision. */
  readonly find: (number: number) => Promise<DataRevision | null>;
  /** The last revision made before a moment, of those up to one; null: none was. */
  readonly before: (moment: Instant, upTo: number) => Promise<DataRevision | null>;
}
