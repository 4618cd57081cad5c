/** What a spreadsheet that came back would change, before anything is written. */
import type { FilingPage } from '#contracts/filing-views.ts';
import type { SheetDiff, SheetFault, SheetKey, SheetRow } from '#contracts/filing-sheet.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { type Locale, LOCALES } from '#format/locale.ts';
import { sheetFinding } from '#format/words/sheet.ts';
import { m } from '#messages';
import type { FormColumn } from '#server/spreadsheet/form.ts';
import { type ReadRow, readForm, type SheetFinding } from '#server/spreadsheet/read-form.ts';
import type { Filing } from '../filing/access.ts';
import { answerColumns, type SheetShape } from './columns.ts';
import { type Compared, compareRow, NOTHING } from './compare-row.ts';
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
  const read = await readForm(file, { columns, dayFirst: locale === 'es' });
  const versions = readStamp(read.stamp, key);
  const { rows, faults } = await compareRows(filing, content, { given: read.rows, versions, columns, locale });
  return diffOf(rows, [
    ...read.findings.map((finding) => readerFault(finding, columns, locale)),
    ...unknownRows(read.rows, content.rows, locale),
    ...faults,
  ]);
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
  const given = patches.map(({ milestone, cells }) => ({ key: milestone, cells }));
  const versions = Object.fromEntries(patches.map(({ milestone, version }) => [milestone, version]));
  const columns = columnsToRead(content, locale);
  const { rows, faults } = await compareRows(filing, content, { given, versions, columns, locale });
  return diffOf(rows, [...unknownRows(given, content.rows, locale), ...faults]);
}

interface Given {
  readonly given: readonly ReadRow[];
  /** Versions of the drafts that the rows were made from, by milestone. */
  readonly versions: Readonly<Record<string, number>>;
  readonly columns: readonly FormColumn[];
  readonly locale: Locale;
}

async function compareRows(filing: Filing, { rows }: SheetContent, { given, versions, columns, locale }: Given) {
  const byKey = new Map(given.map((row) => [row.key, row]));
  const compared = await Promise.all(
    rows.map(async (page): Promise<Compared> => {
      const row = byKey.get(page.milestone.id);
      return row ? compareRow(filing, page, row, { columns, locale, version: versions[row.key] }) : NOTHING;
    }),
  );
  return { rows: compared.flatMap(({ row }) => row ?? []), faults: compared.flatMap(({ faults }) => faults) };
}

function diffOf(rows: readonly SheetRow[], faults: readonly SheetFault[]): SheetDiff {
  return { rows, changes: rows.reduce((sum, { changes }) => sum + changes.length, 0), faults };
}

/** Choices are taken in every language: who downloads and who uploads may read different ones. */
function columnsToRead({ key, head, partners }: SheetContent, locale: Locale): FormColumn[] {
  const shape: SheetShape = { source: key.source, vocabulary: head.plan.vocabulary, partners, locale };
  const others = LOCALES.filter((other) => other !== locale).map((other) => answerColumns({ ...shape, locale: other }));
  return answerColumns(shape).map((column, at) =>
    column.choices
      ? { ...column, choices: [...column.choices, ...others.flatMap((columns) => columns[at]?.choices ?? [])] }
      : column,
  );
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
      message: m.sheet_row_unknown({ key }, { locale }),
    }));
}
