import { redirect } from '@sveltejs/kit';
import { storyMeta } from '#components/commitment/meta.ts';
import { localizePath } from '#format/addresses.ts';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { day } = requireDay(locals.asOf);
  const story = await answer(locals.services.commitmentStory({ code: params.code, asOf: day }));
  const { code } = story.commitment;
  // One address for each commitment: a code typed in small letters leads to it.
  if (code !== params.code) redirect(308, localizePath(`/compromisos/${code}`, locals.locale) + url.search);
  const image = `${locals.origin}${localizePath(`/compromisos/${code}.png`, locals.locale)}`;
  return { story, meta: { ...storyMeta(story, locals.locale), image } };
};
