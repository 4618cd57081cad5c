/** The evidence of a spreadsheet against that of the drafts: rows that were added are new, those that came with it stay. */
import { type EvidenceFacts, type EvidenceFinding, readEvidence } from '#contracts/filing-evidence.ts';
import type { FilingPage } from '#contracts/filing-views.ts';
import type { SheetFault } from '#contracts/filing-sheet.ts';
import type { PatchPiece } from '#contracts/sheet-patch.ts';
import type { IsoDate } from '#domain/dates.ts';
import { EVIDENCE_LIMIT } from '#domain/filing/content.ts';
import { findingSentence } from '#format/filing-words.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { sameValue } from '#server/spreadsheet/cell-values.ts';
import type { FormColumn } from '#server/spreadsheet/form.ts';
import type { ReadRow } from '#server/spreadsheet/read-sheet.ts';
import { evidenceCells } from './evidence-list.ts';
import { unknownRow } from './unknown-row.ts';

/** A piece that is not in the draft yet: as it was typed, and as it was read. */
export interface NewPiece {
  readonly raw: PatchPiece;
  readonly facts: EvidenceFacts;
}

export interface EvidenceContext {
  readonly pages: readonly FilingPage[];
  readonly columns: readonly FormColumn[];
  readonly today: IsoDate;
  readonly locale: Locale;
}

/** Gathers what a list says, row by row. */
export class EvidenceComparison {
  /** By milestone. */
  readonly pieces = new Map<string, NewPiece[]>();
  readonly faults: SheetFault[] = [];
  /** Ids of the drafts' evidence that is in the list. */
  readonly #seen = new Set<string>();
  readonly #context: EvidenceContext;

  constructor(context: EvidenceContext, rows: readonly ReadRow[]) {
    this.#context = context;
    for (const row of rows)
      if (row.key === '') this.#added(row);
      else this.#given(row);
  }

  /** Titles of what the drafts have and the list has not. */
  kept(): string[] {
    const all = this.#context.pages.flatMap(({ filing }) => filing.evidence);
    return all.filter(({ id }) => !this.#seen.has(id)).map(({ title }) => title);
  }

  /** A row that the file came with. What was changed in it is told, since both readings of a change are possible. */
  #given(row: ReadRow): void {
    const { pages, columns, locale } = this.#context;
    this.#seen.add(row.key);
    const page = pages.find(({ filing }) => filing.evidence.some(({ id }) => id === row.key));
    const piece = page?.filing.evidence.find(({ id }) => id === row.key);
    if (!page || !piece) return this.#gone(row);
    const known = evidenceCells(page.milestone.id, piece);
    for (const { id } of columns) {
      const cell = row.cells[id];
      if (cell && !sameValue(cell.value, known[id] ?? null))
        this.#fault(cell.address, m.sheet_evidence_fixed({}, { locale }));
    }
  }

  /** Where the whole milestone can no longer be written, its own row says so. */
  #gone({ cells }: ReadRow): void {
    const { pages, locale } = this.#context;
    if (pages.some(({ milestone }) => milestone.id === cells['milestone']?.value))
      this.#fault(addressOf(cells), m.sheet_evidence_gone({}, { locale }));
  }

  #added({ cells }: ReadRow): void {
    const { pages, columns, today, locale } = this.#context;
    // What could not be read was told by the reader; the rest of the row is told all the same.
    const unread = columns.filter(({ id }) => !cells[id]).map(({ id }) => id);
    const code = text(cells, 'milestone');
    const page = pages.find(({ milestone }) => milestone.id === code?.toUpperCase());
    if (code === null && !unread.includes('milestone'))
      this.#fault(cells['milestone']?.address, m.sheet_evidence_milestone({}, { locale }));
    if (code !== null && !page) this.#fault(cells['milestone']?.address, unknownRow(code, locale));
    const [kind, title, language] = [text(cells, 'kind'), text(cells, 'title'), text(cells, 'language')];
    const raw = { kind, title, language, issuedOn: text(cells, 'issuedOn'), url: text(cells, 'url') };
    const read = readEvidence(raw, false, today);
    for (const finding of read.findings ?? [])
      if (!unread.includes(finding.field)) this.#fault(cells[finding.field]?.address, sentence(finding, locale));
    if (page && !read.findings && unread.length === 0)
      this.#piece(page, { facts: read.facts, raw: { ...raw, address: addressOf(cells) } });
  }

  #piece({ milestone, filing }: FilingPage, piece: NewPiece): void {
    const own = this.pieces.get(milestone.id) ?? [];
    const there = filing.evidence.find((known) => isSame(known, piece.facts));
    if (there) this.#seen.add(there.id);
    else if (own.some(({ facts }) => isSame(facts, piece.facts))) return;
    else if (filing.evidence.length + own.length >= EVIDENCE_LIMIT)
      this.#fault(piece.raw.address, m.sheet_evidence_many({ n: EVIDENCE_LIMIT }, { locale: this.#context.locale }));
    else this.pieces.set(milestone.id, [...own, piece]);
  }

  #fault(cell: string | undefined, message: string): void {
    this.faults.push({ cell: cell ?? null, message });
  }
}

function text(cells: ReadRow['cells'], id: string): string | null {
  const value = cells[id]?.value ?? null;
  return value === null ? null : String(value);
}

const addressOf = (cells: ReadRow['cells']): string => (cells['url'] ?? Object.values(cells)[0])?.address ?? '';

/** A sheet takes no files. */
function sentence({ code }: EvidenceFinding, locale: Locale): string {
  return code === 'URL_OR_FILE_MISSING' ? m.sheet_evidence_url({}, { locale }) : findingSentence(code, locale);
}

function isSame(one: EvidenceFacts, other: EvidenceFacts): boolean {
  const plain = ({ kind, title, language, issuedOn, url }: EvidenceFacts) =>
    [kind, title, language, issuedOn?.date, issuedOn?.precision, url].join('\n');
  return plain(one) === plain(other);
}
