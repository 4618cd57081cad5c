/** The first page: what the report is about, and what it was made from. */
import type { ReportPlan, ReportScope, StatusReport } from '#contracts/status-report.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { inSentence, sourceLongWord } from '#format/words.ts';
import { m } from '#messages';
import type { ReportDocument, Text } from '../document.ts';
import { reviewCoverage } from './independent.ts';
import { fullBodyName, periodWords, quiet, told } from './words.ts';

/** Where and from what a report was made. */
export interface Imprint {
  /** Address of the site, without a slash at the end. */
  readonly origin: string;
  /** Address at which the same report can be had again. */
  readonly permalink: string;
  /** SHA-256 of the data: of the report's JSON form, byte by byte. */
  readonly dataHash: string;
}

type Sizes = Pick<StatusReport['counts'], 'commitments' | 'milestones'>;

/** What is chosen of the plan, and how much that is. */
export function scopeWords(
  { scope, counts }: { readonly scope: ReportScope; readonly counts: Sizes },
  locale: Locale,
): Text[] {
  const chosen: Text[] = [
    ...(scope.institution
      ? [[m.report_scope_institution({ name: fullBodyName(scope.institution, locale) }, { locale })]]
      : []),
    ...(scope.theme ? [[m.report_scope_theme({}, { locale }), ' ', told(scope.theme.title, locale)]] : []),
    ...(scope.commitments.length > 0
      ? [
          [
            m.report_scope_selection(
              {
                n: scope.commitments.length,
                list: formatList(
                  scope.commitments.map(({ code }) => code),
                  locale,
                ),
              },
              { locale },
            ),
          ],
        ]
      : []),
  ];
  const size = { n: counts.commitments, of: scope.ofCommitments, milestones: counts.milestones };
  if (chosen.length === 0) return [[m.report_scope_plan(size, { locale })]];
  return [...chosen, [quiet(m.report_scope_part(size, { locale }))]];
}

export function coverOf(report: StatusReport, imprint: Imprint, locale: Locale): ReportDocument['cover'] {
  const { plan, asOf, revision, revisedOn, figures } = report;
  const { version, original } = plan;
  const o = { locale };
  const versionText: Text[] = [
    [told(version.label, locale), `, ${periodWords(version, locale)}`],
    ...(original ? [[quiet(m.report_cover_original({ period: periodWords(original, locale) }, o))]] : []),
    ...(plan.wording ? [[quiet(m.report_cover_wording({}, o)), ' ', told(plan.wording.label, locale, 'quiet')]] : []),
  ];
  const coverage = [
    ...REPORT_SOURCES.map((source): Text => {
      const { n, N } = figures.coverage[source].explanation;
      return [m.report_cover_coverage_of({ source: sourceLongWord(source, locale), n, of: N }, o)];
    }),
    [`${m.report_review({}, o)}: ${inSentence(reviewCoverage(report, locale))}`],
  ];
  return [
    { term: m.report_cover_plan({}, o), text: [[told(plan.title, locale)]] },
    { term: m.report_cover_version({}, o), text: versionText },
    { term: m.report_cover_scope({}, o), text: scopeWords(report, locale) },
    { term: m.report_cover_cutoff({}, o), text: [[formatDate(asOf, locale)]] },
    { term: m.report_cover_coverage({}, o), text: coverage },
    {
      term: m.report_cover_revision({}, o),
      text: [[m.report_cover_revision_of({ n: revision, date: formatDate(revisedOn, locale) }, o)]],
    },
    { term: m.report_cover_hash({}, o), text: [[imprint.dataHash]] },
    { term: m.report_cover_address({}, o), text: [[{ text: imprint.permalink, href: imprint.permalink }]] },
  ];
}

/** How to read the report, and how to check that it is what it says. */
export function coverNotes({ plan }: StatusReport, imprint: Imprint, locale: Locale): Text[] {
  return [[m.report_cover_note_sources({}, { locale })], ...commonNotes(plan, imprint, locale)];
}

/** What holds of every report: what is missing, how it is checked, on which terms it may be used. */
export function commonNotes({ license }: Pick<ReportPlan, 'license'>, imprint: Imprint, locale: Locale): Text[] {
  const o = { locale };
  const verify = `${imprint.origin}${locale === 'en' ? '/en/verify' : '/verificar'}`;
  return [
    [m.report_cover_note_missing({}, o)],
    [m.report_cover_note_verify({}, o), ' ', { text: verify, href: verify }],
    [m.report_cover_license({}, o), ' ', told(license, locale)],
  ];
}
