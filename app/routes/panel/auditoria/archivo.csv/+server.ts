import { auditQuery } from '#contracts/audit.ts';
import { readQuery } from '#contracts/read-query.ts';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import { requireQuery } from '#server/web/query.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { actor } = requireOwn(event);
  const asked = requireQuery(readQuery(auditQuery, event.url.searchParams));
  const body = await answer(event.locals.services.audit.trailFile(actor, asked));
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="auditoria-${event.locals.today}.csv"`,
    },
  });
};
