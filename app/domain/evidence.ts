/** What can be done with a piece of evidence. */
import type { Evidence } from './records.ts';

/**
 * Whether a piece of evidence can be opened: it has an address, or its file is kept here. One that is only named shows that
 * somebody knows of a document, not the document.
 */
export function canBeOpened({ url, file }: Pick<Evidence, 'url' | 'file'>): boolean {
  return url !== null || file !== undefined;
}
