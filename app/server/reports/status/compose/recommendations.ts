/** The IRM's recommendations: what was answered to each, where it stands, and which plan takes it up. */
import type { StatusReport } from '#contracts/status-report.ts';
import { dayIn } from '#domain/instants.ts';
import type { RecommendationResponse } from '#domain/recommendations/response.ts';
import type { RecommendationStanding } from '#domain/recommendations/standing.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { recommendationStateWord } from '#format/words/recommendations.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type Text } from '../document.ts';
import { irmReportName, quiet, strong, told } from './words.ts';

export function recommendationBlocks({ recommendations, timezone }: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  if (recommendations.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: m.report_recommendations({}, o) },
    {
      kind: 'table',
      caption: m.report_rec_caption({}, o),
      columns: [
        { label: m.report_rec_what({}, o), kind: 'text', width: 5 },
        { label: m.rec_filter_state({}, o), kind: 'text', width: 1.4 },
        { label: m.rec_f_text({}, o), kind: 'text', width: 4 },
      ],
      groups: [{ title: null, rows: recommendations.map((one) => recommendationCells(one, timezone, locale)) }],
      notes: [],
      dense: true,
    },
  ];
}

function recommendationCells(one: RecommendationStanding, timezone: string, locale: Locale): Cell[] {
  const { number, text, irmReport, state } = one;
  const answers = answerTexts(one, timezone, locale);
  return [
    cellOf([[strong(`${number}. `), told(text, locale)], [quiet(irmReportName(irmReport, locale))]]),
    cell(strong(recommendationStateWord(state, locale))),
    answers.length > 0 ? cellOf(answers) : cell(quiet(m.report_rec_unanswered({}, { locale }))),
  ];
}

/** Every answer by the cut-off, the oldest first: none takes the place of an earlier one. */
export function answerTexts({ responses }: RecommendationStanding, timezone: string, locale: Locale): Text[] {
  return responses.flatMap((one) => [lineOf(one, timezone, locale), [one.text], carriedText(one, locale)]);
}

function lineOf({ state, office, at }: RecommendationResponse, timezone: string, locale: Locale): Text {
  const said = { state: recommendationStateWord(state, locale), office: textIn(office, locale).text };
  return [quiet(m.rec_answer_line({ ...said, date: formatDate(dayIn(at, timezone), locale) }, { locale }))];
}

const carriedText = ({ carriedToPlan, carriedToCommitment }: RecommendationResponse, locale: Locale): Text =>
  carriedToPlan === null
    ? []
    : [quiet(`${m.rec_carried({}, { locale })} ${[carriedToPlan, carriedToCommitment].filter(Boolean).join(', ')}`)];
