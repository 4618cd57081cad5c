/** What the workbook of a status report says of itself. */
import type { StatusReport } from '#contracts/status-report.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { Imprint } from './compose/cover.ts';
import type { WorkbookFacts } from './parts.ts';

export function workbookFacts(report: StatusReport, imprint: Imprint, locale: Locale): WorkbookFacts {
  const o = { locale };
  const { plan, revisedAt } = report;
  const title = m.report_title({ plan: textIn(plan.shortTitle, locale).text }, o);
  return {
    title,
    author: m.components_site_place({ place: textIn(plan.place, locale).text }, o),
    madeAt: revisedAt,
    readme: readme(title, report, imprint, locale),
    about: (table) => ABOUT[table as keyof typeof ABOUT]?.({}, o) ?? '',
  };
}

function readme(title: string, report: StatusReport, imprint: Imprint, locale: Locale): WorkbookFacts['readme'] {
  const o = { locale };
  const { plan, asOf, revision, revisedOn, scope, counts } = report;
  const chosen = [
    scope.institution && textIn(scope.institution.name, locale).text,
    scope.theme && textIn(scope.theme.title, locale).text,
    scope.commitments.map(({ code }) => code).join(', '),
  ].filter(Boolean);
  const size = { n: counts.commitments, of: scope.ofCommitments, milestones: counts.milestones };
  return [
    [m.report_readme_title({}, o), title],
    [m.report_cover_plan({}, o), textIn(plan.title, locale).text],
    [m.report_cover_version({}, o), textIn(plan.version.label, locale).text],
    [m.report_cover_scope({}, o), [...chosen, m.report_scope_part(size, o)].join('; ')],
    [m.report_cover_cutoff({}, o), formatDate(asOf, locale)],
    [
      m.report_cover_revision({}, o),
      m.report_cover_revision_of({ n: revision, date: formatDate(revisedOn, locale) }, o),
    ],
    [m.report_cover_hash({}, o), imprint.dataHash],
    [m.report_cover_address({}, o), imprint.permalink],
    [m.report_cover_license({}, o).replace(/:$/, ''), textIn(plan.license, locale).text],
    [m.report_readme_missing({}, o), m.report_cover_note_missing({}, o)],
    [m.report_readme_dates({}, o), m.report_readme_dates_text({}, o)],
  ];
}

const ABOUT = {
  cifras: m.report_sheet_cifras,
  compromisos: m.report_sheet_compromisos,
  hitos: m.report_sheet_hitos,
  reportes: m.report_sheet_reportes,
  discrepancias: m.report_sheet_discrepancias,
  voces: m.report_sheet_voces,
  alertas: m.report_sheet_alertas,
  requisitos: m.report_sheet_requisitos,
  evidencia: m.report_sheet_evidencia,
  veredictos: m.data_about_veredictos,
  evaluaciones: m.data_about_evaluaciones,
  respuestas: m.data_about_respuestas,
  'informes-irm': m.report_sheet_informes_irm,
  recomendaciones: m.report_sheet_recomendaciones,
  ogp: m.report_sheet_ogp,
  'ogp-vacios': m.report_sheet_ogp_vacios,
};
