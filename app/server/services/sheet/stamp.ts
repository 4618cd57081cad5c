/** What a spreadsheet says of itself: whose it is, and which versions of the drafts it was made from. */
import type { SheetKey } from '#contracts/filing-sheet.ts';
import { sheetStamp } from '#contracts/sheet-patch.ts';
import { invalid } from '#domain/errors.ts';
import type { SheetContent } from './rows.ts';

export function stampOf({ key, rows }: Pick<SheetContent, 'key' | 'rows'>): string {
  const versions = Object.fromEntries(rows.map(({ milestone, filing }) => [milestone.id, filing.version]));
  return JSON.stringify({ ...key, versions });
}

/**
 * The versions that a file was made from.
 * @throws INVALID SHEET_NOT_FORM for a stamp that cannot be read, SHEET_OTHER for the spreadsheet of another body or period
 */
export function readStamp(text: string, key: SheetKey): Readonly<Record<string, number>> {
  const read = sheetStamp.safeParse(parsed(text));
  if (!read.success) throw invalid('SHEET_NOT_FORM');
  const { versions, ...own } = read.data;
  const same = (Object.keys(own) as (keyof typeof own)[]).every((name) => own[name] === key[name]);
  if (!same) throw invalid('SHEET_OTHER');
  return versions;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
