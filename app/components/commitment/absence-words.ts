import type { IrmStory } from '#contracts/commitment-irm.ts';
import type { Locale } from '#format/locale.ts';
import { naReasonMeaning, naReasonWord } from '#format/words.ts';

/** The absences that a table shows, each once, with what it means (rule D4). */
export function absencesIn({ rows }: IrmStory, locale: Locale): { readonly word: string; readonly meaning: string }[] {
  const found = new Map<string, string>();
  for (const { naReason, transcription } of rows.flatMap(({ cells }) => cells)) {
    if (naReason === null) continue;
    found.set(naReasonWord(naReason, transcription, locale), naReasonMeaning(naReason, transcription, locale));
  }
  return [...found].map(([word, meaning]) => ({ word, meaning }));
}
