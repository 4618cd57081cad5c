/** Failures that a caller can expect. Told apart by `code`: `instanceof` is false across bundles. */

export type ErrorCode = 'NOT_FOUND' | 'INVALID' | 'FORBIDDEN' | 'CONFLICT' | 'TOO_MANY' | 'UNAVAILABLE';

/** An expected failure. `detail` is a stable code of what exactly failed, `subject` what it was about. */
export interface AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly subject: string | null;
  /** What else is wrong with what was given, where all of it is told at once. */
  readonly also?: readonly AppError[];
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

/**
 * Makes every check of what was given, so that a person can mend all of it at once.
 * @throws the first INVALID failure with the others in `also`; any other failure as it comes
 */
export async function checkTogether(...checks: readonly (() => unknown)[]): Promise<void> {
  const failures: AppError[] = [];
  for (const check of checks) {
    try {
      await check();
    } catch (failure) {
      if ((failure as Partial<AppError>).code !== 'INVALID') throw failure;
      const { also = [] } = failure as AppError;
      failures.push(failure as AppError, ...also);
    }
  }
  const [first, ...also] = failures;
  if (first) throw Object.assign(first, { also });
}

/** Someone may not do this, for example `forbidden('NOT_ALLOWED', 'FILING_PUBLISH')`. */
export function forbidden(detail: string, subject: string | null = null): AppError {
  return appError('FORBIDDEN', detail, subject);
}

/** It was possible, but somebody was faster or the matter has moved on, for example `conflict('FILING_CHANGED')`. */
export function conflict(detail: string, subject: string | null = null): AppError {
  return appError('CONFLICT', detail, subject);
}

/** It cannot be done just now and may be tried again, for example `unavailable('SCANNER_AWAY')`. */
export function unavailable(detail: string, subject: string | null = null): AppError {
  return appError('UNAVAILABLE', detail, subject);
}

/** It was tried too often; `subject` is the number of seconds until it may be tried again. */
export function tooMany(detail: string, seconds: number): AppError {
  return appError('TOO_MANY', detail, String(seconds));
}
