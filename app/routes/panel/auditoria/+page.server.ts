import { auditQuery } from '#contracts/audit.ts';
import { readQuery } from '#contracts/read-query.ts';
import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import { requireQuery } from '#server/web/query.ts';
import type { FormFault } from '#server/web/form-faults.ts';
import type { PageServerLoad } from './$types';

/** A date that is none is told at its field; the other filters stay in force. */
interface DateFault extends FormFault {
  readonly given: string;
}

function readSearch(params: URLSearchParams) {
  const kept = new URLSearchParams(params);
  const faults: DateFault[] = [];
  let read = readQuery(auditQuery, kept);
  while (!read.ok && read.code === 'QUERY_DATE') {
    const { code, name, given } = read;
    faults.push({ field: name, code, given, message: m.audit_fault_date({ given }) });
    kept.delete(name);
    read = readQuery(auditQuery, kept);
  }
  return { asked: requireQuery(read), faults };
}

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const { asked, faults } = readSearch(event.url.searchParams);
  return {
    asked,
    faults,
    trail: await answer(event.locals.services.audit.searchTrail(actor, asked)),
    meta: { title: m.audit_title(), description: m.audit_lede() },
  };
};
