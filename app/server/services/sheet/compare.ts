/** What a spreadsheet that came back would change, before anything is written. */
import { readContent } from '#contracts/filing.ts';
import type { FilingPage } from '#contracts/filing-views.ts';
import type { CellContent, SheetDiff, SheetFault, SheetKey, SheetRow } from '#contracts/filing-sheet.ts';
import type { FilingFinding } from '#domain/filing/finding.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { findingSentence } from '#format/filing-words.ts';
import { type Locale, LOCALES } from '#format/locale.ts';
import { formatPercent } from '#format/numbers.ts';
import { sheetFinding } from '#format/words/sheet.ts';
import { m } from '#messages';
import { sameValue } from '#server/spreadsheet/cell-values.ts';
import type { FormColumn } from '#server/spreadsheet/form.ts';
import { type ReadRow, readForm, type SheetFinding } from '#server/spreadsheet/read-form.ts';
import type { Filing } from '../filing/access.ts';
import { findingsOf } from '../filing/view.ts';
import { placeOf } from '../filing/place.ts';
import { answersOfCells, type Cells, cellsOf, CHOSEN, columnOfFinding, INITIATIVE_PREFIX } from './cells.ts';
import { answerColumns, type SheetShape } from './columns.ts';
import { sheetContent } from './rows.ts';
import { readStamp } from './stamp.ts';

export interface CompareRequest {
  readonly key: SheetKey;
  readonly file: Uint8Array;
  readonly locale: Locale;
}

interface Compared {
  readonly row: SheetRow | null;
  readonly faults: readonly SheetFault[];
}

/**
 * Compares a file with the drafts as they are. Nothing is written.
 * @throws FORBIDDEN; INVALID with a code of `readForm`, SHEET_OTHER for the spreadsheet of another body or period
 */
export async function compareSheet(filing: Filing, actor: Actor, request: CompareRequest): Promise<SheetDiff> {
  const { key, file, locale } = request;
  const { head, rows, partners } = await sheetContent(filing, actor, key);
  const { vocabulary } = head.plan;
  const columns = columnsToRead({ source: key.source, vocabulary, partners, locale });
  const read = await readForm(file, { columns, dayFirst: locale === 'es' });
  const versions = readStamp(read.stamp, key);
  const given = new Map(read.rows.map((row) => [row.key, row]));
  const compared = await Promise.all(
    rows.map(async (page): Promise<Compared> => {
      const row = given.get(page.milestone.id);
      return row ? compareRow(filing, page, row, { columns, locale, version: versions[row.key] }) : NOTHING;
    }),
  );
  const found = compared.flatMap(({ row }) => row ?? []);
  return {
    rows: found,
    changes: found.reduce((sum, { changes }) => sum + changes.length, 0),
    faults: [
      ...read.findings.map((finding) => readerFault(finding, columns, locale)),
      ...unknownRows(read.rows, rows, locale),
      ...compared.flatMap(({ faults }) => faults),
    ],
  };
}

/** Choices are taken in every language: who downloads and who uploads may read different ones. */
function columnsToRead(shape: SheetShape): FormColumn[] {
  const others = LOCALES.filter((locale) => locale !== shape.locale).map((locale) =>
    answerColumns({ ...shape, locale }),
  );
  return answerColumns(shape).map((column, at) =>
    column.choices
      ? { ...column, choices: [...column.choices, ...others.flatMap((columns) => columns[at]?.choices ?? [])] }
      : column,
  );
}

const NOTHING: Compared = { row: null, faults: [] };

interface Context {
  readonly columns: readonly FormColumn[];
  readonly locale: Locale;
  /** Version of the draft that the file was made from. */
  readonly version: number | undefined;
}

async function compareRow(filing: Filing, page: FilingPage, given: ReadRow, context: Context): Promise<Compared> {
  const { columns, locale, version } = context;
  const partners = page.partners.map(({ id }) => id);
  const known = cellsOf(page.filing.content, partners);
  const changed = columns.filter(({ id }) => isChanged(id, given, known));
  if (changed.length === 0) return NOTHING;
  const cells = Object.fromEntries(changed.map(({ id }) => [id, typedIn(given, id)]));
  const { content, findings } = readContent(answersOfCells(cells, page.filing.content, partners), {
    ...{ source: page.filing.key.source, vocabulary: page.plan.vocabulary, previous: page.filing.content },
  });
  const columnOf = ({ field, item, code }: FilingFinding): string => columnOfFinding(field, item, code, partners);
  const refused = new Set(findings.map(columnOf));
  const place = await placeOf(filing, page.filing.key);
  const taken = changed.filter(({ id }) => !refused.has(id));
  const row: SheetRow = {
    ...{ commitment: page.commitment, milestone: page.milestone },
    changes: taken.map((column) => ({
      ...{ cell: given.cells[column.id]?.address ?? '', column: column.id, header: column.header },
      before: shown(known[column.id] ?? null, column, locale),
      after: shown(cells[column.id] ?? null, column, locale),
    })),
    missing: findingsOf(place, content, page.filing.evidence.length, page.filing.corrects),
    changedMeanwhile: version !== page.filing.version,
    patch: JSON.stringify({
      ...{ milestone: page.milestone.id, version: page.filing.version },
      cells: Object.fromEntries(taken.map(({ id }) => [id, cells[id]])),
    }),
  };
  const faults = findings.map((finding) => ({
    ...{ cell: given.cells[columnOf(finding)]?.address ?? null, message: findingSentence(finding.code, locale) },
  }));
  return { row: row.changes.length > 0 ? row : null, faults };
}

function isChanged(id: string, given: ReadRow, known: Cells): boolean {
  // A cell with a finding was not read; a column that the row is not asked about holds nothing of it.
  return given.cells[id] !== undefined && id in known && !sameValue(typedIn(given, id), known[id] ?? null);
}

/** What was typed; a small x is the mark of an initiative too. */
function typedIn({ cells }: ReadRow, id: string): CellContent {
  const value = cells[id]?.value ?? null;
  const isMark = id.startsWith(INITIATIVE_PREFIX) && String(value).trim().toUpperCase() === CHOSEN;
  return isMark ? CHOSEN : value;
}

/** A value as people read it. */
function shown(value: CellContent, { kind, choices }: FormColumn, locale: Locale): string {
  if (value === null) return m.sheet_empty_value({}, { locale });
  if (kind === 'percent') return formatPercent(Number(value), locale);
  return choices?.find((choice) => choice.value === value)?.label ?? String(value);
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
