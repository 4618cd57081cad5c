/** A report as a workbook: how to read it first, then one sheet for each table. */
import { m } from '#messages';
import { type ReadingSheet, writeReadingWorkbook } from '#server/spreadsheet/write-workbook.ts';
import type { ReportParts, WorkbookFacts } from './parts.ts';

export async function writeWorkbook(parts: ReportParts): Promise<Uint8Array> {
  const facts = parts.workbook();
  const sheets = parts.tables.map(({ id, columns, rows }): ReadingSheet => ({
    name: id,
    headers: columns.map((c) => c.id),
    rows,
  }));
  return writeReadingWorkbook({
    title: facts.title,
    author: facts.author,
    madeAt: new Date(facts.madeAt),
    sheets: [readme(facts, parts), ...sheets, dictionary(parts)],
  });
}

function readme({ readme: facts, about }: WorkbookFacts, { tables, locale }: ReportParts): ReadingSheet {
  const o = { locale };
  return {
    name: m.report_readme({}, o),
    headers: [m.report_readme_what({}, o), m.report_readme_value({}, o)],
    rows: [
      ...facts,
      ...tables.map(({ id, rows }) => [
        `${m.report_readme_sheet({}, o)} ${id}`,
        `${about(id)} ${m.report_readme_rows({ n: rows.length }, o)}`.trim(),
      ]),
    ],
    widths: [30, 110],
  };
}

function dictionary({ tables, locale }: ReportParts): ReadingSheet {
  const o = { locale };
  return {
    name: m.report_dictionary({}, o),
    headers: [m.report_readme_sheet({}, o), m.report_dictionary_column({}, o), m.report_dictionary_meaning({}, o)],
    rows: tables.flatMap(({ id, columns }) => columns.map((column) => [id, column.id, column.description[locale]])),
    widths: [18, 36, 100],
  };
}
