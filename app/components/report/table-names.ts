import type { ReportTableId } from '#contracts/status-query.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

const NAMES = {
  cifras: m.report_table_cifras,
  compromisos: m.report_table_compromisos,
  hitos: m.report_table_hitos,
  reportes: m.report_table_reportes,
  discrepancias: m.report_table_discrepancias,
  requisitos: m.report_table_requisitos,
  evidencia: m.report_table_evidencia,
  veredictos: m.data_table_veredictos,
  evaluaciones: m.data_table_evaluaciones,
  respuestas: m.data_table_respuestas,
  ogp: m.report_table_ogp,
  'ogp-vacios': m.report_table_ogp_vacios,
} satisfies Record<ReportTableId, unknown>;

/** What a table of a report is called. */
export const reportTableName = (id: ReportTableId, locale: Locale): string => NAMES[id]({}, { locale });
