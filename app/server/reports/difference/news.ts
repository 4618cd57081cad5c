/** What else happened: evidence, verdicts, assessments, IRM values, flags and what was published, kind by kind. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { Happening } from '#domain/difference/happening.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { m } from '#messages';
import { quiet, told } from '../status/compose/words.ts';
import { type Block, type Cell, cellOf, type RowGroup, type Text } from '../status/document.ts';
import { flagsTexts, HAPPENING_KINDS, happeningKindWord, happeningTexts, irmValuesTexts } from './happening-words.ts';
import { type Names, whenAndWho } from './words.ts';

export function newsSection({ difference: { happenings }, names }: DifferenceReport, locale: Locale): Block[] {
  const o = { locale };
  const heading: Block = { kind: 'heading', level: 1, text: m.diff_news({}, o), page: 'wide' };
  if (happenings.length === 0) return [heading, { kind: 'paragraph', text: [m.diff_news_none({}, o)] }];
  const byKind = Map.groupBy(happenings, ({ kind }) => kind);
  return [
    heading,
    { kind: 'paragraph', text: [m.diff_news_intro({}, o)] },
    {
      kind: 'table',
      caption: m.diff_news_caption({}, o),
      columns: [
        { label: m.report_commitment({}, o), kind: 'text', width: 3 },
        { label: m.diff_col_news({}, o), kind: 'text', width: 5.4 },
        { label: m.diff_col_origin({}, o), kind: 'text', width: 2.8 },
      ],
      groups: HAPPENING_KINDS.flatMap((kind): RowGroup[] => {
        const own = byKind.get(kind) ?? [];
        if (own.length === 0) return [];
        const name = happeningKindWord(kind, locale);
        const title = m.diff_group_count({ name, n: own.length }, o);
        return [{ title, rows: together(own).map((those) => rowOf(those, names, locale)) }];
      }),
      notes: [],
      dense: true,
    },
  ];
}

/** Flags of one kind in one commitment that nobody acted on, and values of one IRM report, share a row. */
function together(those: readonly Happening[]): Happening[][] {
  const key = (one: Happening, at: number): string => {
    if (one.kind === 'IRM_VALUE') return `${one.commitment} ${one.cell.report.id} ${one.on?.date}`;
    const alone = !('flag' in one) || one.flag.steps.length > 0;
    return alone ? String(at) : `${one.commitment} ${one.flag.kind}`;
  };
  return [
    ...Map.groupBy(
      those.map((one, at) => [key(one, at), one] as const),
      ([own]) => own,
    ).values(),
  ].map((group) => group.map(([, one]) => one));
}

function rowOf(those: readonly Happening[], names: Names, locale: Locale): Cell[] {
  const [one] = those;
  if (!one) return [];
  const days = new Set(those.map(({ on }) => on?.date));
  const whole = those.length > 1;
  return [
    { text: placeTexts(whole ? { ...one, milestone: null } : one, names, locale) },
    cellOf(whole ? sharedTexts(those, names, locale) : happeningTexts(one, locale)),
    cellOf(days.size > 1 ? [] : [whenAndWho(one.on, one, names, locale)]),
  ];
}

function sharedTexts(those: readonly Happening[], { milestones }: Names, locale: Locale): Text[] {
  const values = those.flatMap((one) => (one.kind === 'IRM_VALUE' ? [one] : []));
  if (values.length > 0) return irmValuesTexts(values, locale);
  const numbers = those.flatMap(({ milestone }) => milestones[milestone ?? '']?.number ?? []);
  const flags = those.flatMap((one) => ('flag' in one ? [one.flag] : []));
  return flagsTexts(flags, formatList(numbers, locale), locale);
}

/** "3. Título", and below it "EC0003, Hito 4". */
export function placeTexts(
  { commitment, milestone }: { readonly commitment: string | null; readonly milestone: string | null },
  { commitments, milestones }: Names,
  locale: Locale,
): Text[] {
  const o = { locale };
  const label = commitments[commitment ?? ''];
  if (!label) return [[quiet(m.diff_whole_plan({}, o))]];
  const number = milestones[milestone ?? '']?.number;
  return [
    [`${label.number}. `, told(label.title, locale)],
    [quiet(number === undefined ? label.code : `${label.code}, ${m.report_milestone({ n: number }, o)}`)],
  ];
}
