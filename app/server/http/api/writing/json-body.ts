/** Reads a body as JSON, in bounded time: UTF-8, and no deeper than any body of the API is. */
import { refused } from './refused.ts';

export const LARGEST_JSON = 1024 * 1024;
const DEEPEST = 8;

/** @throws BODY_INVALID, BODY_TOO_DEEP */
export function readJson(bytes: Buffer): unknown {
  const value = parsed(bytes);
  if (isDeeper(value, DEEPEST)) throw refused({ status: 400, code: 'BODY_TOO_DEEP' });
  return value;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refused({ status: 400, code: 'BODY_INVALID' });
  }
}

/** Level by level, so that depth costs no stack. */
function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}
