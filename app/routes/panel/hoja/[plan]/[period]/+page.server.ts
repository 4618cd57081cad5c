import { fail, type RequestEvent } from '@sveltejs/kit';
import { choicesFromForm, type SheetChoice } from '#contracts/filing-sheet.ts';
import { invalid } from '#domain/errors.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { filingFaults } from '#server/web/filing-faults.ts';
import { sheetKeyOf } from '#server/web/filing-key.ts';
import { attempt } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { COMPARISON_LIMITS, readUpload, wholeFile } from '#server/web/upload.ts';
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
      if (!file) throw invalid('SHEET_MISSING');
      if (!file.ok) throw file.failure;
      return services.filing.compareSheet(actor, { key, locale, file: file.value });
    });
    return done.ok ? { diff: done.value } : done.failure;
  },
  acceptSpreadsheet: async (event) => {
    const { actor } = requireOwn(event);
    const { locale, services } = event.locals;
    const key = keyOf(event);
    await answer(services.filing.sheetPage(actor, key));
    let choices: readonly SheetChoice[] = [];
    const done = await attempt({}, filingFaults, async () => {
      const { form } = await readUpload(event.request, ({ bytes }) => wholeFile(bytes, 0), COMPARISON_LIMITS);
      choices = choicesFromForm(form);
      return services.filing.acceptSheet(actor, { key, choices });
    });
    const again = (patches: readonly string[]) => services.filing.compareSheetAgain(actor, { key, patches, locale });
    if (done.ok) {
      const { refused } = done.value;
      if (refused.length === 0) doneAt(event, 'ACCEPTED');
      return {
        accepted: done.value,
        diff: await again(refused.map(({ patch }) => patch)),
      };
    }
    const { status, data } = done.failure;
    const isUnchosen = data.faults.some(({ code }) => code === 'SHEET_NOTHING_CHOSEN') && choices.length > 0;
    return fail(status, { ...data, ...(isUnchosen && { diff: await again(choices.map(({ patch }) => patch)) }) });
  },
};
