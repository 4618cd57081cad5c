import { readCommitmentQuery } from '#contracts/commitment-query.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';
import { explainRefusal, refuse } from './faults.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { locale, services } = locals;
  const { day } = requireDay(locals.asOf);
  const reading = readCommitmentQuery(url.searchParams);
  if (!reading.ok) return refuse(reading.fault, locale);
  const { query } = reading;
  const found = services.findCommitments({ query, asOf: day, locale });
  const view = await answer(found.catch((failure: unknown) => explainRefusal(failure, locale)));
  const heading = query.q ? m.list_title_words({ q: query.q }) : m.list_title();
  const { pages } = view;
  const title = query.page > 1 ? m.list_title_page({ title: heading, page: query.page, pages }) : heading;
  return { view, meta: { title, description: m.list_description() } };
};
