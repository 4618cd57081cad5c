/** Puts a difference report into words, in one language: the one composition that its page, PDF and Word document share. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { Imprint } from '../status/compose/cover.ts';
import { documentWords } from '../status/compose/frame.ts';
import type { ReportDocument } from '../status/document.ts';
import { changesSection } from './changes.ts';
import { differenceCover, differenceNotes } from './cover.ts';
import { cutBlock } from './cut.ts';
import { lateSection } from './late.ts';
import { matrixSection } from './matrix.ts';
import { methodSection } from './method.ts';
import { newsSection } from './news.ts';
import { summarySection } from './summary.ts';
import { unchangedSection } from './unchanged.ts';
import { daysOf } from './words.ts';

/** @param most rows of a table that are shown; left out: all of them */
export function composeDifference(
  report: DifferenceReport,
  imprint: Imprint,
  locale: Locale,
  most = Infinity,
): ReportDocument {
  const o = { locale };
  const { plan, revision, revisedAt, revisedOn } = report;
  const said = { plan: textIn(plan.shortTitle, locale).text, ...daysOf(report, locale) };
  const empty = report.difference.pairs.length === 0;
  return {
    locale,
    title: m.diff_title(said, o),
    subtitle: m.diff_subtitle(said, o),
    cover: differenceCover(report, imprint, locale),
    coverNotes: differenceNotes(report, imprint, locale),
    blocks: [
      ...summarySection(report, locale),
      ...(empty ? [] : [...matrixSection(report, locale), ...changesSection(report, locale)]),
      ...newsSection(report, locale),
      ...unchangedSection(report, locale),
      ...lateSection(report, locale),
      ...methodSection(locale),
    ].map((block) => cutBlock(block, most, locale)),
    words: documentWords(
      { head: m.diff_head(said, o), subject: m.diff_subject(said, o), place: plan.place, revision, revisedOn },
      imprint,
      locale,
    ),
    madeAt: revisedAt,
  };
}
