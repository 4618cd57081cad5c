/** The fields above the calendar. */
import {
  CALENDAR_KINDS,
  DEADLINE_FILTERS,
  type DeadlineFilter,
  type DeadlinesQuery,
} from '#contracts/following-queries.ts';
import type { DeadlinesView } from '#contracts/calendar-views.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { commitmentField, countedOption, institutionField, planField, type FilterField } from './filter-fields.ts';

const STATES = {
  COMING: m.following_cal_state_coming,
  OVERDUE: m.following_cal_state_overdue,
  DONE: m.following_cal_state_done,
};

const KINDS = { DEADLINE: m.following_cal_kind_deadline, EVENT: m.following_cal_kind_event };

export function calendarFields(view: DeadlinesView, asked: DeadlinesQuery, locale: Locale): FilterField[] {
  const { counts, choices } = view;
  const count: Readonly<Record<DeadlineFilter, number>> = {
    COMING: counts.coming,
    OVERDUE: counts.overdue,
    DONE: counts.done,
  };
  return [
    ...planField(view.plans, asked.plan ?? '', locale),
    institutionField(choices.bodies, asked.institucion ?? '', locale),
    commitmentField(choices.commitments, asked.compromiso ?? '', locale),
    {
      type: 'select',
      name: 'clase',
      label: m.following_cal_filter_kind({}, { locale }),
      value: asked.clase ?? '',
      any: m.following_any_f({}, { locale }),
      options: CALENDAR_KINDS.map((kind) => countedOption(kind, KINDS[kind]({}, { locale }), view.kinds[kind], locale)),
    },
    {
      type: 'select',
      name: 'estado',
      label: m.following_filter_state({}, { locale }),
      value: asked.estado ?? '',
      any: m.following_any({}, { locale }),
      options: DEADLINE_FILTERS.map((state) =>
        countedOption(state, STATES[state]({}, { locale }), count[state], locale),
      ),
    },
    {
      type: 'select',
      name: 'anio',
      label: m.following_filter_year({}, { locale }),
      value: asked.anio ?? '',
      any: m.following_any({}, { locale }),
      options: choices.years.map((year) => ({ value: year, label: year })),
    },
  ];
}
