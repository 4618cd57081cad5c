/** The filters of the page on requirements, and its summary. */
import type { ComplianceQuery, RequirementChecksView } from '#contracts/requirement-views.ts';
import { CHECK_STATES } from '#domain/requirements/result.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { requirementStateWord } from '#format/words/requirements.ts';
import { m } from '#messages';
import { type FilterField, planField } from '../following/filter-fields.ts';

export function complianceFields(view: RequirementChecksView, asked: ComplianceQuery, locale: Locale): FilterField[] {
  const options = view.years.map((year) => ({ value: String(year), label: String(year) }));
  const year: FilterField = {
    ...{ type: 'select', name: 'anio', label: m.req_filter_year({}, { locale }), value: asked.anio ?? '' },
    ...{ any: m.req_filter_year_any({}, { locale }), options },
  };
  return [...planField(view.plans, asked.plan ?? '', locale), ...(options.length > 1 ? [year] : [])];
}

/** "De 7 requisitos que rigen para este plan: se cumple (2) y no se sabe (1)." */
export function complianceLede({ checks, counts }: RequirementChecksView, locale: Locale): string {
  const asked = checks.length - counts.NOT_APPLICABLE;
  if (asked === 0) return m.req_lede_none({}, { locale });
  const list = CHECK_STATES.filter((state) => counts[state] > 0).map((state) =>
    m.req_count_state({ state: requirementStateWord(state, locale).toLowerCase(), n: counts[state] }, { locale }),
  );
  return m.req_lede({ asked, list: formatList(list, locale) }, { locale });
}
