import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

/** The form on this page, and mail programs, post to the same address: `server/http/reminders.ts`. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const { off } = await answer(locals.services.reminderPreference(params.token));
  // The address is a person's own: kept by nobody, and not given to the next site.
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  return { off, meta: { title: m.mail_preference_title(), description: m.mail_preference_description() } };
};
