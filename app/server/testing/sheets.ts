/** Spreadsheets as people give them back: some cells filled in, everything else as it came. */
import { type CellValue, readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';
import { LIST_MARK, MARK } from '#server/spreadsheet/form.ts';

/** What is typed, by key of the row and id of the column. */
export type Typed = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** Rows that are added to the list beside the form, by id of the column. */
export type Added = readonly Readonly<Record<string, CellValue>>[];

/** The file with some cells filled in and some rows added. Percentages are typed as texts (`60 %`). */
export async function fillIn(file: Uint8Array, typed: Typed, added: Added = []): Promise<Uint8Array> {
  const { sheets } = await readXlsx(file, { readStyles: true });
  const sheet = sheets.find(({ rows }) => String(rows[0]?.[0] ?? '').startsWith(MARK));
  const list = sheets.find(({ rows }) => String(rows[0]?.[0] ?? '').startsWith(LIST_MARK));
  if (!sheet || !list) throw new Error('There is no form in the file');
  return writeXlsx({
    sheets: [
      { name: sheet.name, rows: filled(sheet, typed) },
      { name: list.name, rows: longer(list, added) },
    ],
  });
}

/** The file without the row of the list that has a value in one of its cells. */
export async function withoutRow(file: Uint8Array, value: string): Promise<Uint8Array> {
  const { sheets } = await readXlsx(file, { readStyles: true });
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.filter((row) => !row.includes(value)) })),
  });
}

function filled({ rows }: Sheet, typed: Typed): CellValue[][] {
  const ids = (rows[0] ?? []).map(String);
  return rows.map((row) => {
    const mine = typed[String(row[0])] ?? {};
    return ids.map((id, at) => (Object.hasOwn(mine, id) ? (mine[id] ?? null) : (row[at] ?? null)));
  });
}

/** A row may bring a `key` along, as a copied one does. */
function longer({ rows }: Sheet, added: Added): CellValue[][] {
  const ids = (rows[0] ?? []).map(String);
  const held = rows.filter((row) => row.some((value) => value !== null && value !== ''));
  return [...held, ...added.map((row) => ids.map((id, at) => row[at === 0 ? 'key' : id] ?? null))];
}
