/** What the forms of a report are made from. */
import type { StatusReport } from '#contracts/status-report.ts';
import type { Locale } from '#format/locale.ts';
import type { OpenTable } from '../table.ts';
import type { Imprint } from './compose/cover.ts';
import type { ReportDocument } from './document.ts';

export interface ReportParts {
  readonly report: StatusReport;
  readonly tables: readonly OpenTable[];
  readonly json: string;
  readonly imprint: Imprint;
  /** The document in words: only for forms that are read as one. */
  readonly compose: () => ReportDocument;
  readonly locale: Locale;
}
