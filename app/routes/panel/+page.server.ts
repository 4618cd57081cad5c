import { m } from '#messages';
import { requireOwn } from '#server/web/own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  owed: await event.locals.services.filing.whatIOwe(requireOwn(event).actor),
  meta: { title: m.filing_owed_title(), description: m.filing_owed_description() },
});
