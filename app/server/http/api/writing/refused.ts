import type { Problem } from '../problems.ts';

/** A refusal on its way to the error handler of the plugin. */
export interface Refused extends Error {
  readonly problem: Problem;
  /** Header fields that belong to it. */
  readonly headers: Readonly<Record<string, string>>;
}

export function refused(problem: Problem, headers: Readonly<Record<string, string>> = {}): Refused {
  return Object.assign(new Error(problem.code), { problem, headers });
}

export function isRefused(failure: unknown): failure is Refused {
  return failure instanceof Error && 'problem' in failure;
}
