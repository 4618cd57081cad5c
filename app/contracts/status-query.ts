/** What a status report can be asked for. */
import { z } from 'zod';
import { ownParameters, parameterFault } from './parameters.ts';
import type { QueryResult } from './read-query.ts';

export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'json', 'autoevaluacion'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_PAPERS = ['a4', 'letter'] as const;
export type ReportPaper = (typeof REPORT_PAPERS)[number];

/** Tables of a report, by the name in their address and in its spreadsheet. */
export const REPORT_TABLES = [
  'cifras',
  'compromisos',
  'hitos',
  'reportes',
  'discrepancias',
  'voces',
  'alertas',
  'requisitos',
  'evidencia',
  'veredictos',
  'evaluaciones',
  'respuestas',
  'informes-irm',
  'recomendaciones',
  'ogp',
  'ogp-vacios',
] as const;
export type ReportTableId = (typeof REPORT_TABLES)[number];

/** Tables of a difference report. */
export const DIFFERENCE_TABLES = [
  'resumen',
  'cifras',
  'matriz',
  'cambios',
  'hitos',
  'reportes',
  'novedades',
  'tardios',
] as const;
export type DifferenceTableId = (typeof DIFFERENCE_TABLES)[number];

/** A form with what only it has: paper of a PDF, table of a CSV file. */
export type ReportForm =
  | { readonly format: 'pdf'; readonly paper: ReportPaper }
  | { readonly format: 'csv'; readonly table: ReportTableId | DifferenceTableId; readonly byteOrderMark: boolean }
  | { readonly format: 'docx' | 'xlsx' | 'json' | 'autoevaluacion' };

const name = z.string().max(100).optional();
const codes = z.array(z.string().max(40)).max(400);

/** What page and file are asked for, beside the day: choices that narrow the report, and its form. */
export const reportQuery = z.strictObject({
  institucion: name,
  tema: name,
  compromiso: codes,
  formato: z.enum(REPORT_FORMATS).default('pdf'),
  /** Left out: the language of the address. */
  idioma: z.enum(['es', 'en']).optional(),
  papel: z.enum(REPORT_PAPERS).default('a4'),
  tabla: z.enum(REPORT_TABLES).default('compromisos'),
  bom: z.literal('1').optional(),
  /** Data revision that the report is made from; left out: the present one. */
  revision: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
});
export type ReportQuery = z.infer<typeof reportQuery>;

/**
 * One of the two ends of a difference: a day, or the number of a revision of the data, which stands for its day. Other text is
 * refused where the two are read, so that a form can tell it at its field. Empty: left out.
 */
const end = z
  .string()
  .max(100)
  .transform((text) => text.trim() || undefined)
  .optional();

/** What page and file of a difference report are asked for. Ends that are left out have a usual value. */
export const differenceQuery = z.strictObject({
  ...reportQuery.shape,
  desde: end,
  hasta: end,
  formato: z.enum(['pdf', 'docx', 'xlsx', 'csv', 'json']).default('pdf'),
  tabla: z.enum(DIFFERENCE_TABLES).default('cambios'),
});
export type DifferenceQuery = z.infer<typeof differenceQuery>;

/** Reads the parameters of an address; commitments may be given one by one or in one parameter, with commas. */
export function readReportQuery<S extends z.ZodObject>(schema: S, params: URLSearchParams): QueryResult<z.output<S>> {
  const own = ownParameters(params);
  const many = (key: string): boolean => key === 'compromiso';
  const fault = parameterFault(own, (key) => Object.hasOwn(schema.shape, key), many);
  if (fault) return { ok: false, ...fault };
  const chosen = own.filter(([key]) => many(key)).flatMap(([, value]) => value.split(',').map((code) => code.trim()));
  const given = Object.fromEntries(own.filter(([key]) => !many(key)));
  const result = schema.safeParse({ ...given, compromiso: chosen.filter((code) => code !== '') });
  if (result.success) return { ok: true, value: result.data };
  const wrong = String(result.error.issues[0]?.path[0] ?? '');
  return { ok: false, code: 'QUERY_INVALID', name: wrong, given: given[wrong] ?? chosen.join(',').slice(0, 100) };
}

type FormQuery = Pick<ReportQuery, 'formato' | 'papel' | 'bom'> & { readonly tabla: ReportTableId | DifferenceTableId };

export function reportForm({ formato, papel, tabla, bom }: FormQuery): ReportForm {
  if (formato === 'pdf') return { format: formato, paper: papel };
  return formato === 'csv' ? { format: formato, table: tabla, byteOrderMark: bom === '1' } : { format: formato };
}
