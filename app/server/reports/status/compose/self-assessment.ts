/**
 * OGP's self-assessment report, in the order of its template, filled with what is known. What only the government can say is
 * left open: the document is a beginning to be worked on, never a statement of ours.
 */
import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { recommendationStateWord } from '#format/words/recommendations.ts';
import { m } from '#messages';
import type { Block, ReportDocument } from '../document.ts';
import { processFacts } from './process.ts';
import { answerTexts } from './recommendations.ts';
import { levelFacts } from './sheet-assessment.ts';
import { sheetMilestones } from './sheet-milestones.ts';
import { resultParts } from './sheet-results.ts';
import { peopleFacts, promiseFacts } from './sheet.ts';
import { allCommitments, irmReportName, quiet, strong, told } from './words.ts';

/** The frame (cover, foot, words) is that of the status report. */
export function selfAssessment(report: StatusReport, frame: ReportDocument): ReportDocument {
  const { locale } = frame;
  const o = { locale };
  const named = { plan: textIn(report.plan.shortTitle, locale).text, day: formatDate(report.asOf, locale) };
  const open: Block = { kind: 'paragraph', text: [quiet(m.report_self_open({}, o))] };
  const section = (text: string, blocks: readonly Block[] = [open]): Block[] => [
    { kind: 'heading', level: 1, text, page: 'upright' },
    ...blocks,
  ];
  return {
    ...frame,
    title: m.report_self_title(named, o),
    words: { ...frame.words, head: m.report_self_head(named, o) },
    coverNotes: [[m.report_self_note({}, o)], ...frame.coverNotes.slice(2)],
    blocks: [
      ...section(m.report_self_introduction({}, o)),
      ...section(m.report_self_process({}, o), [processFacts(report, locale), open]),
      ...section(m.report_self_irm({}, o), recommendations(report, locale, open)),
      ...section(
        m.report_self_commitments({}, o),
        allCommitments(report).flatMap((one) => sheetOf(report, one, locale)),
      ),
      ...section(m.report_self_exchange({}, o)),
      ...section(m.report_self_conclusions({}, o)),
    ],
  };
}

function recommendations({ recommendations: all, timezone }: StatusReport, locale: Locale, open: Block): Block[] {
  const o = { locale };
  if (all.length === 0) return [open];
  return [
    {
      kind: 'facts',
      items: all.map((one) => {
        const answers = answerTexts(one, timezone, locale);
        const use = [strong(m.report_self_use({}, o)), ' ', strong(recommendationStateWord(one.state, locale))];
        return {
          term: m.report_self_recommendation({ n: one.number }, o),
          text: [
            [told(one.text, locale), quiet(` (${irmReportName(one.irmReport, locale)})`)],
            ...(answers.length > 0
              ? [use, ...answers.filter((text) => text.length > 0)]
              : [[...use.slice(0, 2), quiet(m.report_self_open({}, o))]]),
          ],
        };
      }),
    },
  ];
}

function sheetOf(report: StatusReport, one: ReportCommitment, locale: Locale): Block[] {
  const o = { locale };
  const { number, shortTitle } = one.commitment;
  const { results, next, risks } = resultParts(one, locale);
  return [
    {
      kind: 'heading',
      level: 2,
      text: m.report_sheet_title({ n: number, title: textIn(shortTitle, locale).text }, o),
      page: 'upright',
    },
    { kind: 'facts', items: promiseFacts(one, locale) },
    { kind: 'heading', level: 3, text: m.report_sheet_level({}, o) },
    { kind: 'paragraph', text: [m.report_self_level({}, o)] },
    { kind: 'facts', items: levelFacts(one, locale) },
    ...results,
    ...next,
    sheetMilestones(report, one, locale),
    { kind: 'facts', items: peopleFacts(one, locale) },
    ...risks,
  ];
}
