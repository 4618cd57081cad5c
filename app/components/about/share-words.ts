/** Names of the groups that proposals or people are counted by. */
import type { Share } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import { sdgWord, shareWord } from '#format/words.ts';
import { m } from '#messages';

export type ShareName = (code: string, locale: Locale) => string;

/** "16 a 25 años", "56 años o más". */
export const ageName: ShareName = (code, locale) => {
  const [from, to] = code.split('-');
  if (from !== undefined && to !== undefined) return m.about_share_age_years({ from, to }, { locale });
  const open = /^(\d+)\+$/.exec(code);
  return open?.[1] ? m.about_share_age_from({ from: open[1] }, { locale }) : code;
};

export const goalName: ShareName = (code, locale) =>
  /^\d+$/.test(code)
    ? m.about_sdg_goal({ n: code, name: sdgWord(Number(code), locale) }, { locale })
    : m.about_sdg_none({}, { locale });

export const groupName: ShareName = shareWord;

/** The largest share first; what has no name, whatever its size, last. */
export function bySize(shares: readonly Share[]): Share[] {
  const unnamed = ({ code }: Share): number => Number(NAMELESS.includes(code));
  return shares.toSorted((a, b) => unnamed(a) - unnamed(b) || b.percent - a.percent);
}
const NAMELESS = ['N/A', 'NONE', 'OTRO'];
