/** What a report is rendered from, and what comes of it. */
import type { DifferenceEnd } from '#contracts/difference-report.ts';
import type { ReportForm } from '#contracts/status-query.ts';
import type { ReportScope } from '#contracts/status-report.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import type { ReportFile } from '#server/reports/status/forms.ts';

/** Everything that a report is made from: plain data, so that it can be handed to another process. */
interface Request {
  readonly dossier: PlanDossier;
  readonly scope: ReportScope;
  /** Ids of the commitments in scope. */
  readonly commitments: readonly string[];
  readonly locale: Locale;
  readonly form: ReportForm;
  readonly origin: string;
  readonly permalink: string;
}

export interface StatusRequest extends Request {
  readonly asOf: IsoDate;
}

/** Its dossier is all that is known of the plan, whatever the days. */
export interface DifferenceRequest extends Request {
  /** The same at the first of two data revisions of one day; null: two days are compared. */
  readonly earlier: PlanDossier | null;
  readonly from: DifferenceEnd;
  readonly to: DifferenceEnd;
}

export type RenderRequest = StatusRequest | DifferenceRequest;

export interface RenderedReport extends ReportFile {
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** SHA-256 of the data: of the JSON form. */
  readonly dataSha256: string;
}
