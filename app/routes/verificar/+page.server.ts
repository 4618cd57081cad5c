import { m } from '#messages';
import { requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

/** Longer than any way of writing a hash; what is longer is none. */
const LONGEST = 200;

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  requireDay(locals.asOf);
  const given = (url.searchParams.get('huella') ?? '').trim().slice(0, LONGEST);
  // What is not known now may be made a moment later, and the data would be the same: such an answer must not be kept.
  if (given !== '') setHeaders({ 'cache-control': 'no-store' });
  return {
    given,
    answer: given === '' ? null : await locals.services.reports.verify(given),
    meta: { title: m.verify_title(), description: m.verify_description() },
  };
};
