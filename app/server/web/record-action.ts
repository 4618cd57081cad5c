/** The form action by which a page adds or changes a record of a plan. */
import type { RequestEvent } from '@sveltejs/kit';
import { recordPrefix } from '#contracts/plan-records.ts';
import type { Typed } from '#contracts/record-fields.ts';
import { administrationFaults } from './administration-faults.ts';
import { doneAt } from './done.ts';
import { attempt, type FaultReader, within } from './form-faults.ts';
import { requireOwn } from './own.ts';

/** Every field, as typed; several answers of one question are separated by commas. */
function typedIn(form: FormData): Typed {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, texts(name).join(',')]));
}

export async function saveRecordAction(event: RequestEvent, plan: string) {
  const { actor } = requireOwn(event);
  const typed = typedIn(await event.request.formData());
  const { record: kind = '', recordKey = '' } = typed;
  const key = recordKey === '' ? null : recordKey;
  const prefix = recordPrefix(kind, key);
  const shown: Record<string, string> = { ...typed, form: prefix };
  const faultsOf: FaultReader = (failure) => {
    // What it lacks is shown with the answer: sent again, the form says that its writer has seen it.
    if (failure.detail === 'HINTS_UNSEEN') shown['hints'] = failure.subject ?? '';
    return administrationFaults(failure);
  };
  const done = await attempt(shown, within(prefix, faultsOf), () =>
    event.locals.services.administration.saveRecord(actor, { plan, kind, key, typed }),
  );
  return done.ok ? doneAt(event, 'SAVED') : done.failure;
}
