/** The first page: which plan, which two days, and what was known of them. */
import type { DifferenceReport, DifferenceSide } from '#contracts/difference-report.ts';
import { textIn } from '#domain/text.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { sourceLongWord } from '#format/words.ts';
import { m } from '#messages';
import { commonNotes, type Imprint, scopeWords } from '../status/compose/cover.ts';
import { periodWords, quiet, strong, told } from '../status/compose/words.ts';
import type { ReportDocument, Text } from '../status/document.ts';

export function differenceCover(report: DifferenceReport, imprint: Imprint, locale: Locale): ReportDocument['cover'] {
  const { plan, from, to, revision, revisedOn, scope } = report;
  const o = { locale };
  return [
    { term: m.report_cover_plan({}, o), text: [[told(plan.title, locale)]] },
    { term: m.report_cover_scope({}, o), text: scopeWords({ scope, counts: to.counts }, locale) },
    { term: m.diff_cover_from({}, o), text: sideTexts(from, locale) },
    { term: m.diff_cover_to({}, o), text: sideTexts(to, locale) },
    {
      term: m.report_cover_revision({}, o),
      text: [[m.report_cover_revision_of({ n: revision, date: formatDate(revisedOn, locale) }, o)]],
    },
    { term: m.report_cover_hash({}, o), text: [[imprint.dataHash]] },
    { term: m.report_cover_address({}, o), text: [[{ text: imprint.permalink, href: imprint.permalink }]] },
  ];
}

/** The day, the version in force, the data revision of that day, and how many milestones each source had reported on. */
function sideTexts({ day, version, revision, figures }: DifferenceSide, locale: Locale): Text[] {
  const o = { locale };
  const named = { version: textIn(version.label, locale).text, period: periodWords(version, locale) };
  return [
    [strong(formatDate(day, locale))],
    [m.diff_cover_version(named, o)],
    [revision === null ? m.diff_cover_end_before({}, o) : m.diff_cover_end_revision({ n: revision }, o)],
    ...REPORT_SOURCES.map((source): Text => {
      const { n, N } = figures.coverage[source].explanation;
      return [quiet(m.report_cover_coverage_of({ source: sourceLongWord(source, locale), n, of: N }, o))];
    }),
  ];
}

export function differenceNotes({ plan }: DifferenceReport, imprint: Imprint, locale: Locale): Text[] {
  return [[m.diff_note_ends({}, { locale })], ...commonNotes(plan, imprint, locale)];
}
