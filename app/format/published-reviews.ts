/** Sentences of what reviewing has published: verdicts on evidence, who took part in an assessment, where a value was copied from. */
import type { EvidenceReview, IndependentAssessment, IrmReport, TranscribedFrom } from '#domain/records.ts';
import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { formatDate } from './dates.ts';
import type { Locale } from './locale.ts';
import { assessmentPartWord, verdictWord } from './review-words.ts';
import { inSentence, publicationStatusWord } from './words.ts';

/** "Respalda lo que se reportó, según UTPL (Observatorio), 25 nov 2026"; an office that is the body itself is not said twice. */
export function verdictLine({ verdict, office, givenOn }: EvidenceReview, body: string, locale: Locale): string {
  const o = { locale };
  const said = { verdict: verdictWord(verdict, locale), date: formatDate(givenOn, locale, 'short'), body };
  const officeName = textIn(office, locale).text;
  return officeName === '' || officeName === body
    ? m.review_verdict_line_plain(said, o)
    : m.review_verdict_line({ ...said, office: officeName }, o);
}

/** "Observatorio, de UTPL, autora; Laboratorio, de UDLA, lectora", with what those disclose whom the plan names there. */
export function creditsLine(
  credits: IndependentAssessment['credits'],
  nameOf: (organization: string) => string,
  locale: Locale,
): string {
  const o = { locale };
  const parts = credits.map(({ part, organization, office }) =>
    m.review_public_credit(
      { office: textIn(office, locale).text, body: nameOf(organization), part: assessmentPartWord(part, locale) },
      o,
    ),
  );
  const disclosed = credits.flatMap(({ organization, disclosure }) =>
    disclosure === undefined
      ? []
      : [m.review_public_disclosure({ body: nameOf(organization), text: disclosure.replace(/\s+/gu, ' ') }, o)],
  );
  return [parts.join('; '), ...new Set(disclosed)].join('. ');
}

/** "Transcrito de Informe de resultados (borrador en revisión)": no copied value stands without its report and that one's state. */
export function copiedFromLine({ title, status }: IrmReport, locale: Locale): string {
  const o = { locale };
  const state = inSentence(publicationStatusWord(status, locale));
  return m.review_copy_from({ report: m.review_copy_report({ title: textIn(title, locale).text, state }, o) }, o);
}

/** "Transcrito por Punto de contacto, 25 nov 2026". */
export function copiedByLine({ office, on }: TranscribedFrom, locale: Locale): string {
  const said = { office: textIn(office, locale).text, date: formatDate(on, locale, 'short') };
  return m.review_copy_by(said, { locale });
}
