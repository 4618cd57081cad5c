import type { IrmStory } from '#contracts/commitment-irm.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { inSentence, valueWord, variableWord } from '#format/words.ts';
import { m } from '#messages';

/** Which values are known for which commitments together, and that none is guessed. */
export function unplacedSentence({ variable, values, codes }: IrmStory['unplaced'][number], locale: Locale): string {
  const words = values.map((value) =>
    value === null
      ? m.commitment_irm_unplaced_null({}, { locale })
      : m.commitment_irm_unplaced_one({ value: inSentence(valueWord(variable, value, locale)) }, { locale }),
  );
  return m.commitment_irm_unplaced_text(
    { variable: variableWord(variable, locale), codes: formatList(codes, locale), values: formatList(words, locale) },
    { locale },
  );
}
