import { randomUUID } from 'node:crypto';

/** A key for a form: sent twice, it is one request. */
export function newRequestKey(): string {
  return randomUUID();
}
