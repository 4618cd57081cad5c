import type { Part } from '#domain/files/byte-range.ts';
import { notFound } from '#domain/errors.ts';
import { kindOf } from '#domain/files/kinds.ts';
import type { Bytes, EvidenceStore, PublishedFile, PublishedFiles } from './ports-files.ts';

/** A file that anyone may have. */
export interface OpenFile extends PublishedFile {
  /** Whether a browser may show it; else it is saved. */
  readonly shown: boolean;
  /** Its bytes, or a part of them. */
  bytes(part?: Part): Promise<Bytes>;
}

export interface EvidenceRequest {
  readonly sha256: string;
  readonly name: string;
  /** ISO day. */
  readonly today: string;
}

/**
 * A file of published evidence.
 * @throws NOT_FOUND with EVIDENCE_FILE for everything that is not public, whether it exists or not
 */
export async function publishedEvidence(
  files: PublishedFiles,
  store: EvidenceStore,
  { sha256, name, today }: EvidenceRequest,
): Promise<OpenFile> {
  const file = /^[0-9a-f]{64}$/.test(sha256) ? await files.find(sha256, name, today) : null;
  if (!file) throw notFound('EVIDENCE_FILE', sha256);
  return openKept(store, file);
}

/** A kept file, to be read. Whoever calls has made sure that it may be. @throws NOT_FOUND with EVIDENCE_FILE */
export async function openKept(store: EvidenceStore, file: PublishedFile): Promise<OpenFile> {
  const { sha256 } = file;
  if (!(await store.has(sha256))) throw notFound('EVIDENCE_FILE', sha256);
  const bytes = async (part?: Part): Promise<Bytes> => {
    const found = await store.open(sha256, part);
    if (!found) throw notFound('EVIDENCE_FILE', sha256);
    return found.bytes;
  };
  return { ...file, shown: kindOf(file.mediaType)?.shown ?? false, bytes };
}
