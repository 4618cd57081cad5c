/** What was done, what comes next and what stands in the way, in the words of those who reported. */
import type { FiledReport, MilestoneStory } from '#contracts/commitment-story.ts';
import type { ReportCommitment } from '#contracts/status-report.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ReportSource } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { inSentence, perceivedChangeWord, sourceWord } from '#format/words.ts';
import { m } from '#messages';
import type { Block, Run, Text } from '../document.ts';
import { bodyName, quiet, strong, told } from './words.ts';

/** What was done, next steps, and what stands in the way: three parts of a sheet. */
export function resultParts(
  one: ReportCommitment,
  locale: Locale,
): Readonly<Record<'results' | 'next' | 'risks', readonly Block[]>> {
  const o = { locale };
  const part = (heading: string, say: Say, none: string): Block[] => {
    const items = one.milestones.flatMap((story) => {
      const text = say(story, one, locale);
      return text.length > 0 ? [{ term: m.report_milestone({ n: story.standing.milestone.number }, o), text }] : [];
    });
    return [
      { kind: 'heading', level: 3, text: heading },
      items.length > 0 ? { kind: 'facts', items } : { kind: 'paragraph', text: [quiet(none)] },
    ];
  };
  return {
    results: part(m.report_sheet_results({}, o), resultTexts, m.report_sheet_results_none({}, o)),
    next: part(m.report_sheet_next({}, o), fieldTexts('nextSteps'), m.report_sheet_next_none({}, o)),
    risks: part(m.report_sheet_risks({}, o), riskTexts, m.report_sheet_risks_none({}, o)),
  };
}

type Say = (story: MilestoneStory, one: ReportCommitment, locale: Locale) => Text[];

/** "Entidad (SERCOP, 21 oct 2021): " */
function signature(source: ReportSource, { report }: FiledReport, one: ReportCommitment, locale: Locale): Run {
  const body = one.bodies[report.organization];
  const who = source === 'CORE_GROUP' || !body ? '' : `${bodyName(body, locale)}, `;
  return strong(`${sourceWord(source, locale)} (${who}${formatDate(report.reportedOn, locale, 'short')}): `);
}

const resultTexts: Say = ({ statements }, one, locale) =>
  statements.flatMap(({ source, filed }): Text[] => {
    if (!filed) return [];
    const { narrative, before, after, perceivedChange } = filed.report;
    const o = { locale };
    const said: Run[][] = [
      narrative ? [told(narrative, locale)] : [],
      before ? [quiet(m.report_before({}, o)), ' ', told(before, locale)] : [],
      after ? [quiet(m.report_after({}, o)), ' ', told(after, locale)] : [],
      perceivedChange
        ? [m.components_source_change({ change: inSentence(perceivedChangeWord(perceivedChange, locale)) }, o)]
        : [],
    ].filter((part) => part.length > 0);
    if (said.length === 0) return [];
    return [[signature(source, filed, one, locale), ...said.flatMap((part, i) => (i > 0 ? [' ', ...part] : part))]];
  });

const fieldTexts =
  (field: 'nextSteps' | 'challenges'): Say =>
  ({ statements }, one, locale) =>
    statements.flatMap(({ source, filed }): Text[] => {
      const text: LocalizedText | null | undefined = filed?.report[field];
      return filed && text ? [[signature(source, filed, one, locale), told(text, locale)]] : [];
    });

/** Difficulties that were reported, and what is known to hold a milestone up. */
const riskTexts: Say = (story, one, locale) => [
  ...fieldTexts('challenges')(story, one, locale),
  ...story.blockages.map(({ what, openedAt, closedAt }): Text => [
    strong(m.report_blockage({ day: formatDate(openedAt.slice(0, 10), locale) }, { locale })),
    ` ${what}`,
    ...(closedAt
      ? [quiet(` ${m.report_blockage_lifted({ day: formatDate(closedAt.slice(0, 10), locale) }, { locale })}`)]
      : []),
  ]),
];
