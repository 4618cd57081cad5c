/** What each formula gives on the day shown, in words. */
import type { MethodExamples } from '#contracts/method-views.ts';
import { textIn } from '#domain/text.ts';
import { MARK_SHAPES } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { formatNumber, formatPercent } from '#format/numbers.ts';
import { markWord, stateWord } from '#format/words.ts';
import { m } from '#messages';
import {
  byBody,
  clock,
  commitment,
  counted,
  irm,
  judgements,
  kappa,
  lastUpdate,
  published,
  reading,
  rounds,
  rowWords,
  type Say,
  timeline,
} from './example-parts.ts';

const ofMilestones = ({ value: n, explanation }: MethodExamples['coverage/1'], locale: Locale): string =>
  m.method_ex_of_milestones({ n, of: explanation.N }, { locale });

const comparable = (n: number, of: number, locale: Locale): string => m.method_ex_comparable({ n, of }, { locale });

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
  'cohen-kappa/1': kappa,
  'judgement-gap/1': judgements,
  'completion-gap/1': reading,
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
