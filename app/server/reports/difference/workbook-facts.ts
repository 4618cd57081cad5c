/** What the workbook of a difference report says of itself. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { DifferenceTableId } from '#contracts/status-query.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { textIn } from '#domain/text.ts';
import type { Imprint } from '../status/compose/cover.ts';
import type { WorkbookFacts } from '../status/parts.ts';
import { differenceCover } from './cover.ts';
import { wordsOf } from './tables/columns.ts';
import { daysOf } from './words.ts';

const ABOUT = {
  resumen: m.diff_about_resumen,
  cifras: m.diff_about_cifras,
  matriz: m.diff_about_matriz,
  cambios: m.diff_about_cambios,
  hitos: m.diff_about_hitos,
  reportes: m.diff_about_reportes,
  novedades: m.diff_about_novedades,
  tardios: m.diff_about_tardios,
} satisfies Record<DifferenceTableId, unknown>;

export function differenceWorkbook(report: DifferenceReport, imprint: Imprint, locale: Locale): WorkbookFacts {
  const o = { locale };
  const { plan, revisedAt } = report;
  const title = m.diff_title({ plan: textIn(plan.shortTitle, locale).text }, o);
  return {
    title,
    author: m.components_site_place({ place: textIn(plan.place, locale).text }, o),
    madeAt: revisedAt,
    readme: [
      [m.report_readme_title({}, o), `${title}. ${m.diff_subtitle(daysOf(report, locale), o)}`],
      ...differenceCover(report, imprint, locale).map(({ term, text }) => [term, wordsOf(text) ?? ''] as const),
      [m.report_cover_license({}, o).replace(/:$/, ''), textIn(plan.license, locale).text],
      [m.report_readme_missing({}, o), m.report_cover_note_missing({}, o)],
      [m.report_readme_dates({}, o), m.report_readme_dates_text({}, o)],
    ],
    about: (table) => ABOUT[table as DifferenceTableId]?.({}, o) ?? '',
  };
}
