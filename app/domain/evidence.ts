/** What can be done with a piece of evidence. */
import type { Evidence } from './records.ts';

/**
 * Whether a piece of evidence can be opened: it has an address, or its file is kept here. One that is only named shows that
 * somebody knows of a document, not the document.
 */
export function canBeOpened({ url, file }: Pick<Evidence, 'url' | 'file'>): boolean {
  return url !== null || file !== undefined;
}

/**
 * What a piece is known by, wherever it is cited: its address and its file, else its id. A correction repeats its pieces under new
 * ids, and several reports may cite one document.
 */
export function pieceKey({ id, url, file }: Evidence): string {
  return url === null && file === undefined ? id : `${url ?? ''}\n${file?.sha256 ?? ''}`;
}

/** Each piece once, in the order in which it was first cited: what every count of evidence counts. */
export function distinctEvidence(cited: readonly Evidence[]): Evidence[] {
  return [...Map.groupBy(cited, pieceKey).values()].flatMap(([first]) => first ?? []);
}
