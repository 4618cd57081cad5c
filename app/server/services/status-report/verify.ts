import type { ExportEntry, ExportLog } from '../ports-reports.ts';

/** What is known of a hash that somebody asks about. */
export interface Verification {
  /** The hash as it is written; null where what was given is none. */
  readonly sha256: string | null;
  /** Exports whose file, or whose data, it is. */
  readonly found: readonly ExportEntry[];
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Looks a hash up as people copy it: with capitals, blanks, line ends or "SHA-256" before it. */
export async function verifyExport(log: ExportLog, given: string): Promise<Verification> {
  const hash = given
    .replace(/^\s*sha-?256\s*:?/i, '')
    .replace(/[\s\u200b]/g, '')
    .toLowerCase();
  if (!SHA256.test(hash)) return { sha256: null, found: [] };
  return { sha256: hash, found: await log.find(hash) };
}
