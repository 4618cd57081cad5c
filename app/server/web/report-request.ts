import { error, isHttpError, type RequestEvent } from '@sveltejs/kit';
import { differenceQuery, readReportQuery, reportForm, reportQuery } from '#contracts/status-query.ts';
import { m } from '#messages';
import { requireDay } from './errors.ts';
import { requireQuery } from './query.ts';

/** The status report that an address asks for, or an error page that says which part of the address is wrong. */
export function requireReport({ locals, params, url }: RequestEvent<{ plan: string }>) {
  const { day: asOf } = requireDay(locals.asOf);
  const query = requireQuery(readReportQuery(reportQuery, url.searchParams));
  return {
    plan: params.plan,
    asOf,
    revision: query.revision,
    locale: query.idioma ?? locals.locale,
    scope: { institution: query.institucion, theme: query.tema, commitments: query.compromiso },
    form: reportForm(query),
    origin: locals.origin,
  };
}

/** The report of what changed that an address asks for, or an error page as `requireReport`. */
export function requireDifferenceReport({ locals, params, url }: RequestEvent<{ plan: string }>) {
  const { day: asOf } = requireDay(locals.asOf);
  const query = requireQuery(readReportQuery(differenceQuery, url.searchParams));
  return {
    ...{ plan: params.plan, from: query.desde, to: query.hasta, revision: query.revision, asOf, today: locals.today },
    locale: query.idioma ?? locals.locale,
    scope: { institution: query.institucion, theme: query.tema, commitments: query.compromiso },
    form: reportForm(query),
    origin: locals.origin,
  };
}

/** A report's file, saved under its name. */
export function reportResponse(file: {
  readonly body: Uint8Array;
  readonly type: string;
  readonly name: string;
  readonly sha256: string;
}): Response {
  return new Response(new Uint8Array(file.body), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'x-content-sha256': file.sha256,
    },
  });
}

/**
 * Runs what answers with a file. A refusal reaches a reader on Kit's plain page, which has room for a sentence alone: so the stable
 * code is said in it.
 */
export async function tellCode<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    if (!isHttpError(failure)) throw failure;
    const { code, message } = failure.body;
    error(failure.status, { code, message: `${message} ${m.error_code({ code })}` });
  }
}
