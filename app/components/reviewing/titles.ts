/** Titles and facts of assessments, as pages of the workspace say them. */
import type { ReviewSummary } from '#contracts/reviewing-views.ts';
import type { CommitmentLabel } from '#contracts/view-labels.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { inSentence, methodologyWord, momentWord } from '#format/words.ts';
import { m } from '#messages';
import { shortName } from '#format/sentences/short-names.ts';

/** "Compromiso 3. Compras públicas". */
export function commitmentTitle({ number, title }: CommitmentLabel, locale: Locale): string {
  return m.review_inbox_commitment({ number, title: textIn(title, locale).text }, { locale });
}

/** "IRM 2018-2020: fin de término". */
export function bookTitle(
  { methodology, moment }: Pick<ReviewSummary, 'methodology' | 'moment'>,
  locale: Locale,
): string {
  const words = { method: methodologyWord(methodology, locale), moment: inSentence(momentWord(moment, locale)) };
  return m.review_begin_book_line(words, { locale });
}

/** "IRM 2018-2020; fin de término; de UTPL". */
export function reviewFacts(
  { methodology, moment, body }: Pick<ReviewSummary, 'methodology' | 'moment' | 'body'>,
  locale: Locale,
): string {
  return m.review_page_facts(
    {
      method: methodologyWord(methodology, locale),
      moment: inSentence(momentWord(moment, locale)),
      body: shortName(body, locale),
    },
    { locale },
  );
}
