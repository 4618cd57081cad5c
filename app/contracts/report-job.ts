/** What the page says on which a reader waits for a long report. */
import type { ReportFormat } from './status-query.ts';

/** WAITING: others are made first. FAILED: it could not be made, and the log of the server says why. */
export const REPORT_JOB_STATES = ['WAITING', 'MAKING', 'READY', 'CANCELLED', 'FAILED'] as const;
export type ReportJobState = (typeof REPORT_JOB_STATES)[number];

export interface ReportJobView {
  readonly id: string;
  /** Address of the plan. */
  readonly plan: string;
  readonly kind: 'STATUS' | 'DIFFERENCE';
  /** Days and revision that it is of, as parameters of the page on which it was chosen. */
  readonly days: Readonly<Record<string, string | undefined>>;
  readonly scope: {
    readonly institution?: string | undefined;
    readonly theme?: string | undefined;
    readonly commitments?: readonly string[] | undefined;
  };
  readonly format: ReportFormat;
  readonly state: ReportJobState;
  /** Of its steps, 0 to 100. */
  readonly percent: number;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string } | null;
}
