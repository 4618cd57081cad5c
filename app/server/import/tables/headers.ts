/** Which table of the template a row of headers is of, and which column stands where. */
import { TEMPLATE_TABLES } from '#contracts/import-template/tables.ts';
import type { TemplateColumn, TemplateTable } from '#contracts/import-template/columns.ts';
import { plainText } from '#format/plain-text.ts';

const namesOf = ({ id, label }: Pick<TemplateColumn, 'id' | 'label'>): string[] =>
  [id, label.es, label.en].map(plainText);

export const columnFor = (table: TemplateTable, header: string): TemplateColumn | undefined => {
  const wanted = plainText(header);
  return wanted === '' ? undefined : table.columns.find((column) => namesOf(column).includes(wanted));
};

/** How many headers are columns of the table; 0 where one without which no row is placed is missing. */
export function knownIn(table: TemplateTable, headers: readonly string[]): number {
  const found = new Set(headers.flatMap((header) => columnFor(table, header)?.id ?? []));
  const placed = table.columns.every(({ id, needed }) => needed !== 'ALWAYS' || found.has(id));
  return placed && found.size > 1 ? found.size : 0;
}

/** The most headers that any table knows. */
export const knownHeaders = (headers: readonly string[]): number =>
  Math.max(...TEMPLATE_TABLES.map((table) => knownIn(table, headers)));

/** The table that the name of a sheet or file means, else the one that knows most headers; undefined: none. */
export function tableFor(name: string, headers: readonly string[]): TemplateTable | undefined {
  const wanted = plainText(name.replace(/^.*\//u, '').replace(/\.[a-z]{3,4}$/iu, ''));
  const named = TEMPLATE_TABLES.find((table) => namesOf(table).includes(wanted));
  if (named && knownIn(named, headers) > 0) return named;
  const [best] = TEMPLATE_TABLES.toSorted((a, b) => knownIn(b, headers) - knownIn(a, headers));
  return best && knownIn(best, headers) > 0 ? best : undefined;
}
