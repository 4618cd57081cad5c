/** Words for the fields above the list of changes. */
import { CHANGE_KINDS, type ChangeKindShown, type ChangesQuery } from '#contracts/following-queries.ts';
import type { ChangeList } from '#contracts/change-views.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { commitmentField, countedOption, planField, type FilterField } from './filter-fields.ts';

type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const KINDS: Readonly<Record<ChangeKindShown, Message>> = {
  REPORTS: m.following_chg_kind_reports,
  BLOCKAGE: m.following_chg_kind_blockage,
  FLAG: m.following_chg_kind_flag,
  RESCHEDULING: m.following_chg_kind_rescheduling,
  EDIT: m.following_chg_kind_edit,
  PLAN_VERSION: m.following_chg_kind_plan_version,
  IRM_REPORT: m.following_chg_kind_irm_report,
  RESPONSIBILITY: m.following_chg_kind_responsibility,
  EVENT: m.following_chg_kind_event,
  REVIEW: m.following_chg_kind_review,
  SITE: m.following_chg_kind_site,
};

/** The fields above the list: since when, what changed, in which commitment. */
export function changeFields(view: ChangeList, asked: ChangesQuery, locale: Locale): FilterField[] {
  const kinds = view.choices.kinds.filter(({ kind, count }) => count > 0 || kind === asked.tipo);
  return [
    ...planField(view.plans, asked.plan ?? '', locale),
    {
      type: 'date',
      name: 'desde',
      label: m.following_filter_since({}, { locale }),
      value: asked.desde ?? '',
      max: view.asOf,
    },
    {
      type: 'select',
      name: 'tipo',
      label: m.following_filter_kind({}, { locale }),
      value: asked.tipo ?? '',
      any: m.following_any({}, { locale }),
      options: CHANGE_KINDS.flatMap((kind) => {
        const choice = kinds.find((known) => known.kind === kind);
        return choice ? countedOption(kind, KINDS[kind]({}, { locale }), choice.count, locale) : [];
      }),
    },
    commitmentField(view.choices.commitments, asked.compromiso ?? '', locale),
  ];
}
