/** The table of commitments: dates, who answers, milestones by state, evidence, what each source and the IRM say. */
import { tallyWord } from '#format/sentences/tallies.ts';
import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import { textIn } from '#domain/text.ts';
import { MARK_SHAPES, type Moment, REPORT_SOURCES, type Variable } from '#domain/values.ts';
import { formatList } from '#format/numbers.ts';
import type { Locale } from '#format/locale.ts';
import { lifecycleWord, sourceWord, variableWord } from '#format/words.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type DocumentColumn, type Text } from '../document.ts';
import { independentCell, isAssessed, verdictList } from './independent.ts';
import {
  allCommitments,
  asked,
  bodyName,
  dateOr,
  holdersOf,
  irmReportName,
  irmWord,
  periodWords,
  quiet,
  strong,
  told,
} from './words.ts';

export function commitmentsSection(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  const assessed = allCommitments(report).some(isAssessed);
  const group = (cells: (one: ReportCommitment) => Cell[]) =>
    report.groups.map(({ theme, commitments }) => ({
      title: textIn(theme.title, locale).text,
      rows: commitments.map((one) => [nameCell(one, locale), ...cells(one)]),
    }));
  return [
    { kind: 'heading', level: 1, text: m.report_table({}, o), page: 'wide' },
    {
      kind: 'table',
      caption: m.report_table_caption_work({}, o),
      columns: columns(locale, [
        [m.report_col_period({}, o), 3],
        [m.report_col_lead({}, o), 2.4],
        [m.report_col_counterpart({}, o), 2.8],
        [m.report_col_by_state({}, o), 3.4],
        [m.report_overdue({}, o), 1.4],
        [m.report_col_last({}, o), 1.7],
        [m.report_col_evidence({}, o), 2],
      ]),
      groups: group((one) => workCells(one, locale)),
      notes: [[m.report_table_note_work({}, o)]],
      dense: true,
    },
    {
      kind: 'table',
      caption: m.report_table_caption_words({}, o),
      columns: columns(locale, [
        ...REPORT_SOURCES.map((source) => [sourceWord(source, locale), 1.8] as const),
        [m.report_review({}, o), assessed ? 3.4 : 1.8],
        [m.report_col_irm_midterm({}, o), 2.2],
        [m.report_col_irm_end({}, o), 4.4],
        [m.report_discrepancies({}, o), 1.8],
      ]),
      groups: group((one) => saidCells(one, locale)),
      notes: irmNotes(report, locale),
      dense: true,
      apart: true,
    },
  ];
}

function columns(locale: Locale, rest: readonly (readonly [label: string, width: number])[]): DocumentColumn[] {
  return [[m.report_commitment({}, { locale }), 4] as const, ...rest].map(([label, width]) => ({
    label,
    width,
    kind: 'text',
  }));
}

function nameCell({ commitment }: ReportCommitment, locale: Locale): Cell {
  const { number, code, shortTitle, lifecycle } = commitment;
  return cellOf([
    [strong(`${number}. `), told(shortTitle, locale, 'strong')],
    [quiet(code)],
    lifecycle === 'ACTIVE' ? [] : [lifecycleWord(lifecycle, locale)],
  ]);
}

function workCells(one: ReportCommitment, locale: Locale): Cell[] {
  const { period, marks, figures, evidencePieces } = one;
  const verdicts = verdictList(one.verdictCounts, locale);
  const o = { locale };
  const names = (part: 'leads' | 'counterparts') => {
    const bodies = holdersOf(one, part).map((body) => bodyName(body, locale));
    return cell(bodies.length > 0 ? formatList(bodies, locale) : m.report_none({}, o));
  };
  const states = MARK_SHAPES.flatMap((shape): string[] => {
    const n = marks.AGENCY_SELF[shape];
    return n === 0 ? [] : [`${n} ${tallyWord(shape, n, locale)}`];
  });
  const { lastUpdate, overdue, evidence } = figures;
  const undated = overdue.explanation.N - overdue.explanation.n;
  return [
    cellOf([
      [periodWords(period.inForce, locale)],
      period.rescheduled ? [quiet(m.report_original({ dates: periodWords(period.original, locale) }, o))] : [],
    ]),
    names('leads'),
    names('counterparts'),
    cell(states.length > 0 ? states.join(', ') : m.components_no_milestones({}, o)),
    cellOf([
      [m.report_n_of({ n: overdue.value, of: overdue.explanation.n }, o)],
      undated > 0 ? [quiet(m.report_undated({ n: undated }, o))] : [],
    ]),
    cell(dateOr(lastUpdate.value?.publishedOn, m.report_no_report({}, o), locale)),
    cellOf([
      [m.report_pieces({ n: evidencePieces }, o)],
      [quiet(m.report_in_milestones({ n: evidence.value, of: evidence.explanation.N }, o))],
      verdicts ? [verdicts] : [],
    ]),
  ];
}

function saidCells(one: ReportCommitment, locale: Locale): Cell[] {
  const { figures } = one;
  const o = { locale };
  const { value, explanation } = figures.discrepancies;
  return [
    ...REPORT_SOURCES.map((source) => {
      const { n, N } = figures.coverage[source].explanation;
      if (n === 0) return cellOf([[m.report_no_report({}, o)], [quiet(m.report_n_of({ n: 0, of: N }, o))]]);
      return cellOf([
        [m.components_cell_complete({ n: figures.complete[source].value }, o)],
        [quiet(m.report_reported_of({ n, of: N }, o))],
      ]);
    }),
    independentCell(one, locale),
    irmCell(one, 'MIDTERM', locale),
    irmCell(one, 'END_OF_TERM', locale),
    explanation.n === 0
      ? cell(m.components_agree_incomparable({}, o))
      : cellOf([
          [m.report_n_of({ n: value, of: explanation.n }, o)],
          figures.differing.value > value ? [quiet(m.report_one_step({ n: figures.differing.value - value }, o))] : [],
        ]),
  ];
}

const RESULTS: readonly Variable[] = ['COMPLETION', 'DIOG', 'EARLY_RESULTS'];

/** Completion and results at one moment, as words; the later never takes the place of the earlier (rule D3). */
function irmCell({ irm }: ReportCommitment, moment: Moment, locale: Locale): Cell {
  const shown = irm.rows
    .filter(({ variable, aspect }) => aspect === 'OVERALL' && RESULTS.includes(variable))
    .flatMap(({ cells }) => cells.filter((known) => known.moment === moment));
  const [first] = shown;
  if (!first) return cell(m.report_irm_none({}, { locale }));
  const used = shown.filter(({ naReason }) => naReason !== 'NOT_USED_IN_METHOD' && naReason !== 'NOT_APPLICABLE');
  if (used.length === 0) return cell(quiet(irmWord(first, locale)));
  return cellOf(
    used.map((known): Text => [quiet(asked(variableWord(known.variable, locale))), irmWord(known, locale)]),
  );
}

function irmNotes({ irmReports }: StatusReport, locale: Locale): Text[] {
  const o = { locale };
  const names = irmReports.map((report) => irmReportName(report, locale));
  return [
    [m.report_table_note_words({}, o)],
    [
      names.length > 0
        ? m.report_irm_transcribed({ list: formatList(names, locale) }, o)
        : m.report_irm_no_reports({}, o),
    ],
  ];
}
