/** The columns of a spreadsheet that comes back, in the words of whoever uploads it. */
import { type Locale, LOCALES } from '#format/locale.ts';
import type { FormColumn } from '#server/spreadsheet/form.ts';
import { answerColumns } from './columns.ts';
import { evidenceColumns } from './evidence-list.ts';
import type { SheetContent } from './rows.ts';

/** Of the reports. */
export function columnsToRead({ key, head, partners }: SheetContent, locale: Locale): FormColumn[] {
  const shape = { source: key.source, vocabulary: head.plan.vocabulary, partners };
  return inEveryLanguage(locale, (language) => answerColumns({ ...shape, locale: language }));
}

/** Of the evidence. Milestones are read as texts, so that one that is closed meanwhile is told as such. */
export function listToRead({ rows }: SheetContent, locale: Locale): FormColumn[] {
  const columns = inEveryLanguage(locale, (language) => evidenceColumns(rows, language));
  return columns.map((column) => (column.id === 'milestone' ? { ...column, kind: 'text' } : column));
}

/** Choices are taken in every language: who downloads and who uploads may read different ones. */
function inEveryLanguage(locale: Locale, columnsIn: (locale: Locale) => readonly FormColumn[]): FormColumn[] {
  const others = LOCALES.filter((other) => other !== locale).map(columnsIn);
  return columnsIn(locale).map((column, at) =>
    column.choices
      ? { ...column, choices: [...column.choices, ...others.flatMap((columns) => columns[at]?.choices ?? [])] }
      : column,
  );
}
