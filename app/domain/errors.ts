/** Failures that a caller can expect. Told apart by `code`: `instanceof` is false across bundles. */

export const ERROR_CODES = ['NOT_FOUND', 'INVALID', 'CONFLICT', 'FORBIDDEN'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

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

/** It contradicts what is already there: a second report for one round, a record changed meanwhile. */
export function conflict(detail: string, subject: string | null = null): AppError {
  return appError('CONFLICT', detail, subject);
}

/** The person may not do this. */
export function forbidden(detail: string, subject: string | null = null): AppError {
  return appError('FORBIDDEN', detail, subject);
}

/** The code of an expected failure; null for anything else that was thrown. */
export function errorCodeOf(thrown: unknown): ErrorCode | null {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;
  return ERROR_CODES.find((known) => known === code) ?? null;
}
