/** The filters of the page on recommendations, and its summary. */
import type { RecommendationList, RecommendationsQuery } from '#contracts/recommendation-views.ts';
import { RECOMMENDATION_STATES } from '#domain/recommendations/response.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { inSentence } from '#format/words.ts';
import { recommendationStateWord } from '#format/words/recommendations.ts';
import { m } from '#messages';
import { countedOption, type FilterField, planField } from '../following/filter-fields.ts';

export function recommendationFields(
  { plans, counts, reports }: RecommendationList,
  asked: RecommendationsQuery,
  locale: Locale,
): FilterField[] {
  const state: FilterField = {
    ...{ type: 'select', name: 'estado', label: m.rec_filter_state({}, { locale }), value: asked.estado ?? '' },
    any: m.following_any({}, { locale }),
    options: RECOMMENDATION_STATES.map((one) =>
      countedOption(one, recommendationStateWord(one, locale), counts[one], locale),
    ),
  };
  const report: FilterField = {
    ...{ type: 'select', name: 'informe', label: m.rec_filter_report({}, { locale }), value: asked.informe ?? '' },
    any: m.following_any({}, { locale }),
    options: reports.map(({ report: one, count }) =>
      countedOption(one.id, textIn(one.title, locale).text, count, locale),
    ),
  };
  return [...planField(plans, asked.plan ?? '', locale), state, ...(reports.length > 1 ? [report] : [])];
}

/** "Recomendaciones: 5. Por estado: sin respuesta (4) y aceptada (1)." */
export function recommendationLede({ total, counts }: RecommendationList, locale: Locale): string {
  if (total === 0) return m.rec_lede_none({}, { locale });
  const list = RECOMMENDATION_STATES.filter((state) => counts[state] > 0).map((state) =>
    m.req_count_state({ state: inSentence(recommendationStateWord(state, locale)), n: counts[state] }, { locale }),
  );
  return m.rec_lede({ total, list: formatList(list, locale) }, { locale });
}
