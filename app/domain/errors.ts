/** Failures that a caller can expect. Told apart by `code`: `instanceof` is false across bundles. */

export type ErrorCode = 'NOT_FOUND' | 'INVALID';

/** An expected failure. `detail` is a stable code of what exactly failed, `subject` what it was about. */
export interface AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly subject: string | null;
}

function appError(code: ErrorCode, detail: string, subject: string | null): AppError {
  const message = [code, detail, subject].filter((part) => part !== null).join(' ');
  return Object.assign(new Error(message), { code, detail, subject });
}

/** There is no such thing, for example `notFound('PLAN', 'ecuador-1999')`. */
export function notFound(detail: string, subject: string | null = null): AppError {
  return appError('NOT_FOUND', detail, subject);
}

/** What was asked for or given makes no sense, for example `invalid('AS_OF', '2021-02-30')`. */
export function invalid(detail: string, subject: string | null = null): AppError {
  return appError('INVALID', detail, subject);
}
