/** Puts a status report into words, in one language: the one composition that PDF and Word documents share. */
import type { ChartSpec } from '#charts/spec.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { ReportDocument } from '../document.ts';
import { annexSection } from './annex.ts';
import { commitmentsSection } from './commitments.ts';
import { coverNotes, coverOf, type Imprint } from './cover.ts';
import { differencesSection } from './differences.ts';
import { evidenceSection } from './evidence.ts';
import { documentWords } from './frame.ts';
import { matrixSection } from './matrix.ts';
import { methodSection } from './method.ts';
import { processSection } from './process.ts';
import { sheetsSection } from './sheet.ts';
import { summarySection } from './summary.ts';

export function composeReport(
  report: StatusReport,
  charts: readonly ChartSpec[],
  imprint: Imprint,
  locale: Locale,
): ReportDocument {
  const o = { locale };
  const { plan, asOf, revisedAt, counts } = report;
  const short = textIn(plan.shortTitle, locale).text;
  const day = formatDate(asOf, locale);
  return {
    locale,
    title: m.report_title({ plan: short }, o),
    subtitle: m.report_subtitle({ day }, o),
    cover: coverOf(report, imprint, locale),
    coverNotes: coverNotes(report, imprint, locale),
    blocks: [
      ...summarySection(report, charts, locale),
      ...(counts.commitments > 0
        ? [...matrixSection(report, locale), ...commitmentsSection(report, locale), ...sheetsSection(report, locale)]
        : []),
      ...differencesSection(report, locale),
      ...processSection(report, locale),
      ...methodSection(report, locale),
      ...evidenceSection(report, imprint.origin, locale),
      ...(counts.commitments > 0 ? annexSection(report, locale) : []),
    ],
    words: wordsOf(report, imprint, locale),
    madeAt: revisedAt,
  };
}

function wordsOf(report: StatusReport, imprint: Imprint, locale: Locale): ReportDocument['words'] {
  const o = { locale };
  const { plan, revision, revisedOn } = report;
  const named = { plan: textIn(plan.shortTitle, locale).text, day: formatDate(report.asOf, locale) };
  const said = { head: m.report_head(named, o), subject: m.report_subject(named, o) };
  return documentWords({ ...said, place: plan.place, revision, revisedOn }, imprint, locale);
}
