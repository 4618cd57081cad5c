/** Kinds of columns that the tables of a report share. */
import type { ReportSource } from '#domain/values.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { type Column, plain } from '../../columns.ts';

/** A text of ours, in each language. */
export const perLocale = <Row>(
  id: string,
  es: string,
  en: string,
  say: (row: Row, locale: Locale) => string | null,
): Column<Row>[] =>
  LOCALES.flatMap((locale) => {
    const language = locale === 'es' ? [', en español', ', in Spanish'] : [', en inglés', ', in English'];
    return plain<Row>(`${id}_${locale}`, `${es}${language[0]}`, `${en}${language[1]}`, (row) => say(row, locale));
  });

/** How columns call the sources. */
export const NAMES: Readonly<Record<ReportSource, readonly [string, string, string]>> = {
  AGENCY_SELF: ['agency', 'la entidad', 'the agency'],
  COUNTERPART: ['counterpart', 'la contraparte', 'the counterpart'],
  CORE_GROUP: ['core_group', 'el Grupo Núcleo', 'the Core Group'],
};
