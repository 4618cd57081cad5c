import type { DifferenceTableId, ReportTableId } from '#contracts/status-query.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

const NAMES = {
  cifras: m.report_table_cifras,
  compromisos: m.report_table_compromisos,
  hitos: m.report_table_hitos,
  reportes: m.report_table_reportes,
  discrepancias: m.report_table_discrepancias,
  voces: m.report_table_voces,
  alertas: m.report_table_alertas,
  requisitos: m.report_table_requisitos,
  evidencia: m.report_table_evidencia,
  veredictos: m.data_table_veredictos,
  evaluaciones: m.data_table_evaluaciones,
  respuestas: m.data_table_respuestas,
  'informes-irm': m.report_table_informes_irm,
  recomendaciones: m.report_table_recomendaciones,
  ogp: m.report_table_ogp,
  'ogp-vacios': m.report_table_ogp_vacios,
} satisfies Record<ReportTableId, unknown>;

/** What a table of a report is called. */
export const reportTableName = (id: ReportTableId, locale: Locale): string => NAMES[id]({}, { locale });

const DIFFERENCE_NAMES = {
  resumen: m.diff_table_resumen,
  cifras: m.diff_table_cifras,
  matriz: m.diff_table_matriz,
  cambios: m.diff_table_cambios,
  hitos: m.diff_table_hitos,
  reportes: m.diff_table_reportes,
  novedades: m.diff_table_novedades,
  tardios: m.diff_table_tardios,
} satisfies Record<DifferenceTableId, unknown>;

/** What a table of a difference report is called. */
export const differenceTableName = (id: DifferenceTableId, locale: Locale): string =>
  DIFFERENCE_NAMES[id]({}, { locale });
