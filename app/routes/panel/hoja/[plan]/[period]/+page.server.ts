import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { filingFaults } from '#server/web/filing-faults.ts';
import { sheetKeyOf } from '#server/web/filing-key.ts';
import { attempt } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { readUpload, wholeFile } from '#server/web/upload.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

/** As `SHEET_LIMITS` has it; what is larger is not even received whole. */
const MAX_BYTES = 5 * 1024 * 1024;

const keyOf = (event: RequestEvent<RouteParams>) => sheetKeyOf(event.params, event.url.searchParams);

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  return {
    sheet: await answer(async () => event.locals.services.filing.sheetPage(actor, keyOf(event))),
    meta: { title: m.sheet_page_title(), description: m.sheet_page_title() },
  };
};

export const actions: Actions = {
  uploadSpreadsheet: async (event) => {
    const { actor } = requireOwn(event);
    const { services, locale } = event.locals;
    const key = keyOf(event);
    // Permission first: whoever may not file sends nothing here either.
    await answer(services.filing.sheetPage(actor, key));
    const done = await attempt({}, filingFaults, async () => {
      const { files } = await readUpload(event.request, ({ bytes }) => wholeFile(bytes, MAX_BYTES));
      const [file] = files;
      if (file && !file.ok) throw file.failure;
      return services.filing.compareSheet(actor, { key, locale, file: file?.value ?? new Uint8Array() });
    });
    return done.ok ? { diff: done.value } : done.failure;
  },
  acceptSpreadsheet: async (event) => {
    const { actor } = requireOwn(event);
    const done = await attempt({}, filingFaults, async () => {
      const { form } = await readUpload(event.request, ({ bytes }) => wholeFile(bytes, 0));
      const chosen = new Set(form.getAll('take'));
      const patches = [...chosen].map((milestone) => String(form.get(`patch.${String(milestone)}`) ?? ''));
      return event.locals.services.filing.acceptSheet(actor, { key: keyOf(event), patches });
    });
    return done.ok ? { accepted: done.value } : done.failure;
  },
};
