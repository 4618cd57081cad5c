/** What each formula gives on the day shown, in words: the result first, then what helps to read it. */
import type { CompleteOf, MethodExamples } from '#contracts/method-views.ts';
import { textIn } from '#domain/text.ts';
import type { ClockReading } from '#domain/repository-clock.ts';
import { MARK_SHAPES, REPORT_SOURCES } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { formatList, formatNumber, formatPercent } from '#format/numbers.ts';
import { markWord, sourceWord, stateWord, valueWord, variableWord } from '#format/words.ts';
import { m } from '#messages';
import { shortName } from '../plan/names.ts';

type Say<Id extends keyof MethodExamples> = (
  figure: NonNullable<MethodExamples[Id]>,
  locale: Locale,
) => readonly string[];

const ofMilestones = ({ value: n, explanation }: MethodExamples['coverage/1'], locale: Locale): string =>
  m.method_ex_of_milestones({ n, of: explanation.N }, { locale });

const comparable = (n: number, of: number, locale: Locale): string => m.method_ex_comparable({ n, of }, { locale });

const rowWords = (name: string, { complete, n, N: of }: CompleteOf, locale: Locale): string =>
  m.method_ex_row({ name, complete, n, of }, { locale });

const counted = (pairs: readonly (readonly [word: string, n: number])[]): string =>
  pairs.map(([word, n]) => `${word}: ${n}`).join('; ');

const byBody: Say<'milestones-by-body/1'> = ({ value: { rows, rowSum: sum, milestones: of } }, locale) => {
  const rest = rows.length - BODIES_AT_MOST;
  return [
    ...rows.slice(0, BODIES_AT_MOST).map((row) => rowWords(shortName(row.body, locale), row, locale)),
    ...(rest > 0 ? [m.method_ex_more_bodies({ n: rest }, { locale })] : []),
    ...(sum > of ? [m.method_ex_row_sum({ sum, of }, { locale })] : []),
  ];
};
const BODIES_AT_MOST = 3;

const clock: Say<'repository-clock/1'> = ({ value }, locale) => [
  m.method_ex_clock({ n: value.daysSilent, measured: formatDate(value.measuredOn, locale) }, { locale }),
  clockRule(value, locale),
];

function clockRule({ lastUpdate, dueBy }: ClockReading, locale: Locale): string {
  const t = { locale };
  const due = dueBy && formatDate(dueBy, locale);
  const last = lastUpdate && formatDate(lastUpdate, locale);
  if (due && last) return m.method_ex_clock_since({ last, due }, t);
  if (due) return m.method_ex_clock_never({ due }, t);
  return last ? m.method_ex_clock_since_free({ last }, t) : m.method_ex_clock_never_free({}, t);
}

const lastUpdate: Say<'last-update/1'> = ({ value }, locale) => {
  if (!value) return [m.method_ex_last_none({}, { locale })];
  const { on, reports: n, sources } = value;
  const list = formatList(
    sources.map((source) => sourceWord(source, locale)),
    locale,
  );
  return [formatDate(on, locale), m.method_ex_last({ n, list }, { locale })];
};

const timeline: Say<'milestone-timeline/1'> = ({ value, explanation }, locale) => {
  const t = { locale };
  if (!value) return [m.method_ex_timeline_undated({}, t)];
  const { known, moved } = value;
  return [
    m.method_ex_timeline({ from: formatDate(value.from, locale), to: formatDate(value.to, locale) }, t),
    known > 0
      ? m.method_ex_timeline_original({ known, moved, of: explanation.N }, t)
      : m.method_ex_timeline_original_none({}, t),
  ];
};

const rounds: Say<'coverage-by-period/1'> = ({ value }, locale) =>
  value.map(({ label, status, reported, total: of }) => {
    const t = { locale };
    const name = textIn(label, locale).text;
    if (status === 'AHEAD') return m.method_ex_round_ahead({ label: name }, t);
    if (!reported) return m.method_ex_round_no_data({ label: name }, t);
    const list = REPORT_SOURCES.map((source) => `${sourceWord(source, locale)} ${reported[source]}`).join('; ');
    return m.method_ex_round({ label: name, list, of }, t);
  });

