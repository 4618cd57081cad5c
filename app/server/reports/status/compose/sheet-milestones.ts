import type { FiledReport, MilestoneStory } from '#contracts/commitment-story.ts';
import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { formatList, formatPercent } from '#format/numbers.ts';
import { sourceWord, stateWord } from '#format/words.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf } from '../document.ts';
import { dateOr, quiet, strong, told } from './words.ts';

/** The milestones of a commitment with the state that each source gives, as OGP's templates have them. */
export function sheetMilestones(report: StatusReport, one: ReportCommitment, locale: Locale): Block {
  const o = { locale };
  const said = REPORT_SOURCES.map((source) => ({
    label: sourceWord(source, locale),
    kind: 'text' as const,
    width: 2.3,
  }));
  return {
    kind: 'table',
    caption: m.report_ms_caption({ n: one.commitment.number }, o),
    columns: [
      { label: m.report_ms_number({}, o), kind: 'number', width: 0.9 },
      { label: m.report_ms_deliverable({}, o), kind: 'text', width: 5 },
      { label: m.report_ms_dates({}, o), kind: 'text', width: 2.3 },
      ...said,
      { label: m.report_ms_evidence({}, o), kind: 'text', width: 1.7 },
    ],
    groups: [{ title: null, rows: one.milestones.map((story) => milestoneCells(report, one, story, locale)) }],
    notes: [[m.report_ms_note({}, o)]],
    dense: true,
  };
}

function milestoneCells(
  report: StatusReport,
  one: ReportCommitment,
  { standing, statements }: MilestoneStory,
  locale: Locale,
): Cell[] {
  const { milestone, version, baseline, overdue } = standing;
  const o = { locale };
  const unknown = m.report_date_unknown({}, o);
  const proof = report.evidence.filter(({ citations }) =>
    citations.some((at) => at.commitment.code === one.commitment.code && at.milestone === milestone.number),
  );
  return [
    cell(String(milestone.number)),
    cellOf([[told(version.title, locale)], version.deliverable ? [told(version.deliverable, locale, 'quiet')] : []]),
    cellOf([
      [
        m.report_ms_from_to(
          { from: dateOr(version.startsOn, unknown, locale), to: dateOr(version.endsOn, unknown, locale) },
          o,
        ),
      ],
      baseline?.endsOn && baseline !== version
        ? [quiet(m.report_original({ dates: dateOr(baseline.endsOn, unknown, locale) }, o))]
        : [],
      overdue ? [strong(m.report_ms_overdue({}, o))] : [],
    ]),
    ...statements.map(({ filed }) => stateCell(filed, locale)),
    cell(
      proof.length > 0
        ? formatList(
            proof.map(({ number }) => `[${number}]`),
            locale,
          )
        : quiet(m.report_no_evidence({}, o)),
    ),
  ];
}

function stateCell(filed: FiledReport | null, locale: Locale): Cell {
  const o = { locale };
  if (!filed) return cell(quiet(m.report_no_report({}, o)));
  const { state, percent, reportedOn } = filed.report;
  return cellOf([
    [stateWord(state, locale)],
    [quiet(dateOr(reportedOn, '', locale))],
    percent === null ? [] : [quiet(m.components_source_percent({ percent: formatPercent(percent, locale) }, o))],
    filed.outsidePeriod ? [m.components_source_outside_period({}, o)] : [],
  ]);
}
