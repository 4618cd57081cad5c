/** Where those who judged a commitment as a whole differ, from one another and from what the body reported; and disputed evidence. */
import type { DisputedRow, JudgementRow } from '#contracts/judgement-views.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import {
  disputeLines,
  distanceWord,
  judgedWord,
  methodSentence,
  readingSentence,
  saidWord,
  voiceWord,
} from '#format/sentences/judgements.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type Text } from '../document.ts';
import { actionTexts } from './flags.ts';
import { quiet, strong, told } from './words.ts';

export function judgementBlocks(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  const { figure, discrepancies, oneStep } = report.judgements;
  const { n, N } = figure.explanation;
  const rows = [...discrepancies, ...oneStep];
  const counted = N === 0 ? m.judged_nobody({}, o) : m.judged_count({ n, of: N }, o);
  const none = n > 0 && figure.value === 0 ? ` ${m.judged_none({}, o)}` : '';
  return [
    { kind: 'heading', level: 2, text: m.judged_title({}, o) },
    { kind: 'paragraph', text: [`${counted}${none}`] },
    ...(rows.length > 0 ? [judgementTable(rows, report, locale)] : []),
    ...(report.disputed.length > 0 ? [disputedTable(report, locale)] : []),
  ];
}

function judgementTable(rows: readonly JudgementRow[], report: StatusReport, locale: Locale): Block {
  const o = { locale };
  return {
    kind: 'table',
    caption: m.report_judged_caption({}, o),
    columns: [
      { label: m.report_commitment({}, o), kind: 'text', width: 2.6 },
      { label: m.report_judged_what({}, o), kind: 'text', width: 2.6 },
      { label: m.report_judged_voices({}, o), kind: 'text', width: 4.8 },
      { label: m.report_distance({}, o), kind: 'text', width: 2.2 },
      { label: m.flags_taken_heading({}, o), kind: 'text', width: 3 },
    ],
    groups: [{ title: null, rows: rows.map((row) => judgementCells(row, report, locale)) }],
    notes: [[m.judged_reading_note({}, o)]],
    dense: true,
  };
}

function judgementCells(row: JudgementRow, report: StatusReport, locale: Locale): Cell[] {
  const reading = readingSentence(row, locale);
  const voices: Text[] = row.words.map((word) => [strong(`${voiceWord(word, locale)}: `), saidWord(row, word, locale)]);
  return [
    nameCell(row, locale),
    cellOf([[judgedWord(row, locale)], [quiet(methodSentence(row, locale))]]),
    cellOf([...voices, reading === null ? [] : [strong(`${m.judged_reading_name({}, { locale })}: `), reading]]),
    cell(distanceWord(row, locale)),
    cellOf(actionTexts(row.flag, report, locale)),
  ];
}

function disputedTable(report: StatusReport, locale: Locale): Block {
  const o = { locale };
  return {
    kind: 'table',
    caption: m.report_disputed_caption({}, o),
    columns: [
      { label: m.report_commitment({}, o), kind: 'text', width: 2.6 },
      { label: m.report_milestone_head({}, o), kind: 'text', width: 3 },
      { label: m.report_disputed_verdicts({}, o), kind: 'text', width: 5 },
      { label: m.flags_taken_heading({}, o), kind: 'text', width: 3 },
    ],
    groups: [{ title: null, rows: report.disputed.map((row) => disputedCells(row, report, locale)) }],
    notes: [],
    dense: true,
  };
}

function disputedCells(row: DisputedRow, report: StatusReport, locale: Locale): Cell[] {
  const { milestone, reportedOn, verdicts, flag } = row;
  const lines = disputeLines(row, locale);
  const reported = m.disputed_reported({ date: formatDate(reportedOn, locale, 'short') }, { locale });
  return [
    nameCell(row, locale),
    cellOf([[strong(`${milestone.number}. `), told(milestone.title, locale)], [quiet(reported)]]),
    cellOf(
      verdicts.map(({ review, evidence }, at): Text => [
        ...(evidence ? [`${textIn(evidence.title, locale).text}: `] : []),
        lines[at] ?? '',
        ...(review.note ? [`. ${m.report_quoted({ text: review.note }, { locale })}`] : []),
      ]),
    ),
    cellOf(actionTexts(flag, report, locale)),
  ];
}

const nameCell = ({ commitment }: Pick<JudgementRow, 'commitment'>, locale: Locale): Cell =>
  cellOf([[strong(`${commitment.number}. `), told(commitment.title, locale)], [quiet(commitment.code)]]);
