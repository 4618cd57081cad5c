import { auditQuery } from '#contracts/audit.ts';
import { readQuery } from '#contracts/read-query.ts';
import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const asked = requireQuery(readQuery(auditQuery, event.url.searchParams));
  return {
    asked,
    trail: await answer(event.locals.services.audit.searchTrail(actor, asked)),
    meta: { title: m.audit_title(), description: m.audit_lede() },
  };
};
