/** Spreadsheets as people give them back: some cells filled in, everything else as it came. */
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { MARK } from '#server/spreadsheet/form.ts';

/** What is typed, by key of the row and id of the column. */
export type Typed = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** The file with some cells filled in. Percentages are typed as texts (`60 %`). */
export async function fillIn(file: Uint8Array, typed: Typed): Promise<Uint8Array> {
  const { sheets } = await readXlsx(file, { readStyles: true });
  const sheet = sheets.find(({ rows }) => String(rows[0]?.[0] ?? '').startsWith(MARK));
  if (!sheet) throw new Error('There is no form in the file');
  const ids = (sheet.rows[0] ?? []).map(String);
  const rows = sheet.rows.map((row) => {
    const mine = typed[String(row[0])] ?? {};
    return ids.map((id, at) => (Object.hasOwn(mine, id) ? (mine[id] ?? null) : (row[at] ?? null)));
  });
  return writeXlsx({ sheets: [{ name: sheet.name, rows }] });
}
