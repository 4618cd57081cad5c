/** Saves the draft while it is being typed: the same as the form's button, with an answer for a program. */
import { json } from '@sveltejs/kit';
import { rawFromForm } from '#contracts/filing.ts';
import { filingKeyOf } from '#server/web/filing-key.ts';
import { saveOrCompare } from '#server/web/filing-faults.ts';
import { versionOf } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  // A login page would look like success to a program.
  if (event.locals.present === null) return json({ code: 'SIGNED_OUT' }, { status: 401 });
  const { actor } = requireOwn(event);
  const form = await event.request.formData();
  const answers = rawFromForm(form);
  const key = filingKeyOf(event.params, event.url.searchParams);
  const version = versionOf(form);
  const done = await saveOrCompare(answers, () =>
    event.locals.services.filing.saveDraft(actor, { key, version, answers }),
  );
  if (!('saved' in done)) return json({ code: done.data.faults[0]?.code ?? 'REFUSED' }, { status: done.status });
  // Answers that could not be read are not saved: the program must keep them.
  return json({ version: done.saved.version, unread: done.faults.map(({ field }) => field) });
};
