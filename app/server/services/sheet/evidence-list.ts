/** The evidence of a period's spreadsheet: what the drafts have, and rows for more. */
import type { FilingEvidenceView, FilingPage } from '#contracts/filing-views.ts';
import type { CellContent } from '#contracts/filing-sheet.ts';
import { EVIDENCE_KINDS, EVIDENCE_LANGUAGES } from '#domain/values.ts';
import { dateTimeValue } from '#format/dates.ts';
import { evidenceLanguageWord } from '#format/filing-words.ts';
import type { Locale } from '#format/locale.ts';
import { evidenceKindWord } from '#format/words.ts';
import { m } from '#messages';
import type { FormChoice, FormColumn, FormList } from '#server/spreadsheet/form.ts';

/** Rows for new evidence in one file; with more to give, a person uploads twice. */
const BLANK_ROWS = 200;

/** What people fill in, in the order of the sheet. */
export function evidenceColumns(rows: readonly FilingPage[], locale: Locale): FormColumn[] {
  const t = { locale };
  const ids = rows.map(({ milestone }) => ({ value: milestone.id, label: milestone.id }));
  const kinds = EVIDENCE_KINDS.map((value) => ({ value, label: evidenceKindWord(value, locale) }));
  const choice = (id: string, header: string, choices: readonly FormChoice[], note: string | null): FormColumn => ({
    ...{ id, header, kind: 'choice', choices, locked: false, note },
  });
  return [
    choice('milestone', m.sheet_col_milestone({}, t), ids, m.sheet_evidence_milestone_note({}, t)),
    { ...typed('url', m.filing_evidence_url({}, t), 50), note: m.sheet_evidence_url_note({}, t) },
    typed('title', m.filing_evidence_title({}, t), 40),
    choice('kind', m.filing_evidence_kind({}, t), kinds, null),
    choice('language', m.filing_evidence_language({}, t), languages(rows, locale), null),
    {
      ...{ id: 'issuedOn', header: m.filing_evidence_issued({}, t), kind: 'partialDate', locked: false },
      note: m.filing_evidence_issued_hint({}, t),
    },
  ];
}

function typed(id: string, header: string, width: number): FormColumn {
  return { id, header, kind: 'text', locked: false, width, note: null };
}

/** Those that forms offer, and those that the drafts have besides. */
function languages(rows: readonly FilingPage[], locale: Locale): FormChoice[] {
  const given = rows.flatMap(({ filing }) => filing.evidence.map(({ language }) => language));
  const codes = [...new Set([...EVIDENCE_LANGUAGES, ...given])];
  return codes.map((value) => ({ value, label: evidenceLanguageWord(value, locale) }));
}

/** What is known of a piece of evidence, as cells. */
export function evidenceCells(milestone: string, piece: FilingEvidenceView): Record<string, CellContent> {
  const { url, title, kind, language, issuedOn } = piece;
  return { milestone, url, title, kind, language, issuedOn: issuedOn && dateTimeValue(issuedOn) };
}

/** The sheet with the evidence of all drafts: files by their names and hashes, so that nobody thinks them missing. */
export function evidenceList(rows: readonly FilingPage[], locale: Locale): FormList {
  const file = m.sheet_evidence_file({}, { locale });
  return {
    name: m.sheet_name_evidence({}, { locale }),
    columns: [...evidenceColumns(rows, locale), { ...typed('file', file, 60), locked: true }],
    rows: rows.flatMap(({ milestone, filing }) =>
      filing.evidence.map((piece) => ({
        key: piece.id,
        cells: { ...evidenceCells(milestone.id, piece), file: fileWords(piece) },
      })),
    ),
    blanks: BLANK_ROWS,
  };
}

const fileWords = ({ file }: FilingEvidenceView): string | null => file && `${file.fileName} (SHA-256 ${file.sha256})`;
