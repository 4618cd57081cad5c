import type { Mismatch } from '#contracts/cocreation-views.ts';
import { textIn, type SpokenText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

/** Two numbers of one source that should be the same, as a sentence. */
export function mismatchWords(mismatch: Mismatch, locale: Locale): SpokenText {
  const t = { locale };
  if (mismatch.kind === 'NOTE') return textIn(mismatch.text, locale);
  if (mismatch.kind === 'FUNNEL') {
    const { sum, whole } = mismatch;
    return { text: m.about_mismatch_funnel({ sum, whole }, t), lang: locale };
  }
  const { total, bySex, byTable: tables } = mismatch;
  const [women, men] = bySex;
  return { text: m.about_mismatch_participants({ total, women, men, tables }, t), lang: locale };
}
