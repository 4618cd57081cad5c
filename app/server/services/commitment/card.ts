import type { IsoDate } from '#domain/dates.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { countsSentence } from '#format/sentences/counts.ts';
import { m } from '#messages';
import { drawCard } from '#server/charts/card.ts';
import { commitmentStory } from '../commitment-story.ts';
import type { Dossiers } from '../dossiers.ts';

export interface CardRequest {
  readonly code: string;
  readonly asOf: IsoDate;
  readonly locale: Locale;
}

/** The picture of a commitment for shared links, as PNG. @throws NOT_FOUND when there is no such code */
export async function commitmentCard(dossiers: Dossiers, { code, asOf, locale }: CardRequest): Promise<Buffer> {
  const story = await commitmentStory(dossiers, { code, asOf });
  const { commitment, plan, milestones } = story;
  const date = formatDate(asOf, locale);
  return drawCard({
    kicker: `${textIn(plan.shortTitle, locale).text} · ${commitment.code}`,
    title: textIn(commitment.shortTitle, locale).text,
    marks: milestones.map(({ standing: { mark, overdue } }) => ({ shape: mark, overdue })),
    line: countsSentence(story, locale),
    foot: `${m.embed_as_of({ date }, { locale })} ${m.components_site_title({}, { locale })}`,
  });
}
