import type { CommitmentStory } from '#contracts/commitment-story.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { ledeOf } from '#format/sentences/lede.ts';

/** What search engines and shared links show: the name with its code, and the opening sentences. */
export function storyMeta(
  story: CommitmentStory,
  locale: Locale,
): { readonly title: string; readonly description: string } {
  const title = textIn(story.commitment.shortTitle, locale).text;
  const { code } = story.commitment;
  return {
    title: m.commitment_meta_title({ title, code }, { locale }),
    description: `${m.commitment_meta_promised({ title, code }, { locale })} ${ledeOf(story, locale)}`,
  };
}
