import { keepFile } from './keep-file.ts';
import type { Bytes, EvidenceStore, PublishedFile, PublishedFiles, Scanner } from './ports-files.ts';
import { type EvidenceRequest, openKept, publishedEvidence } from './published-evidence.ts';

export interface FilePorts {
  readonly store: EvidenceStore;
  readonly scanner: Scanner;
  readonly published: PublishedFiles;
}

/** What can be done with files, bound to where they are kept. */
export function createFileServices({ store, scanner, published }: FilePorts) {
  return {
    keepFile: (bytes: Bytes, name: string) => keepFile(store, scanner, bytes, name),
    publishedEvidence: (request: EvidenceRequest) => publishedEvidence(published, store, request),
    /** A file that the caller has permission for. @throws NOT_FOUND */
    openKept: (file: PublishedFile) => openKept(store, file),
  };
}

export type FileServices = ReturnType<typeof createFileServices>;
