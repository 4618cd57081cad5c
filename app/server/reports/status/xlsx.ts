/** A report as a workbook: how to read it first, then one sheet for each table. */
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { type ReadingSheet, writeReadingWorkbook } from '#server/spreadsheet/write-workbook.ts';
import type { ReportParts } from './parts.ts';

export async function writeWorkbook(parts: ReportParts): Promise<Uint8Array> {
  const { report, tables, locale } = parts;
  const o = { locale };
  const title = m.report_title({ plan: textIn(report.plan.shortTitle, locale).text }, o);
  const sheets = tables.map(({ id, columns, rows }): ReadingSheet => ({
    name: id,
    headers: columns.map((c) => c.id),
    rows,
  }));
  return writeReadingWorkbook({
    title,
    author: m.components_site_place({ place: textIn(report.plan.place, locale).text }, o),
    madeAt: new Date(report.revisedAt),
    sheets: [readme(title, parts), ...sheets, dictionary(parts)],
  });
}

function readme(title: string, { report, imprint, tables, locale }: ReportParts): ReadingSheet {
  const o = { locale };
  const { plan, asOf, revision, revisedAt, scope, counts } = report;
  const chosen = [
    scope.institution && textIn(scope.institution.name, locale).text,
    scope.theme && textIn(scope.theme.title, locale).text,
    scope.commitments.map(({ code }) => code).join(', '),
  ].filter(Boolean);
  const size = { n: counts.commitments, of: scope.ofCommitments, milestones: counts.milestones };
  return {
    name: m.report_readme({}, o),
    headers: [m.report_readme_what({}, o), m.report_readme_value({}, o)],
    rows: [
      [m.report_readme_title({}, o), title],
      [m.report_cover_plan({}, o), textIn(plan.title, locale).text],
      [m.report_cover_version({}, o), textIn(plan.version.label, locale).text],
      [m.report_cover_scope({}, o), [...chosen, m.report_scope_part(size, o)].join('; ')],
      [m.report_cover_cutoff({}, o), asOf],
      [
        m.report_cover_revision({}, o),
        m.report_cover_revision_of({ n: revision, date: formatDate(revisedAt.slice(0, 10), locale) }, o),
      ],
      [m.report_cover_hash({}, o), imprint.dataHash],
      [m.report_cover_address({}, o), imprint.permalink],
      [m.report_cover_license({}, o).replace(/:$/, ''), textIn(plan.license, locale).text],
      [m.report_readme_missing({}, o), m.report_cover_note_missing({}, o)],
      [m.report_readme_dates({}, o), m.report_readme_dates_text({}, o)],
      ...tables.map(({ id, rows }) => [`${m.report_readme_sheet({}, o)} ${id}`, tableAbout(id, rows.length, locale)]),
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

const ABOUT = {
  cifras: m.report_sheet_cifras,
  compromisos: m.report_sheet_compromisos,
  hitos: m.report_sheet_hitos,
  reportes: m.report_sheet_reportes,
  discrepancias: m.report_sheet_discrepancias,
  requisitos: m.report_sheet_requisitos,
  evidencia: m.report_sheet_evidencia,
  ogp: m.report_sheet_ogp,
  'ogp-vacios': m.report_sheet_ogp_vacios,
};

/** What a table holds, and how many rows. */
export function tableAbout(id: string, rows: number, locale: Locale): string {
  const about = ABOUT[id as keyof typeof ABOUT]?.({}, { locale }) ?? '';
  return `${about} ${m.report_readme_rows({ n: rows }, { locale })}`.trim();
}
