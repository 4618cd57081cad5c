import type { IsoDate } from '#domain/dates.ts';
import { dayIn } from '#domain/instants.ts';
import type { ExportEntry, ExportLog } from '../ports-reports.ts';
import type { RevisionPorts } from './at-revision.ts';

/** A report that was made, and whether it can be made again. */
export interface VerifiedExport extends ExportEntry {
  /** Day on which it was first made, where the plan is. */
  readonly madeOn: IsoDate;
  /** Whether the records that it was made from are still there. */
  readonly kept: boolean;
}

/** What is known of a hash that somebody asks about. */
export interface Verification {
  /** The hash as it is written; null where what was given is none. */
  readonly sha256: string | null;
  /** Exports whose file, or whose data, it is. */
  readonly found: readonly VerifiedExport[];
}

interface VerifyPorts extends RevisionPorts {
  readonly log: ExportLog;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Looks a hash up as people copy it: with capitals, blanks, line ends or "SHA-256" before it. */
export async function verifyExport(ports: VerifyPorts, given: string): Promise<Verification> {
  const hash = given
    .replace(/^\s*sha-?256\s*:?/i, '')
    .replace(/[\s\u200b]/g, '')
    .toLowerCase();
  if (!SHA256.test(hash)) return { sha256: null, found: [] };
  const found = await ports.log.find(hash);
  return { sha256: hash, found: await Promise.all(found.map((entry) => verified(ports, entry))) };
}

async function verified({ dossiers, kept }: VerifyPorts, entry: ExportEntry): Promise<VerifiedExport> {
  const { plan, revision, madeAt } = entry;
  const { jurisdiction, revision: present } = await dossiers.find(plan);
  const isKept = revision === present || (await kept.has(plan, revision));
  return { ...entry, madeOn: dayIn(madeAt, jurisdiction.timezone), kept: isKept };
}
