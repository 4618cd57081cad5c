/** One row of a spreadsheet against the draft of its milestone. */
import { readContent } from '#contracts/filing.ts';
import type { FilingPage } from '#contracts/filing-views.ts';
import {
  type CellContent,
  pieceTick,
  type SheetFault,
  type SheetPiece,
  type SheetRow,
} from '#contracts/filing-sheet.ts';
import type { SheetPatch } from '#contracts/sheet-patch.ts';
import type { FilingFinding } from '#domain/filing/finding.ts';
import { formatDate } from '#format/dates.ts';
import { evidenceLanguageWord, findingSentence } from '#format/filing-words.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { formatPercent } from '#format/numbers.ts';
import { evidenceKindWord } from '#format/words.ts';
import { m } from '#messages';
import { sameValue } from '#server/spreadsheet/cell-values.ts';
import type { FormColumn } from '#server/spreadsheet/form.ts';
import type { ReadRow } from '#server/spreadsheet/read-sheet.ts';
import type { Filing } from '../filing/access.ts';
import { findingsOf } from '../filing/view.ts';
import { placeOf } from '../filing/place.ts';
import type { NewPiece } from './compare-evidence.ts';
import { answersOfCells, type Cells, cellsOf, CHOSEN, columnOfFinding, INITIATIVE_PREFIX } from './cells.ts';

export interface Compared {
  readonly row: SheetRow | null;
  readonly faults: readonly SheetFault[];
}

export interface Context {
  /** Columns that are read, in the words of whoever compares. */
  readonly columns: readonly FormColumn[];
  readonly locale: Locale;
  /** Version of the draft that the file was made from. */
  readonly version: number | undefined;
  /** Evidence that was added for the milestone. */
  readonly pieces: readonly NewPiece[];
}

/** What one row, and the evidence added for it, would change in its draft, and what of it cannot be taken over. */
export async function compareRow(
  filing: Filing,
  page: FilingPage,
  given: ReadRow,
  context: Context,
): Promise<Compared> {
  const { locale, version, pieces } = context;
  const { changes, cells, content, faults } = compareAnswers(page, given, context);
  if (changes.length + pieces.length === 0) return { row: null, faults };
  const place = await placeOf(filing, page.filing.key);
  const evidence = page.filing.evidence.length + pieces.length;
  const changedMeanwhile = version !== page.filing.version;
  const patch: SheetPatch = {
    ...{ milestone: page.milestone.id, version: page.filing.version, changedMeanwhile, cells },
    evidence: pieces.map(({ raw }) => raw),
  };
  const row: SheetRow = {
    ...{ commitment: page.commitment, milestone: page.milestone, changes, changedMeanwhile },
    evidence: pieces.map((piece, at) => pieceShown(piece, at, page, locale)),
    missing: findingsOf(place, content, evidence, page.filing.corrects),
    patch: JSON.stringify(patch),
  };
  return { row, faults };
}

/** The answers that a row changes, and the report as it would then be. */
function compareAnswers(page: FilingPage, given: ReadRow, { columns, locale }: Context) {
  const partners = page.partners.map(({ id }) => id);
  const known = cellsOf(page.filing.content, partners);
  const changed = columns.filter(({ id }) => isChanged(id, given, known));
  const typed = Object.fromEntries(changed.map(({ id }) => [id, typedIn(given, id)]));
  const { content, findings } = readContent(answersOfCells(typed, page.filing.content, partners), {
    ...{ source: page.filing.key.source, vocabulary: page.plan.vocabulary, previous: page.filing.content },
  });
  const columnOf = ({ field, item, code }: FilingFinding): string => columnOfFinding(field, item, code, partners);
  const refused = new Set(findings.map(columnOf));
  const addressOf = (id: string): string => given.cells[id]?.address ?? '';
  const taken = changed.filter(({ id }) => !refused.has(id));
  const changes = taken.map((column) => ({
    ...{ cell: addressOf(column.id), column: column.id, header: headerOf(column, page, locale) },
    before: shown(known[column.id] ?? null, column, locale),
    after: shown(typed[column.id] ?? null, column, locale),
  }));
  const cells = Object.fromEntries(taken.map(({ id }) => [id, { address: addressOf(id), value: typed[id] ?? null }]));
  const faults = findings.map((finding) => ({
    ...{ cell: addressOf(columnOf(finding)) || null, message: findingSentence(finding.code, locale) },
  }));
  return { changes, cells, content, faults };
}

const OF_PARTNER = /^(?:fulfilled|reason)(\d+)$/u;

/** A question as it was asked, with the party that it is about: the file numbers them. */
function headerOf({ id, header }: FormColumn, { partners }: FilingPage, locale: Locale): string {
  const partner = partners[Number(OF_PARTNER.exec(id)?.[1]) - 1];
  return partner ? `${header} (${partner.acronym ?? textIn(partner.name, locale).text})` : header;
}

function pieceShown({ facts, raw }: NewPiece, at: number, { filing }: FilingPage, locale: Locale): SheetPiece {
  const { title, kind, language, issuedOn, url } = facts;
  return {
    ...{ cell: raw.address, tick: pieceTick(at), title, url: url ?? '' },
    ...{ kind: evidenceKindWord(kind, locale), language: evidenceLanguageWord(language, locale) },
    issuedOn: issuedOn && formatDate(issuedOn, locale),
    twin: filing.evidence.find((known) => known.url === url)?.title ?? null,
  };
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
