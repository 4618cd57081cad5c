/** Identifiers of records: the owner (a plan or a jurisdiction), a slash, and the key that files and addresses use. */

/** `recordId('ecuador', 'mintel')` gives `ecuador/mintel`. */
export function recordId(owner: string, key: string): string {
  return `${owner}/${key}`;
}

/** The key within an identifier: `ec-paga-1/C03-H06` gives `C03-H06`. */
export function recordKey(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
