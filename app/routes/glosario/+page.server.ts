import { searchGlossary } from '#content/glossary-search.ts';
import { glossaryQuery } from '#contracts/about-queries.ts';
import { readQuery } from '#contracts/read-query.ts';
import { m } from '#messages';
import { requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  requireDay(locals.asOf);
  const { q = '' } = requireQuery(readQuery(glossaryQuery, url.searchParams));
  return {
    q,
    hits: searchGlossary(q, locals.locale),
    meta: { title: m.method_glossary_title(), description: m.method_glossary_description() },
  };
};
