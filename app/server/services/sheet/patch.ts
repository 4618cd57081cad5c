/** What the page of a comparison carries for each milestone, and gives back. */
import { type SheetPatch, sheetPatch } from '#contracts/sheet-patch.ts';
import { invalid } from '#domain/errors.ts';

/** @throws INVALID SHEET_PATCH */
export function readPatch(text: string): SheetPatch {
  try {
    return sheetPatch.parse(JSON.parse(text));
  } catch {
    throw invalid('SHEET_PATCH');
  }
}
