/** Flags: in the summary how many there are, kind by kind, and among the differences what was done about those that an office took up. */
import type { FlagView } from '#contracts/flag-views.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import { SHOWN_FLAG_KINDS } from '#domain/flags/flag.ts';
import { FLAG_STATES } from '#domain/flags/standing.ts';
import { dayIn } from '#domain/instants.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { flagActionWord, flagKindMeaning, flagKindWord, flagStateWord } from '#format/words/flags.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type Text } from '../document.ts';
import { quiet, strong, told } from './words.ts';

export function flagBlocks(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  const { flags } = report;
  const heading: Block = { kind: 'heading', level: 2, text: m.report_flags({}, o) };
  if (flags.length === 0) return [heading, { kind: 'paragraph', text: [quiet(m.report_flags_none({}, o))] }];
  const taken = flags.filter(({ steps }) => steps.length > 0);
  return [
    heading,
    { kind: 'paragraph', text: [m.report_flags_note({}, o)] },
    taken.length > 0
      ? takenTable(taken, report, locale)
      : { kind: 'paragraph', text: [quiet(m.report_flags_none_taken({}, o))] },
  ];
}

/** How many flags there are, kind by kind and state by state; nothing where there are none. */
export function flagCounts({ flags }: StatusReport, locale: Locale): Block[] {
  return flags.length > 0 ? [countsTable(flags, locale)] : [];
}

function countsTable(flags: readonly FlagView[], locale: Locale): Block {
  const o = { locale };
  const kinds = SHOWN_FLAG_KINDS.filter((kind) => flags.some((flag) => flag.kind === kind));
  const count = (kind: string | null, state: string): Cell =>
    cell(String(flags.filter((flag) => (kind === null || flag.kind === kind) && flag.state === state).length));
  return {
    kind: 'table',
    caption: m.report_flags_counts({}, o),
    columns: [
      { label: m.report_flags_kind({}, o), kind: 'text', width: 5 },
      ...FLAG_STATES.map((state) => ({ label: flagStateWord(state, locale), kind: 'number' as const, width: 1.3 })),
    ],
    groups: [
      {
        title: null,
        rows: [
          ...kinds.map((kind) => [
            cellOf([[strong(flagKindWord(kind, locale))], [quiet(flagKindMeaning(kind, locale))]]),
            ...FLAG_STATES.map((state) => count(kind, state)),
          ]),
          [cell(strong(m.report_total({}, o))), ...FLAG_STATES.map((state) => count(null, state))],
        ],
      },
    ],
    notes: [],
    dense: true,
  };
}

function takenTable(taken: readonly FlagView[], report: StatusReport, locale: Locale): Block {
  const o = { locale };
  return {
    kind: 'table',
    caption: m.report_flags_taken({}, o),
    columns: [
      { label: m.report_flags_kind({}, o), kind: 'text', width: 2 },
      { label: m.report_commitment({}, o), kind: 'text', width: 3 },
      { label: m.report_milestone_head({}, o), kind: 'text', width: 3 },
      { label: m.report_since_head({}, o), kind: 'text', width: 1.5 },
      { label: m.flags_taken_heading({}, o), kind: 'text', width: 4.5 },
    ],
    groups: [{ title: null, rows: taken.map((flag) => takenCells(flag, report, locale)) }],
    notes: [],
    dense: true,
  };
}

function takenCells(flag: FlagView, report: StatusReport, locale: Locale): Cell[] {
  const { kind, commitment, milestone, since } = flag;
  return [
    cell(strong(flagKindWord(kind, locale))),
    cellOf([[strong(`${commitment.number}. `), told(commitment.title, locale)], [quiet(commitment.code)]]),
    milestone
      ? cell(strong(`${milestone.number}. `), told(milestone.title, locale))
      : cell(quiet(m.flags_commitment_whole({}, { locale }))),
    cell(formatDate(since, locale, 'short')),
    cellOf(actionTexts(flag, report, locale)),
  ];
}

/** Where a flag stands, then each step with its day, its office and its words. */
export function actionTexts(flag: FlagView | null, { timezone }: StatusReport, locale: Locale): Text[] {
  const o = { locale };
  if (flag === null) return [];
  const steps = flag.steps.flatMap(({ action, at, office, note, document }): Text[] => {
    const date = formatDate(dayIn(at, timezone), locale);
    const said = { did: flagActionWord(action, locale), date, office: textIn(office, locale).text };
    const shown = document?.url ? { text: document.title, href: document.url } : document?.title;
    return [
      [quiet(m.flags_step(said, o)), ' ', note],
      shown === undefined ? [] : [quiet(`${m.flags_document({}, o)} `), shown],
    ];
  });
  return [
    [strong(flagStateWord(flag.state, locale))],
    ...(flag.reopened ? [[quiet(m.flags_reopened({}, o))]] : []),
    ...(flag.steps.length === 0 ? [[quiet(m.flags_not_taken({}, o))]] : steps),
  ];
}
