/**
 * The one way in which a value of the IRM is said: never without the report that it was transcribed from and that report's
 * state of publication.
 */
import { datasetKey } from '#domain/dataset-source.ts';
import type { IrmReport } from '#domain/records.ts';
import type { Aspect, Variable } from '#domain/values.ts';
import { m } from '#messages';
import { formatDate } from './dates.ts';
import type { Locale } from './locale.ts';
import { codeWord } from './review-words.ts';
import { nameInSentence } from './sentences/title-case.ts';
import { inSentence, irmReportTypeWord, publicationStatusWord } from './words.ts';

/**
 * "informe de resultados, 2023, versión final"; in English a title: "Results Report, 2023, final version". Of a report that is
 * known by OGP's dataset alone, kind and state are deduced from it, and that is said.
 */
export function irmReportLine({ type, publishedOn, status, sources }: IrmReport, locale: Locale): string {
  return [
    nameInSentence(irmReportTypeWord(type, locale), locale),
    ...(publishedOn ? [formatDate(publishedOn, locale)] : []),
    inSentence(publicationStatusWord(status, locale)),
    ...byDataset(sources, locale),
  ].join(', ');
}

/** "según los datos de OGP (archivo 2024-07)"; nothing for what was read in the report itself. */
export function byDataset(sources: readonly string[], locale: Locale): string[] {
  const key = datasetKey(sources);
  return key === null ? [] : [m.words_irm_by_dataset({ key }, { locale })];
}

/** "transcrito de informe de resultados, 2023, versión final"; without a report it says that this is not on record. */
export function transcribedFrom(report: IrmReport | null | undefined, locale: Locale): string {
  const o = { locale };
  return report ? m.words_irm_from({ report: irmReportLine(report, locale) }, o) : m.words_irm_from_unknown({}, o);
}

/** The same, to stand alone as a sentence: "Transcrito de: informe de resultados, 2023, versión final". */
export function transcribedFromLine(report: IrmReport | null | undefined, locale: Locale): string {
  const said = transcribedFrom(report, locale);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

export interface IrmSaid {
  readonly variable: Variable;
  readonly aspect?: Aspect;
  readonly value: string;
}

/** "Marginal (transcrito de informe de resultados, 2023, versión final)". */
export function irmValueWords(
  { variable, aspect = 'OVERALL', value }: IrmSaid,
  report: IrmReport | null | undefined,
  locale: Locale,
): string {
  const word = codeWord({ variable, aspect }, { value, naReason: null }, locale);
  return m.words_irm_value({ value: word, from: transcribedFrom(report, locale) }, { locale });
}
