/** Filters of the list of plans. */
import type { FilterField } from '#components/following/filter-fields.ts';
import type { PlansPage, PlansQuery } from '#contracts/comparison.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

export function planFilters({ members, years }: PlansPage, asked: PlansQuery, locale: Locale): FilterField[] {
  const o = { locale };
  const any = m.compare_any({}, o);
  const named = members.map(({ slug, name }) => ({ value: slug, label: textIn(name, locale).text }));
  return [
    {
      ...{ type: 'select', name: 'miembro', label: m.compare_filter_member({}, o), value: asked.miembro ?? '', any },
      options: named.sort((a, b) => a.label.localeCompare(b.label, locale)),
    },
    {
      ...{ type: 'select', name: 'nivel', label: m.compare_filter_level({}, o), value: asked.nivel ?? '', any },
      options: [
        { value: 'NATIONAL', label: m.compare_level_national({}, o) },
        { value: 'LOCAL', label: m.compare_level_local({}, o) },
      ],
    },
    {
      ...{ type: 'select', name: 'anio', label: m.compare_filter_year({}, o), value: asked.anio ?? '', any },
      options: years.map((year) => ({ value: String(year), label: String(year) })),
    },
  ];
}
