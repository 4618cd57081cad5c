/** A file that is kept, in a line: its name, its size, and as much of its hash as tells files apart. */
import type { EvidenceFile } from '#domain/files/evidence-file.ts';
import { m } from '#messages';
import type { Locale } from '../locale.ts';
import { formatBytes } from '../numbers.ts';

const HASH_SHOWN = 12;

/** "SHA-256 0123456789ab…" */
export function hashPrefix({ sha256 }: EvidenceFile, locale: Locale): string {
  return m.req_declared_hash({ hash: sha256.slice(0, HASH_SHOWN) }, { locale });
}

/** "acta.pdf (12 kB), SHA-256 0123456789ab…" */
export function fileLine(file: EvidenceFile, locale: Locale): string {
  return `${file.name} (${formatBytes(file.size, locale)}), ${hashPrefix(file, locale)}`;
}
