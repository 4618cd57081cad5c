/** One row of a spreadsheet against the draft of its milestone. */
import { readContent } from '#contracts/filing.ts';
import type { FilingPage } from '#contracts/filing-views.ts';
import type { CellContent, SheetFault, SheetPatch, SheetRow } from '#contracts/filing-sheet.ts';
import type { FilingFinding } from '#domain/filing/finding.ts';
import { findingSentence } from '#format/filing-words.ts';
import type { Locale } from '#format/locale.ts';
import { formatPercent } from '#format/numbers.ts';
import { m } from '#messages';
import { sameValue } from '#server/spreadsheet/cell-values.ts';
import type { FormColumn } from '#server/spreadsheet/form.ts';
import type { ReadRow } from '#server/spreadsheet/read-form.ts';
import type { Filing } from '../filing/access.ts';
import { findingsOf } from '../filing/view.ts';
import { placeOf } from '../filing/place.ts';
import { answersOfCells, type Cells, cellsOf, CHOSEN, columnOfFinding, INITIATIVE_PREFIX } from './cells.ts';

export interface Compared {
  readonly row: SheetRow | null;
  readonly faults: readonly SheetFault[];
}

export const NOTHING: Compared = { row: null, faults: [] };

export interface Context {
  /** Columns that are read, in the words of whoever compares. */
  readonly columns: readonly FormColumn[];
  readonly locale: Locale;
  /** Version of the draft that the file was made from. */
  readonly version: number | undefined;
}

/** What one row would change in its draft, and what of it cannot be taken over. */
export async function compareRow(
  filing: Filing,
  page: FilingPage,
  given: ReadRow,
  context: Context,
): Promise<Compared> {
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
      cells: Object.fromEntries(
        taken.map(({ id }) => [id, { address: given.cells[id]?.address ?? '', value: cells[id] ?? null }]),
      ),
    } satisfies SheetPatch),
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
