/** Failures of the services, and of reading a request, as problem details. */
import type { AppError, ErrorCode } from '#domain/errors.ts';
import type { Problem } from '../problems.ts';
import { type FaultContext, toldFaults } from '../../../services/api/writing/faults.ts';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  INVALID: 422,
  FORBIDDEN: 403,
  CONFLICT: 409,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
};

/** Details that the API calls by another name. */
const CODES: Readonly<Record<string, string>> = {
  PLAN: 'PLAN_UNKNOWN',
  FILING: 'FILING_UNKNOWN',
  MILESTONE: 'ITEM_UNKNOWN',
  PERIOD: 'ITEM_UNKNOWN',
  REPORT: 'ITEM_UNKNOWN',
  NOTE_MISSING: 'MEMBERS_INVALID',
  NOTE_TOO_LONG: 'MEMBERS_INVALID',
  PUBLISH_ON: 'MEMBERS_INVALID',
};

/** Faults of a multipart body as such. */
const OF_FORM: Readonly<Record<string, Problem>> = {
  FORM_TYPE: { status: 415, code: 'BODY_TYPE' },
  FORM_BROKEN: { status: 400, code: 'BODY_INVALID' },
  FORM_TOO_LARGE: { status: 413, code: 'BODY_TOO_LARGE' },
};

/** @returns null for what was not expected */
export function problemOf(
  failure: Partial<AppError>,
  context: FaultContext & { readonly begins: boolean },
): Problem | null {
  const { code, detail = '', subject } = failure;
  if (code === undefined || !Object.hasOwn(STATUS, code)) return null;
  const ofForm = OF_FORM[detail];
  if (ofForm) return ofForm;
  if (detail === 'FILING_CHANGED') return changed(failure, context.begins);
  const errors = toldFaults(failure as AppError, context);
  const isFile = errors[0]?.pointer === '#/file';
  return {
    status: STATUS[code],
    code: isFile ? 'FILE_REFUSED' : (CODES[detail] ?? detail),
    given: subject ?? '',
    ...(errors.length > 0 && { errors }),
  };
}

/** What was to be begun is begun already; or what was to be changed was changed by somebody else since. */
function changed(failure: Partial<AppError>, begins: boolean): Problem {
  const { current } = failure as { current?: { id: string | null; version: number } };
  const also = current ? { filing: current.id, version: current.version } : {};
  return begins ? { status: 409, code: 'FILING_EXISTS', also } : { status: 412, code: 'FILING_CHANGED', also };
}

/** What Fastify itself refuses. */
export function problemOfRequest({ statusCode = 500 }: { readonly statusCode?: number }): Problem {
  if (statusCode === 429) return { status: 429, code: 'RATE_LIMITED' };
  if (statusCode === 413) return { status: 413, code: 'BODY_TOO_LARGE' };
  if (statusCode === 415) return { status: 415, code: 'BODY_TYPE' };
  return statusCode < 500 ? { status: 400, code: 'BODY_INVALID' } : { status: 500, code: 'UNEXPECTED' };
}
