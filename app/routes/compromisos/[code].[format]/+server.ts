import { redirect } from '@sveltejs/kit';
import { localizePath } from '#format/addresses.ts';
import { answer, requireDay } from '#server/web/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { day } = requireDay(locals.asOf);
  const { code, format } = params;
  if (format === 'png') {
    const { locale, services } = locals;
    const picture = await answer(services.commitmentCard({ code, asOf: day, locale }));
    return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
  }
  const byteOrderMark = url.searchParams.get('bom') === '1';
  const file = await answer(locals.services.commitmentFile({ code, format, asOf: day, byteOrderMark }));
  if (file.code !== code)
    redirect(308, localizePath(`/compromisos/${file.code}.${format}`, locals.locale) + url.search);
  return new Response(file.body, {
    headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${file.name}"` },
  });
};
