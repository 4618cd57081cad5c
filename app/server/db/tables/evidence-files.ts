/** The rows of files that are kept: one for each, however often it is given. */
import type { EvidenceFile } from '#domain/files/evidence-file.ts';
import type { Transaction } from '../client.ts';

type Kept = Omit<EvidenceFile, 'name'> & { readonly scan: string };

/** To be written before what names the file. */
export async function rememberFile(tx: Transaction, file: Kept, storedAt: Date): Promise<void> {
  const { sha256, size, mediaType, scan } = file;
  await tx.evidenceFile.upsert({ where: { sha256 }, create: { sha256, size, mediaType, scan, storedAt }, update: {} });
}
