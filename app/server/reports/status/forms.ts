/** The forms of a report. Each is made from the same view; what it is made with is loaded with its first use. */
import type { ReportForm } from '#contracts/status-query.ts';
import { invalid } from '#domain/errors.ts';
import { tableCsv } from '../table.ts';
import type { ReportParts } from './parts.ts';

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

/** @throws INVALID `REPORT_FORM` for a form that this kind of report does not have */
export async function writeForm(form: ReportForm, parts: ReportParts): Promise<ReportFile> {
  return { body: await bodyOf(form, parts), type: TYPES[form.format], name: fileName(form, parts) };
}

async function bodyOf(form: ReportForm, parts: ReportParts): Promise<Uint8Array> {
  switch (form.format) {
    case 'pdf': {
      const { writePdf } = await import('./pdf/write-pdf.ts');
      return writePdf(parts.compose(), form.paper);
    }
    case 'docx': {
      const { writeDocx } = await import('./docx/write-docx.ts');
      return writeDocx(parts.compose());
    }
    case 'autoevaluacion': {
      const { writeDocx } = await import('./docx/write-docx.ts');
      if (parts.selfAssessment === null) throw invalid('REPORT_FORM', form.format);
      return writeDocx(parts.selfAssessment());
    }
    case 'xlsx': {
      const { writeWorkbook } = await import('./xlsx.ts');
      return writeWorkbook(parts);
    }
    case 'csv': {
      const table = parts.tables.find(({ id }) => id === form.table);
      if (!table) throw invalid('REPORT_FORM', form.table);
      return encode(tableCsv(table, form));
    }
    case 'json':
      return encode(parts.json);
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const SELF = { es: 'autoevaluacion', en: 'self-assessment' } as const;

/** `informe-ecuador-2019-2022-2021-12-31.pdf`; English files say "report". */
function fileName(form: ReportForm, { name, locale }: ReportParts): string {
  const self = form.format === 'autoevaluacion';
  const table = form.format === 'csv' ? [form.table] : [];
  const names = [self ? SELF[locale] : name.kind, ...name.about, ...table, ...name.days];
  return `${names.join('-')}.${self ? 'docx' : form.format}`;
}
