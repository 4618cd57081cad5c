import { answer } from '#server/web/errors.ts';
import { sheetKeyOf } from '#server/web/filing-key.ts';
import { requireOwn } from '#server/web/own.ts';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async (event) => {
  const { actor } = requireOwn(event);
  const { locale, services } = event.locals;
  const { key, file } = await answer(async () => {
    const asked = sheetKeyOf(event.params, event.url.searchParams);
    return { key: asked, file: await services.filing.sheetFile(actor, { key: asked, locale }) };
  });
  const name = `${key.period}-${key.organization.replace('/', '-')}.xlsx`;
  return new Response(new Uint8Array(file), {
    headers: { 'content-type': XLSX, 'content-disposition': `attachment; filename="${name}"` },
  });
};