const commitment: Say<'commitment-states/1'> = ({ value }, locale) => {
  if (!value) return [];
  const { number: n, title } = value.commitment;
  const words = { n, title: textIn(title, locale).text };
  return [
    m.method_ex_commitment(words, { locale }),
    ...REPORT_SOURCES.map((source) => {
      const { complete, n: reported, N: of } = value.sources[source];
      const row = { source: sourceWord(source, locale), complete, n: reported, of };
      return m.method_ex_commitment_source(row, { locale });
    }),
  ];
};

const irm: Say<'irm-values/1'> = ({ value: { variable, report, values } }, locale) => [
  values.length > 0
    ? counted(values.map(({ value, count }) => [valueWord(variable, value, locale), count]))
    : m.method_ex_irm_none({}, { locale }),
  m.method_ex_irm({ variable: variableWord(variable, locale), report: textIn(report.title, locale).text }, { locale }),
];

const published: Say<'published-comparison/1'> = ({ value }, locale) => {
  const percent = (figure: number | null): string =>
    figure === null ? m.method_published_none({}, { locale }) : formatPercent(figure, locale, 2);
  return [
    m.method_ex_published({ headline: percent(value.headline), mean: percent(value.meanOfPublished) }, { locale }),
    m.method_ex_published_ours(
      { reported: percent(value.meanOfOurs.reportedOnly), zero: percent(value.meanOfOurs.missingAsZero) },
      { locale },
    ),
  ];
};

const SAY: { readonly [Id in keyof MethodExamples]: Say<Id> } = {
  'milestones-by-mark/1': ({ value }, locale) => [
    counted(MARK_SHAPES.filter((shape) => value[shape] > 0).map((shape) => [markWord(shape, locale), value[shape]])),
  ],
  'milestones-by-state/1': ({ value }, locale) => [
    value.length > 0
      ? counted(value.map(({ state, count }) => [stateWord(state, locale), count]))
      : m.method_ex_last_none({}, { locale }),
  ],
  'milestones-complete/1': ({ value: n, explanation: { n: reported, N: of } }, locale) => [
    m.method_ex_complete({ n, of, reported }, { locale }),
  ],
  'coverage/1': (figure, locale) => [ofMilestones(figure, locale)],
  'overdue/1': (figure, locale) => [ofMilestones(figure, locale)],
  'differing/1': ({ value, explanation }, locale) => [comparable(value, explanation.n, locale)],
  'discrepancies/1': ({ value, explanation }, locale) => [
    comparable(value.length, explanation.n, locale),
    ...(value.length > 0
      ? [
          m.method_ex_which(
            {
              list: value
                .map(({ commitment: { number: c }, milestone: h }) => m.method_ex_milestone({ c, h }, { locale }))
                .join('; '),
            },
            { locale },
          ),
        ]
      : []),
  ],
  'mean-percent/1': ({ value, explanation: { n } }, locale) => [
    value === null
      ? m.method_ex_mean_none({}, { locale })
      : m.method_ex_mean({ percent: formatPercent(value, locale), n: formatNumber(n, locale) }, { locale }),
  ],
  'published-comparison/1': published,
  'repository-clock/1': clock,
  'evidence-coverage/1': ({ value: n, explanation: { N: of } }, locale) => [
    m.method_ex_evidence({ n, of }, { locale }),
  ],
  'last-update/1': lastUpdate,
  'milestones-by-body/1': byBody,
  'milestones-by-theme/1': ({ value }, locale) =>
    value.map((row) => rowWords(textIn(row.title, locale).text, row, locale)),
  'planned-vs-reported/1': ({ value }, locale) => [
    value
      ? m.method_ex_planned(
          { day: formatDate(value.day, locale), due: value.due, complete: value.complete },
          { locale },
        )
      : m.method_ex_planned_none({}, { locale }),
  ],
  'milestone-timeline/1': timeline,
  'coverage-by-period/1': rounds,
  'commitment-states/1': commitment,
  'irm-values/1': irm,
};

/** The example of one formula in words; null where there is nothing to compute that day. */
export function exampleWords<Id extends keyof MethodExamples>(
  id: Id,
  examples: MethodExamples,
  locale: Locale,
): readonly string[] | null {
  const figure = examples[id];
  return figure === null ? null : (SAY[id] as Say<Id>)(figure, locale);
}
