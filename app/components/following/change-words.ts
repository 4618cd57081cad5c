/** Words for the list of changes: kinds, sentences, and the fields above it. */
import { CHANGE_KINDS, type ChangeKindShown, type ChangesQuery } from '#contracts/following-queries.ts';
import type { ChangeEntry, ChangeList } from '#contracts/change-views.ts';
import type { ReportSource } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { eventKindWord, stateWord } from '#format/words.ts';
import { formatList } from '#format/numbers.ts';
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
  SITE: m.following_chg_kind_site,
};

const ONE: Readonly<Record<Exclude<ChangeKindShown, 'EVENT' | 'EDIT'>, Message>> = {
  REPORTS: m.following_chg_one_reports,
  BLOCKAGE: m.following_chg_one_blockage,
  FLAG: m.following_chg_one_flag,
  RESCHEDULING: m.following_chg_one_rescheduling,
  PLAN_VERSION: m.following_chg_one_plan_version,
  IRM_REPORT: m.following_chg_one_irm_report,
  RESPONSIBILITY: m.following_chg_one_responsibility,
  SITE: m.following_chg_one_site,
};

const REPORTED = {
  AGENCY_SELF: m.following_chg_reported_agency,
  COUNTERPART: m.following_chg_reported_counterpart,
  CORE_GROUP: m.following_chg_reported_core_group,
} satisfies Record<ReportSource, unknown>;

/** What kind of change an entry is: "Reporte", "Norma", "Informe del IRM". */
export function changeKindWord(entry: ChangeEntry, locale: Locale): string {
  if (entry.kind === 'EVENT') return eventKindWord(entry.eventKind, locale);
  if (entry.kind !== 'EDIT') return ONE[entry.kind]({}, { locale });
  return entry.added ? m.following_chg_one_addition({}, { locale }) : m.following_chg_one_correction({}, { locale });
}

/** "reportó 7 hitos de", to stand between the body and the commitment. */
export function reportedWords({ source, milestones }: ReportsEntry, locale: Locale): string {
  return REPORTED[source]({ n: milestones.length }, { locale });
}
type ReportsEntry = Extract<ChangeEntry, { kind: 'REPORTS' }>;

/** "Completado (5) y Ejecución (2)", and how many correct what was said before. */
export function statesWords({ states, corrections }: ReportsEntry, locale: Locale): string {
  const counted = states.map(({ state, count }) => `${stateWord(state, locale)} (${count})`);
  const list = formatList(counted, locale);
  return corrections > 0 ? `${list}; ${m.following_chg_corrections({ n: corrections }, { locale })}` : list;
}

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
