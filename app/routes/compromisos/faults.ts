import { error } from '@sveltejs/kit';
import { faultSentence } from '#components/lists/list-words.ts';
import type { QueryFault } from '#contracts/commitment-query.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

/** Answers a faulty address with what is wrong with it. */
export function refuse(fault: QueryFault, locale: Locale): never {
  error(400, { code: fault.code, message: faultSentence(fault, locale) });
}

/** Says in words what the service refused: a value that no commitment has, a page beyond the last. */
export function explainRefusal(failure: unknown, locale: Locale): never {
  const { detail, subject } = (failure ?? {}) as { detail?: string; subject?: string };
  if (detail === 'PAGE') error(404, { code: 'PAGE', message: m.list_fault_page_beyond({}, { locale }) });
  if (detail !== 'FILTER_VALUE_UNKNOWN') throw failure;
  const [name = '', given = ''] = subject?.split(/=(.*)/s) ?? [];
  return refuse({ code: 'FILTER_VALUE_UNKNOWN', name, given }, locale);
}
