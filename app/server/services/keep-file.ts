import { kindOf } from '#domain/files/kinds.ts';
import { cleanFileName } from '#domain/files/names.ts';
import type { Bytes, EvidenceStore, Scanner, ScanResult, StoredFile } from './ports-files.ts';

/** What evidence must know of its file. */
export interface KeptFile extends StoredFile {
  /** Name under which it is offered: cleaned, with an ending that fits the content. */
  readonly fileName: string;
  readonly scan: ScanResult;
}

/**
 * Receives a file: checks its size and content, has it scanned, keeps it. Whoever calls has asked for permission before.
 * A file that no evidence comes to name does no harm: it is not served.
 * @param name as the sender called it
 * @throws what `EvidenceStore.put` and `Scanner.scan` throw; nothing is kept then
 */
export async function keepFile(
  store: Pick<EvidenceStore, 'put'>,
  scanner: Scanner,
  bytes: Bytes,
  name: string,
): Promise<KeptFile> {
  let scan: ScanResult = 'NOT_SCANNED';
  const stored = await store.put(bytes, async (file) => {
    scan = await scanner.scan(file.read());
  });
  return { ...stored, fileName: cleanFileName(name, kindOf(stored.mediaType)?.endings ?? []), scan };
}
