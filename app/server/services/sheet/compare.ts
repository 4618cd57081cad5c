/** What a spreadsheet that came back would change, before anything is written. */
import type { FilingPage } from '#contracts/filing-views.ts';
import type { SheetDiff, SheetFault, SheetKey } from '#contracts/filing-sheet.ts';
import type { PatchPiece } from '#contracts/sheet-patch.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Locale } from '#format/locale.ts';
import { sheetFinding } from '#format/words/sheet.ts';
import { unknownRow } from './unknown-row.ts';
import type { FormColumn } from '#server/spreadsheet/form.ts';
import { readForm } from '#server/spreadsheet/read-form.ts';
import type { ReadRow, SheetFinding } from '#server/spreadsheet/read-sheet.ts';
import type { Filing } from '../filing/access.ts';
import { columnsToRead, listToRead } from './columns-to-read.ts';
import { EvidenceComparison } from './compare-evidence.ts';
import { compareRow } from './compare-row.ts';
import { readPatch } from './patch.ts';
import { type SheetContent, sheetContent } from './rows.ts';
import { readStamp } from './stamp.ts';

export interface CompareRequest {
  readonly key: SheetKey;
  readonly file: Uint8Array;
  readonly locale: Locale;
}

/**
 * Compares a file with the drafts as they are. Nothing is written.
 * @throws FORBIDDEN; INVALID with a code of `readForm`, SHEET_OTHER for the spreadsheet of another body or period
 */
export async function compareSheet(filing: Filing, actor: Actor, request: CompareRequest): Promise<SheetDiff> {
  const { key, file, locale } = request;
  const content = await sheetContent(filing, actor, key);
  const columns = columnsToRead(content, locale);
  const list = listToRead(content, locale);
  const read = await readForm(file, { columns, listColumns: list, dayFirst: locale === 'es' });
  const versions = readStamp(read.stamp, key);
  const given = { rows: read.rows, list: read.list ?? [], versions };
  const diff = await compareAll(filing, content, given, { columns, list, locale });
  const faults = read.findings.map((finding) => readerFault(finding, [...columns, ...list], locale));
  return { ...diff, kept: read.list ? diff.kept : [], faults: [...faults, ...diff.faults] };
}

export interface CompareAgainRequest {
  readonly key: SheetKey;
  /** `patch` of each row, as the comparison before gave it. */
  readonly patches: readonly string[];
  readonly locale: Locale;
}

/**
 * Compares what a page carries of a file with the drafts as they are now. Nothing is written.
 * @throws FORBIDDEN; INVALID SHEET_PATCH
 */
export async function compareAgain(filing: Filing, actor: Actor, request: CompareAgainRequest): Promise<SheetDiff> {
  const { key, locale } = request;
  const patches = request.patches.map(readPatch);
  const content = await sheetContent(filing, actor, key);
  const given = {
    rows: patches.map(({ milestone, cells }) => ({ key: milestone, cells })),
    list: patches.flatMap(({ milestone, evidence }) => evidence.map((piece) => listRow(milestone, piece))),
    versions: Object.fromEntries(
      patches.flatMap(({ milestone, version, changedMeanwhile }) => (changedMeanwhile ? [] : [[milestone, version]])),
    ),
  };
  const words = { columns: columnsToRead(content, locale), list: listToRead(content, locale), locale };
  return { ...(await compareAll(filing, content, given, words)), kept: [] };
}

function listRow(milestone: string, { address, ...values }: PatchPiece): ReadRow {
  const cells = Object.entries({ milestone, ...values }).map(([id, value]) => [id, { address, value }]);
  return { key: '', cells: Object.fromEntries(cells) };
}

/** What came back. */
interface Given {
  readonly rows: readonly ReadRow[];
  /** Evidence. */
  readonly list: readonly ReadRow[];
  /** Versions of the drafts that the rows were made from, by milestone. */
  readonly versions: Readonly<Record<string, number>>;
}

/** The columns of both sheets, in the words of whoever compares. */
interface Words {
  readonly columns: readonly FormColumn[];
  readonly list: readonly FormColumn[];
  readonly locale: Locale;
}

async function compareAll(filing: Filing, content: SheetContent, given: Given, words: Words): Promise<SheetDiff> {
  const { columns, list, locale } = words;
  const { rows: pages, today } = content;
  const evidence = new EvidenceComparison({ pages, columns: list, today, locale }, given.list);
  const byKey = new Map(given.rows.map((row) => [row.key, row]));
  const compared = await Promise.all(
    pages.map((page) => {
      const { id } = page.milestone;
      const pieces = evidence.pieces.get(id) ?? [];
      const row = byKey.get(id) ?? { key: id, cells: {} };
      return compareRow(filing, page, row, { columns, locale, pieces, version: given.versions[id] });
    }),
  );
  const rows = compared.flatMap(({ row }) => row ?? []);
  return {
    ...{ rows, kept: evidence.kept() },
    changes: rows.reduce((sum, { changes, evidence: added }) => sum + changes.length + added.length, 0),
    faults: [
      ...unknownRows(given.rows, pages, locale),
      ...compared.flatMap(({ faults }) => faults),
      ...evidence.faults,
    ],
  };
}

function readerFault({ cell, column, code }: SheetFinding, columns: readonly FormColumn[], locale: Locale): SheetFault {
  const header = columns.find(({ id }) => id === column)?.header ?? column ?? '';
  return { cell, message: sheetFinding(code, header, locale) ?? code };
}

/** Rows of milestones that are not the body's, or can no longer be written. */
function unknownRows(given: readonly ReadRow[], rows: readonly FilingPage[], locale: Locale): SheetFault[] {
  const open = new Set(rows.map(({ milestone }) => milestone.id));
  return given
    .filter(({ key }) => !open.has(key))
    .map(({ key, cells }) => ({
      cell: Object.values(cells)[0]?.address ?? null,
      message: unknownRow(key, locale),
    }));
}
