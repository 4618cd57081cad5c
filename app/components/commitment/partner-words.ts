/** Whether the other parties did their part, as one source sees it. */
import type { PartnerFulfilled, ProgressReport } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { type Bodies, shortNames, shortNamesInSentence } from '#format/sentences/body-names.ts';

export interface PartnerRemark {
  readonly text: string;
  readonly reason: LocalizedText | null;
}

/** In short: that all did, or who did not. Every answer is in `partnerAnswers`. */
export function partnerRemarks(
  { partnerFulfilled: answers }: ProgressReport,
  bodies: Bodies,
  locale: Locale,
): PartnerRemark[] {
  const [first] = answers;
  if (!first) return [];
  if (answers.every(({ value }) => value === 'YES')) return [allDid(answers, first, bodies, locale)];
  return answers
    .filter(({ value }) => value === 'NO')
    .map(({ about, towards, reason }) => ({
      text: m.commitment_partner_no(
        {
          n: about.length,
          about: shortNamesInSentence(bodies, about, locale),
          towards: shortNamesInSentence(bodies, towards, locale),
        },
        { locale },
      ),
      reason,
    }));
}

function allDid(
  answers: readonly PartnerFulfilled[],
  first: PartnerFulfilled,
  bodies: Bodies,
  locale: Locale,
): PartnerRemark {
  const text =
    answers.length > 1
      ? m.commitment_partner_all({}, { locale })
      : m.commitment_partner_yes(
          { n: first.about.length, about: shortNamesInSentence(bodies, first.about, locale) },
          { locale },
        );
  return { text, reason: first.reason };
}

/** One answer in words: "FCD con SERCOP: sí". */
export function partnerAnswer({ about, towards, value }: PartnerFulfilled, bodies: Bodies, locale: Locale): string {
  const say = value === 'YES' ? m.commitment_partner_yes_towards : m.commitment_partner_no_towards;
  return say({ about: shortNames(bodies, about, locale), towards: shortNames(bodies, towards, locale) }, { locale });
}
