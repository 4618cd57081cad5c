/** Names of the open-data tables and what a row of each is. */
import type { Locale } from '../locale.ts';
import { m } from '#messages';

type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const WORDS: Readonly<Record<string, readonly [name: Message, about: Message]>> = {
  planes: [m.data_table_planes, m.data_about_planes],
  compromisos: [m.data_table_compromisos, m.data_about_compromisos],
  hitos: [m.data_table_hitos, m.data_about_hitos],
  reportes: [m.data_table_reportes, m.data_about_reportes],
  organizaciones: [m.data_table_organizaciones, m.data_about_organizaciones],
  veredictos: [m.data_table_veredictos, m.data_about_veredictos],
  evaluaciones: [m.data_table_evaluaciones, m.data_about_evaluaciones],
  respuestas: [m.data_table_respuestas, m.data_about_respuestas],
  'valores-irm': [m.data_table_valores_irm, m.data_about_valores_irm],
  evidencias: [m.data_table_evidencias, m.data_about_evidencias],
  cifras: [m.data_table_cifras, m.data_about_cifras],
  versiones: [m.data_table_versiones, m.data_about_versiones],
  foros: [m.data_table_foros, m.data_about_foros],
  puestos: [m.data_table_puestos, m.data_about_puestos],
  reuniones: [m.data_table_reuniones, m.data_about_reuniones],
  cambios: [m.data_table_cambios, m.data_about_cambios],
  discrepancias: [m.data_table_discrepancias, m.data_about_discrepancias],
  graficos: [m.data_table_graficos, m.data_about_graficos],
  voces: [m.data_table_voces, m.data_about_voces],
  recomendaciones: [m.data_table_recomendaciones, m.data_about_recomendaciones],
};

export function tableName(id: string, locale: Locale): string {
  return WORDS[id]?.[0]({}, { locale }) ?? id;
}

export function tableAbout(id: string, locale: Locale): string {
  return WORDS[id]?.[1]({}, { locale }) ?? '';
}
