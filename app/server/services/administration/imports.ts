/** OGP's dataset from a page: sent, looked at, and taken in by whoever manages plans. */
import type { ImportPreview, ImportRefusal } from '#contracts/import-preview.ts';
import { conflict, notFound } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { textIn } from '#domain/text.ts';
import type { ImportOutcome, SentDataset } from '../ports-import.ts';
import { type Administration, signatureOf } from './access.ts';

/** @returns the key under which the file can be looked at. @throws FORBIDDEN; INVALID IMPORT_TOO_LARGE */
export async function keepDataset(
  administration: Administration,
  actor: Actor,
  { bytes, name }: { readonly bytes: AsyncIterable<Uint8Array>; readonly name: string },
): Promise<string> {
  signatureOf(administration, actor);
  return administration.importer.keep(bytes, name);
}

/** What a file would change. @throws FORBIDDEN; NOT_FOUND IMPORT when it is not kept any more */
export async function datasetPreview(
  administration: Administration,
  actor: Actor,
  sent: SentDataset,
): Promise<ImportPreview | ImportRefusal> {
  signatureOf(administration, actor);
  return found(await administration.importer.compare(sent), sent);
}

/** What was found in a file, as CSV. @throws FORBIDDEN; NOT_FOUND IMPORT */
export async function datasetFindings(
  administration: Administration,
  actor: Actor,
  sent: SentDataset,
): Promise<string> {
  signatureOf(administration, actor);
  return found(await administration.importer.findings(sent), sent);
}

/**
 * Takes a file in as it was looked at.
 * @throws FORBIDDEN; NOT_FOUND IMPORT; CONFLICT RECORD_CHANGED when the data are no longer those that it was compared with
 */
export async function importDataset(
  administration: Administration,
  actor: Actor,
  { revision, ...sent }: SentDataset & { readonly revision: number },
): Promise<Exclude<ImportOutcome, 'CHANGED'> | ImportRefusal> {
  const { userId, office } = signatureOf(administration, actor);
  const by = { userId, actor: textIn(office, 'es').text, revision };
  const outcome = found(await administration.importer.apply(sent, by), sent);
  await administration.dossiers.refresh();
  if (outcome === 'CHANGED') throw conflict('RECORD_CHANGED');
  return outcome;
}

function found<T>(answer: T | null, { key }: SentDataset): T {
  if (answer === null) throw notFound('IMPORT', key);
  return answer;
}
