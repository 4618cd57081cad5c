/** The filters of the list of flags in the workspace. */
import type { FlagList, FlagsQuery } from '#contracts/flag-views.ts';
import { FLAG_STATES } from '#domain/flags/standing.ts';
import type { Locale } from '#format/locale.ts';
import { flagKindWord, flagStateWord } from '#format/words/flags.ts';
import { m } from '#messages';
import { commitmentField, countedOption, type FilterField, planField } from '../following/filter-fields.ts';

export function flagFields({ plans, counts, choices }: FlagList, asked: FlagsQuery, locale: Locale): FilterField[] {
  const any = m.following_any_f({}, { locale });
  return [
    ...planField(plans, asked.plan ?? '', locale),
    {
      ...{
        type: 'select',
        name: 'estado',
        label: m.flags_filter_state({}, { locale }),
        value: asked.estado ?? '',
        any,
      },
      options: FLAG_STATES.map((state) => countedOption(state, flagStateWord(state, locale), counts[state], locale)),
    },
    {
      ...{ type: 'select', name: 'tipo', label: m.flags_filter_kind({}, { locale }), value: asked.tipo ?? '', any },
      options: choices.kinds.map(({ kind, count }) => countedOption(kind, flagKindWord(kind, locale), count, locale)),
    },
    commitmentField(choices.commitments, asked.compromiso ?? '', locale),
  ];
}
