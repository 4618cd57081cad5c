/** The forms of a report. Each is made from the same view; what it is made with is loaded with its first use. */
import type { ReportForm } from '#contracts/status-query.ts';
import { invalid } from '#domain/errors.ts';
import { tableCsv } from '../table.ts';
import type { ReportDocument } from './document.ts';
import type { Progress, ReportParts } from './parts.ts';

export interface ReportFile {
  readonly body: Uint8Array;
  readonly type: string;
  readonly name: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPES = {
  pdf: 'application/pdf',
  docx: WORD,
  autoevaluacion: WORD,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** A form that is about to be written. */
export interface ReportDraft extends Omit<ReportFile, 'body'> {
  readonly write: () => Promise<Uint8Array>;
}

/**
 * What the form is written from, and no more: the facts of a large plan need not wait in memory while its pages are laid out.
 * @param onProgress told how far a long report is
 * @throws INVALID `REPORT_FORM` for a form that this kind of report does not have
 */
export async function draftForm(form: ReportForm, parts: ReportParts, onProgress?: Progress): Promise<ReportDraft> {
  return { write: await writerOf(form, parts, onProgress), type: TYPES[form.format], name: fileName(form, parts) };
}

async function writerOf(
  form: ReportForm,
  parts: ReportParts,
  onProgress: Progress | undefined,
): Promise<() => Promise<Uint8Array>> {
  switch (form.format) {
    case 'pdf':
      return (await import('./pdf/write-pdf.ts')).pdfWriter(parts.compose(), form.paper, onProgress);
    case 'docx':
      return docxWriter(parts.compose());
    case 'autoevaluacion':
      if (parts.selfAssessment === null) throw invalid('REPORT_FORM', form.format);
      return docxWriter(parts.selfAssessment());
    case 'xlsx':
      return async () => (await import('./xlsx.ts')).writeWorkbook(parts);
    case 'csv': {
      const table = parts.tables.find(({ id }) => id === form.table);
      if (!table) throw invalid('REPORT_FORM', form.table);
      return async () => encode(tableCsv(table, form));
    }
    case 'json':
      return async () => encode(parts.json);
  }
}

const docxWriter = (document: ReportDocument) => async () => (await import('./docx/write-docx.ts')).writeDocx(document);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const SELF = { es: 'autoevaluacion', en: 'self-assessment' } as const;

/** `informe-ecuador-2019-2022-2021-12-31.pdf`; English files say "report". */
function fileName(form: ReportForm, { name, locale }: ReportParts): string {
  const self = form.format === 'autoevaluacion';
  const table = form.format === 'csv' ? [form.table] : [];
  const names = [self ? SELF[locale] : name.kind, ...name.about, ...table, ...name.days];
  return `${names.join('-')}.${self ? 'docx' : form.format}`;
}
