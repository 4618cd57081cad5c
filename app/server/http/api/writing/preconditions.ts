/** What a write says of itself in its head: its key, and the version that it was made from. */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { paramsOf } from '../lists.ts';
import { refused } from './refused.ts';

const KEY = /^[\x21-\x7e]{1,200}$/u;

/** @throws IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_INVALID */
export function keyOfWrite({ headers }: FastifyRequest): string {
  const given = headers['idempotency-key'];
  if (typeof given !== 'string' || given === '') throw refused({ status: 400, code: 'IDEMPOTENCY_KEY_MISSING' });
  // The draft standard writes it as a quoted string; most programs leave the quotes out.
  const key = given.replace(/^"(.*)"$/u, '$1');
  if (!KEY.test(key)) throw refused({ status: 400, code: 'IDEMPOTENCY_KEY_INVALID' });
  return key;
}

/** The version in `If-Match`; a proxy that compresses makes the tag weak. @throws VERSION_MISSING, VERSION_INVALID */
export function versionOfWrite({ headers }: FastifyRequest): number {
  const given = headers['if-match'];
  if (given === undefined) throw refused({ status: 428, code: 'VERSION_MISSING' });
  const version = /^(?:W\/)?"(\d{1,9})"$/u.exec(given)?.[1];
  if (version === undefined) throw refused({ status: 400, code: 'VERSION_INVALID', given });
  return Number(version);
}

/** Tells a write from any other under the same key. @param body what it says, in the same order each time */
export function fingerprintOf({ method, url, headers }: FastifyRequest, body: unknown): string {
  const facts = [method, url.split('?')[0], headers['if-match'] ?? null, body ?? null];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** @throws QUERY_UNKNOWN: nothing but the language is asked for in the address */
export function requireNoQuery({ url }: FastifyRequest): void {
  const name = [...paramsOf(url).keys()].find((one) => one !== 'lang');
  if (name !== undefined) throw refused({ status: 400, code: 'QUERY_UNKNOWN', parameter: name });
}
