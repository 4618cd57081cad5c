/** The plan matrix on paper: the same rows as on the page of the plan. */
import { agreementWords, evidenceWords, irmLabel, sourceWords } from '#format/sentences/matrix-words.ts';
import { markSentence } from '#format/sentences/marks.ts';
import { matrixRow, type MatrixRow, reportDates } from '#format/sentences/matrix-rows.ts';
import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import { textIn } from '#domain/text.ts';
import { MARK_SHAPES, REPORT_SOURCES } from '#domain/values.ts';
import { formatRange } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { markMeaning, markWord, sourceWord, variableQuestion } from '#format/words.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type DocumentMark, type Text } from '../document.ts';
import { independentCell, isAssessed } from './independent.ts';
import { allCommitments, bodyName, holdersOf, irmReportName, irmWord, quiet, strong, told } from './words.ts';

export function matrixSection(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  const assessed = allCommitments(report).some(isAssessed);
  return [
    { kind: 'heading', level: 1, text: m.report_matrix({}, o), page: 'wide' },
    { kind: 'paragraph', text: [m.report_matrix_intro({}, o)] },
    {
      kind: 'table',
      caption: m.report_matrix_caption({}, o),
      columns: [
        { label: m.report_commitment({}, o), kind: 'text', width: 4.6 },
        { label: m.report_matrix_marks({}, o), kind: 'text', width: assessed ? 3.6 : 4.2 },
        ...sourceColumns(report, locale),
        { label: m.report_matrix_agree({}, o), kind: 'text', width: 2.4 },
        ...(assessed ? [{ label: m.report_review({}, o), kind: 'text' as const, width: 2.6 }] : []),
        { label: irmLabel(irmHead(report, locale), locale), kind: 'text', width: 2.8 },
      ],
      groups: report.groups.map(({ theme, commitments }) => ({
        title: textIn(theme.title, locale).text,
        rows: commitments.map((one) => matrixCells(one, { variable: report.results.variable, assessed }, locale)),
      })),
      notes: [[m.plan_matrix_note_irm({}, o), ...(assessed ? [] : [' ', m.report_review_nobody({}, o)])]],
      legend: legend(locale),
      dense: true,
    },
  ];
}

function sourceColumns(report: StatusReport, locale: Locale) {
  const dates = reportDates(standingsOf(report));
  return REPORT_SOURCES.map((source) => {
    const when = dates[source];
    const name = sourceWord(source, locale);
    const label = when ? `${name}, ${formatRange(when.from, when.to, locale)}` : name;
    return { label, kind: 'text' as const, width: source === 'AGENCY_SELF' ? 2.9 : 2.4 };
  });
}

const standingsOf = (report: StatusReport) =>
  allCommitments(report).flatMap(({ milestones }) => milestones.map(({ standing }) => standing));

function irmHead({ results, irmReports }: StatusReport, locale: Locale) {
  const last = irmReports.findLast(({ variables }) => variables.includes(results.variable));
  const none = { AGENCY_SELF: null, COUNTERPART: null, CORE_GROUP: null };
  return {
    sources: none,
    irm: { variable: results.variable, report: last && results.reported ? irmReportName(last, locale) : null },
  };
}

interface Shown {
  readonly variable: StatusReport['results']['variable'];
  /** Whether any commitment was assessed by independent reviewers: without, their column would be empty. */
  readonly assessed: boolean;
}

function matrixCells(one: ReportCommitment, { variable, assessed }: Shown, locale: Locale): Cell[] {
  const row = rowOf(one, locale);
  const irm = one.irm.rows.find((known) => known.variable === variable)?.cells.at(-1);
  const agreement = agreementWords(row.agreement, locale);
  return [
    cellOf([
      [strong(`${row.number}. `), told(row.title, locale, 'strong')],
      [quiet([...row.leads, ...row.counterparts].join(' · '))],
    ]),
    row.marks.length === 0
      ? cell(m.components_no_milestones({}, { locale }))
      : { marks: row.marks.map(markOf(locale)) },
    ...REPORT_SOURCES.map((source) => {
      const { answer, base } = sourceWords(row.sources[source], source, locale);
      const proof =
        source === 'AGENCY_SELF' && row.withEvidence !== null ? evidenceWords(row.withEvidence, locale) : '';
      return cellOf([[answer], [quiet(base)], proof ? [quiet(proof)] : []]);
    }),
    cellOf([[agreement.answer], [quiet(agreement.base)]]),
    ...(assessed ? [independentCell(one, locale)] : []),
    cell(irm ? irmWord(irm, locale) : m.report_irm_none({}, { locale })),
  ];
}

function rowOf(one: ReportCommitment, locale: Locale): MatrixRow {
  const { commitment, milestones, asOf } = one;
  const names = (part: 'leads' | 'counterparts') => holdersOf(one, part).map((body) => bodyName(body, locale));
  const facts = { commitment, leads: names('leads'), counterparts: names('counterparts'), irm: null, href: '' };
  return matrixRow(
    facts,
    milestones.map(({ standing }) => standing),
    asOf,
  );
}

const markOf =
  (locale: Locale) =>
  (mark: MatrixRow['marks'][number]): DocumentMark => ({
    number: mark.number,
    shape: mark.shape,
    overdue: mark.overdue,
    apart: mark.discrepancy ? 'DISCREPANCY' : mark.differs ? 'DIFFERS' : 'NO',
    words: m.components_mark_name({ n: mark.number, words: markSentence(mark, locale) }, { locale }),
  });

/** What the marks mean, in words: the report is printed in black and white. */
function legend(locale: Locale): Text[] {
  const o = { locale };
  const shapes = MARK_SHAPES.map((shape) => `${markWord(shape, locale)}: ${markMeaning(shape, locale)}`);
  return [[m.report_matrix_legend({}, o), ' ', `${shapes.join('; ')}.`], [m.report_matrix_legend_more({}, o)]];
}

/** The question of the result variable, for other parts that show it. */
export const resultQuestion = ({ results }: StatusReport, locale: Locale): string =>
  variableQuestion(results.variable, locale);
