/** Titles and facts of assessments, as pages of the workspace say them. */
import type { ReviewPage, ReviewSummary } from '#contracts/reviewing-views.ts';
import type { CommitmentLabel } from '#contracts/view-labels.ts';
import { REPLY_DAYS } from '#domain/reviewing/reply-time.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { inSentence, methodologyWord, momentWord, roleWord } from '#format/words.ts';
import type { ParticipationRole } from '#domain/values.ts';
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

/** How the body's time to reply stands. */
export function waitWords({ lastDay, isOver }: NonNullable<ReviewPage['wait']>, locale: Locale): string {
  if (isOver) return m.review_page_wait_over({}, { locale });
  return lastDay === null
    ? m.review_page_wait_closed({ days: REPLY_DAYS }, { locale })
    : m.review_page_wait_until({ date: formatDate(lastDay, locale) }, { locale });
}

/** Why something is to be disclosed: as what the plan names the own body in the commitment. */
export function disclosureHint(roles: readonly ParticipationRole[], locale: Locale): string {
  const named = roles.map((role) => inSentence(roleWord(role, locale))).join(', ');
  return m.review_page_disclosure_hint({ roles: named }, { locale });
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
