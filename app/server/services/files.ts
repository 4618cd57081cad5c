import type { FileLimits } from '#domain/files/kinds.ts';
import { clearFiles } from './clear-files.ts';
import { keepFile } from './keep-file.ts';
import type { Bytes, EvidenceStore, FilesInUse, PublishedFile, PublishedFiles, Scanner } from './ports-files.ts';
import { type EvidenceRequest, openKept, publishedEvidence } from './published-evidence.ts';

export interface FilePorts {
  readonly store: EvidenceStore;
  readonly scanner: Scanner;
  readonly published: PublishedFiles;
  readonly inUse: FilesInUse;
  /** What the store accepts. */
  readonly limits: FileLimits;
}

/** What can be done with files, bound to where they are kept. */
export function createFileServices({ store, scanner, published, inUse, limits }: FilePorts) {
  return {
    /** What forms say before anybody chooses a file. */
    fileLimits: limits,
    keepFile: (bytes: Bytes, name: string) => keepFile(store, scanner, bytes, name),
    publishedEvidence: (request: EvidenceRequest) => publishedEvidence(published, store, request),
    /** For the job that runs a few times a day. */
    clearFiles: () => clearFiles(store, inUse, new Date()),
    /** A file that the caller has permission for. @throws NOT_FOUND */
    openKept: (file: PublishedFile) => openKept(store, file),
  };
}

export type FileServices = ReturnType<typeof createFileServices>;
