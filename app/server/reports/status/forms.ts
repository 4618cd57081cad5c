/** The forms of a report. Each is made from the same view; what it is made with is loaded with its first use. */
import type { ReportForm } from '#contracts/status-query.ts';
import { tableCsv } from '../table.ts';
import { selfAssessment } from './compose/self-assessment.ts';
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
      return writeDocx(selfAssessment(parts.report, parts.compose()));
    }
    case 'xlsx': {
      const { writeWorkbook } = await import('./xlsx.ts');
      return writeWorkbook(parts);
    }
    case 'csv': {
      const table = parts.tables.find(({ id }) => id === form.table);
      return encode(table ? tableCsv(table, form) : '');
    }
    case 'json':
      return encode(parts.json);
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const SELF = { es: 'autoevaluacion', en: 'self-assessment' } as const;

/** `informe-ecuador-2019-2022-2021-12-31.pdf`; English files say "report". */
function fileName(form: ReportForm, { report, locale }: ReportParts): string {
  const { plan, asOf, scope } = report;
  const part = scope.institution?.id ?? scope.theme?.id ?? (scope.commitments.length > 0 ? 'seleccion' : null);
  const table = form.format === 'csv' ? form.table : null;
  const self = form.format === 'autoevaluacion';
  const names = [self ? SELF[locale] : locale === 'en' ? 'report' : 'informe', plan.slug, part, table, asOf];
  return `${names.filter((name) => name !== null).join('-')}.${self ? 'docx' : form.format}`;
}
