/** The spreadsheet of a period: every milestone that a body may report on, with what its drafts hold. */
import type { FilingPage } from '#contracts/filing-views.ts';
import type { CellContent, SheetKey } from '#contracts/filing-sheet.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { reportedState } from '#domain/filing/content.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import { filingStatusWord } from '#format/filing-words.ts';
import type { Locale } from '#format/locale.ts';
import { stateWord } from '#format/words.ts';
import { m } from '#messages';
import type { FormWords } from '#server/spreadsheet/form.ts';
import { writeForm } from '#server/spreadsheet/write-form.ts';
import type { Filing } from '../filing/access.ts';
import { cellsOf } from './cells.ts';
import { evidenceList } from './evidence-list.ts';
import { answerColumns, leadColumns, sheetRules } from './columns.ts';
import { sheetContent } from './rows.ts';
import { stampOf } from './stamp.ts';

/** @throws NOT_FOUND; FORBIDDEN */
export async function sheetFile(
  filing: Filing,
  actor: Actor,
  { key, locale }: { readonly key: SheetKey; readonly locale: Locale },
): Promise<Uint8Array> {
  const content = await sheetContent(filing, actor, key);
  const shape = {
    ...{ source: key.source, partners: content.partners, locale },
    vocabulary: content.head.plan.vocabulary,
  } as const;
  return writeForm({
    stamp: stampOf(content),
    words: wordsIn(locale),
    columns: [...leadColumns(locale), ...answerColumns(shape)],
    rows: content.rows.map((page) => ({ key: page.milestone.id, cells: rowCells(page, locale) })),
    rules: sheetRules(shape),
    list: evidenceList(content.rows, locale),
  });
}

function rowCells(page: FilingPage, locale: Locale): Record<string, CellContent> {
  const { commitment, milestone, filing, partners } = page;
  const words = (text: Parameters<typeof textIn>[0]): string => textIn(text, locale).text;
  return {
    code: milestone.id,
    commitment: `${commitment.number}. ${words(commitment.title)}`,
    milestone: `${milestone.number}. ${words(milestone.title)}`,
    due: milestone.endsOn && formatDate(milestone.endsOn, locale),
    status: filing.status ? filingStatusWord(filing.status, locale) : m.filing_status_none({}, { locale }),
    last: lastState(page, locale),
    ...Object.fromEntries(partners.map(({ name, acronym }, at) => [`partner${at + 1}`, acronym ?? words(name)])),
    ...cellsOf(
      filing.content,
      partners.map(({ id }) => id),
    ),
  };
}

function lastState({ last, plan }: FilingPage, locale: Locale): string | null {
  const state = reportedState(plan.vocabulary, last?.content.state ?? null);
  return state && stateWord(state, locale);
}

function wordsIn(locale: Locale): FormWords {
  const t = { locale };
  return {
    instructionsSheet: m.sheet_name_instructions({}, t),
    formSheet: m.sheet_name_form({}, t),
    listsSheet: m.sheet_name_lists({}, t),
    instructions: [
      m.sheet_how_1({}, t),
      m.sheet_how_2({}, t),
      m.sheet_how_3({}, t),
      m.sheet_how_4({}, t),
      m.sheet_how_5({}, t),
      m.sheet_how_6({}, t),
      m.sheet_how_7({}, t),
    ],
    choiceErrorTitle: m.sheet_error_choice_title({}, t),
    choiceError: m.sheet_cell_choice({}, t),
    valueErrorTitle: m.sheet_error_value_title({}, t),
    integerError: m.sheet_cell_integer({}, t),
    percentError: m.sheet_cell_percent({}, t),
    dateError: m.sheet_cell_date({}, t),
  };
}
