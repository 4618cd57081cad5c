/** Examples that take more than a line to put in words. */
import type { CompleteOf, MethodExamples } from '#contracts/method-views.ts';
import type { ClockReading } from '#domain/repository-clock.ts';
import { textIn } from '#domain/text.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { formatList, formatPercent } from '#format/numbers.ts';
import { kappaWord, questionWord } from '#format/review-words.ts';
import { readingWord } from '#format/sentences/judgements.ts';
import { sourceWord, valueWord, variableWord } from '#format/words.ts';
import { m } from '#messages';
import { shortName } from '#format/sentences/short-names.ts';

/** A figure in words: the result first, then what helps to read it. */
export type Say<Id extends keyof MethodExamples> = (
  figure: NonNullable<MethodExamples[Id]>,
  locale: Locale,
) => readonly string[];

/** "Completo: 27; En ejecución: 16". */
export const counted = (pairs: readonly (readonly [word: string, n: number])[]): string =>
  pairs.map(([word, n]) => `${word}: ${n}`).join('; ');

/** A group's milestones; "reported on" may be by any of its leads, so it never says that this body reported. */
export const rowWords = (name: string, { complete, n, N: of }: CompleteOf, locale: Locale): string =>
  m.method_ex_row({ name, complete, n, of }, { locale });

export const byBody: Say<'milestones-by-body/1'> = ({ value: { rows, rowSum: sum, milestones: of } }, locale) => {
  const rest = rows.length - BODIES_AT_MOST;
  return [
    ...rows.slice(0, BODIES_AT_MOST).map((row) => rowWords(shortName(row.body, locale), row, locale)),
    ...(rest > 0 ? [m.method_ex_more_bodies({ n: rest }, { locale })] : []),
    ...(sum > of ? [m.method_ex_row_sum({ sum, of }, { locale })] : []),
  ];
};
const BODIES_AT_MOST = 3;

export const clock: Say<'repository-clock/1'> = ({ value }, locale) => [
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

export const lastUpdate: Say<'last-update/1'> = ({ value }, locale) => {
  if (!value) return [m.method_ex_last_none({}, { locale })];
  const { on, reports: n, sources } = value;
  const list = formatList(
    sources.map((source) => sourceWord(source, locale)),
    locale,
  );
  return [formatDate(on, locale), m.method_ex_last({ n, list }, { locale })];
};

export const timeline: Say<'milestone-timeline/1'> = ({ value, explanation }, locale) => {
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

export const rounds: Say<'coverage-by-period/1'> = ({ value }, locale) =>
  value.map(({ label, status, reported, total: of }) => {
    const t = { locale };
    const name = textIn(label, locale).text;
    if (status === 'AHEAD') return m.method_ex_round_ahead({ label: name }, t);
    if (!reported) return m.method_ex_round_no_data({ label: name }, t);
    const list = REPORT_SOURCES.map((source) => `${sourceWord(source, locale)} ${reported[source]}`).join('; ');
    return m.method_ex_round({ label: name, list, of }, t);
  });

export const commitment: Say<'commitment-states/1'> = ({ value }, locale) => {
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

export const irm: Say<'irm-values/1'> = ({ value: { variable, report, values } }, locale) => [
  values.length > 0
    ? counted(values.map(({ value, count }) => [valueWord(variable, value, locale), count]))
    : m.method_ex_irm_none({}, { locale }),
  m.method_ex_irm({ variable: variableWord(variable, locale), report: textIn(report.title, locale).text }, { locale }),
];

export const kappa: Say<'cohen-kappa/1'> = ({ value }, locale) => {
  if (value === null) return [m.method_ex_kappa_none({}, { locale })];
  const { variable, aspect, agreement } = value;
  const counts = { variable: questionWord(variable, aspect, locale), n: agreement.agreed, of: agreement.n };
  return [kappaWord(agreement, locale), m.method_ex_kappa(counts, { locale })];
};

export const judgements: Say<'judgement-gap/1'> = ({ value: n, explanation: { n: comparable, N: of } }, locale) => [
  of === 0 ? m.judged_nobody({}, { locale }) : m.method_ex_judged({ n, comparable, of }, { locale }),
];

export const reading: Say<'completion-gap/1'> = ({ value, explanation: { n, N: of } }, locale) => {
  if (value === null) return [m.method_ex_last_none({}, { locale })];
  const { commitment: about, reading: read } = value;
  const words = { c: about.number, complete: read.complete, n, of, value: readingWord(read, locale) };
  return [m.method_ex_reading(words, { locale })];
};

export const published: Say<'published-comparison/1'> = ({ value }, locale) => {
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
