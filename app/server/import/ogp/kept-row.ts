/** A row as it is kept with its commitment: what cannot be read as data stays as it was written. */
import { createHash } from 'node:crypto';
import type { KeptRow } from '#server/services/ports-import.ts';
import type { SourceRow } from './source-rows.ts';

export function keptRow({ row, cells }: SourceRow, planId: string, commitment: string): KeptRow {
  const sorted = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
  return { commitmentId: `${planId}/${commitment}`, row, hash, cells };
}
