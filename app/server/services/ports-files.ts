/** What services ask of the place where files are kept and of the virus scanner. Implemented under `server/files` and `server/db`. */

import type { Part } from '#domain/files/byte-range.ts';

/** Bytes as they come. */
export type Bytes = AsyncIterable<Uint8Array>;

/** A file that has arrived whole and is not kept yet. */
export interface ReceivedFile {
  /** Size in bytes. */
  readonly size: number;
  /** Its bytes from the beginning; may be asked for again. */
  read(): Bytes;
}

/** A file that is kept. */
export interface StoredFile {
  /** SHA-256 of its bytes in lower-case hexadecimal: its name. */
  readonly sha256: string;
  /** Size in bytes, at least 1. */
  readonly size: number;
  /** Media type, told from its content alone. */
  readonly mediaType: string;
  /** False when the same bytes were kept before. */
  readonly stored: boolean;
}

/** Keeps files by their hash. A file is there whole or not at all, whatever happens meanwhile. */
export interface EvidenceStore {
  /**
   * Keeps bytes. When it resolves they are on disk and outlive a power cut.
   * @param approve looks at the file before it is kept; what it throws is thrown on, and nothing is kept
   * @throws INVALID with the details FILE_EMPTY, FILE_TOO_LARGE (subject: MB), FILE_KIND (subject: what it is),
   *   FILE_MACROS, FILE_ENCRYPTED, FILE_ARCHIVE, FILE_TWO_IN_ONE; UNAVAILABLE with STORAGE_FULL, STORAGE_READ_ONLY,
   *   STORAGE_FAILED
   */
  put(bytes: Bytes, approve?: (file: ReceivedFile) => Promise<void>): Promise<StoredFile>;
  /** The file, or a part of it; null when it is not there. */
  open(sha256: string, part?: Part): Promise<{ readonly size: number; readonly bytes: Bytes } | null>;
  has(sha256: string): Promise<boolean>;
  /** Hashes of the files that nobody has brought since a moment, in no order. */
  untouchedSince(moment: Date): AsyncIterable<string>;
  /** Removes a file, unless somebody has brought it since that moment. */
  removeUntouched(sha256: string, moment: Date): Promise<void>;
}

/** Knows which files are named by evidence. */
export interface FilesInUse {
  /** Forgets a file that no evidence names. @returns false when one does */
  release(sha256: string): Promise<boolean>;
}

/** What a scanner said: NOT_SCANNED only where the site has none. */
export type ScanResult = 'CLEAN' | 'NOT_SCANNED';

/** Looks for viruses. */
export interface Scanner {
  /**
   * @throws INVALID with FILE_INFECTED (subject: name of the virus); UNAVAILABLE with SCANNER_AWAY when it does not answer:
   *   a file is never taken for clean because nobody looked
   */
  scan(bytes: Bytes): Promise<ScanResult>;
}

/** A file of published evidence, as it may be served. */
export interface PublishedFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Looks up what is public. */
export interface PublishedFiles {
  /**
   * The file of evidence that was public on a day under this name; null for every other one.
   * @param name as `Evidence.fileName` has it
   * @param today ISO day
   */
  find(sha256: string, name: string, today: string): Promise<PublishedFile | null>;
}
