import type { ReportFormat } from '#contracts/status-query.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

const NAMES = {
  pdf: m.report_job_pdf,
  docx: m.report_form_docx,
  xlsx: m.report_form_xlsx,
  csv: m.report_form_csv,
  json: m.report_form_json,
  autoevaluacion: m.report_form_self_go,
} satisfies Record<ReportFormat, unknown>;

/** What a form of a report is called: "PDF", "Word (DOCX)". */
export const reportFormName = (format: ReportFormat, locale: Locale): string => NAMES[format]({}, { locale });
