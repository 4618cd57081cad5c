/** Words for the groups of the list of institutions, as headings and as choices of a filter. */
import type { InstitutionGroup, InstitutionsQuery } from '#contracts/institution-queries.ts';
import type { InstitutionsView } from '#contracts/institution-views.ts';
import type { Locale } from '#format/locale.ts';
import { organizationTypeWord } from '#format/words.ts';
import { m } from '#messages';
import { countedOption, planField, type FilterField } from '../following/filter-fields.ts';

type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const HEADINGS: Readonly<Record<InstitutionGroup, Message>> = {
  LEAD: m.institutions_group_lead,
  COUNTERPART: m.institutions_group_counterpart,
  CORE_GROUP: m.institutions_group_core_group,
  FORMER: m.institutions_group_former,
  OTHER: m.institutions_group_other,
  MENTIONED: m.institutions_group_mentioned,
};

const CHOICES: Readonly<Record<InstitutionGroup, Message>> = {
  LEAD: m.institutions_choice_lead,
  COUNTERPART: m.institutions_choice_counterpart,
  CORE_GROUP: m.institutions_choice_core_group,
  FORMER: m.institutions_choice_former,
  OTHER: m.institutions_choice_other,
  MENTIONED: m.institutions_choice_mentioned,
};

export const groupHeading = (group: InstitutionGroup, locale: Locale): string => HEADINGS[group]({}, { locale });

/** The fields above the list: words, part in the plan, kind of body. */
export function institutionFields(view: InstitutionsView, asked: InstitutionsQuery, locale: Locale): FilterField[] {
  const any = m.institutions_choice_any({}, { locale });
  return [
    ...planField(view.plans, asked.plan ?? '', locale),
    { type: 'search', name: 'q', label: m.institutions_filter_q({}, { locale }), value: asked.q ?? '' },
    {
      type: 'select',
      name: 'rol',
      label: m.institutions_filter_role({}, { locale }),
      value: asked.rol ?? '',
      any,
      options: view.choices.groups.map(({ group, count }) =>
        countedOption(group, CHOICES[group]({}, { locale }), count, locale),
      ),
    },
    {
      type: 'select',
      name: 'tipo',
      label: m.institutions_filter_type({}, { locale }),
      value: asked.tipo ?? '',
      any,
      options: view.choices.types.map(({ type, count }) =>
        countedOption(type, organizationTypeWord(type, locale), count, locale),
      ),
    },
  ];
}
