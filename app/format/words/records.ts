/** Words for the records of a plan, within a sentence. */
import type { RecordKindName } from '#domain/plan-records.ts';
import type { RuleSetCode } from '#domain/values.ts';
import type { VerifiabilityHint } from '#domain/verifiability.ts';
import { m } from '#messages';
import { speaker, type Words } from './message.ts';

export const recordKindWord = speaker({
  PLAN: m.record_kind_plan,
  VERSION: m.record_kind_version,
  THEME: m.record_kind_theme,
  COMMITMENT: m.record_kind_commitment,
  MILESTONE: m.record_kind_milestone,
  FORUM: m.record_kind_forum,
  SEAT: m.record_kind_seat,
  HOLDER: m.record_kind_holder,
  MEETING: m.record_kind_meeting,
} satisfies Words<RecordKindName>);

/** What a milestone lacks, within a sentence: "una fecha de término". */
export const verifiabilityHintWord = speaker({
  NO_DATE: m.admin_hint_no_date,
  NO_PRODUCT: m.admin_hint_no_product,
  NO_VERB: m.admin_hint_no_verb,
  NOBODY_RESPONSIBLE: m.admin_hint_nobody_responsible,
} satisfies Words<VerifiabilityHint>);

export const ruleSetWord = speaker({
  PRE2018: m.record_rules_pre2018,
  R2018_2021: m.record_rules_2018_2021,
  R2022: m.record_rules_2022,
} satisfies Words<RuleSetCode>);
