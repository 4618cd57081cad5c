/** Words for a plan, its making and what happened on its road. */
import type { CommitmentLifecycle, Iap2Level, PlanStatus, PlanVersionKind, ProposalOutcome } from '#domain/values.ts';
import { m } from '#messages';
import type { Words } from './message.ts';

export const PLAN_STATUSES = {
  CO_CREATION: m.words_plan_status_co_creation,
  SUBMITTED: m.words_plan_status_submitted,
  IN_IMPLEMENTATION: m.words_plan_status_in_implementation,
  IMPLEMENTATION_ENDED: m.words_plan_status_implementation_ended,
  CLOSED: m.words_plan_status_closed,
} satisfies Words<PlanStatus>;

export const VERSION_KINDS = {
  ORIGINAL: m.words_version_kind_original,
  AMENDED: m.words_version_kind_amended,
  REFRESH: m.words_version_kind_refresh,
} satisfies Words<PlanVersionKind>;

export const LIFECYCLES = {
  ACTIVE: m.words_lifecycle_active,
  WITHDRAWN: m.words_lifecycle_withdrawn,
  MERGED: m.words_lifecycle_merged,
  CARRIED_FORWARD: m.words_lifecycle_carried_forward,
} satisfies Words<CommitmentLifecycle>;

export const OUTCOMES = {
  IN_PLAN: m.words_outcome_in_plan,
  RESERVE: m.words_outcome_reserve,
  OUTSIDE_PLAN: m.words_outcome_outside_plan,
  NEXT_PLAN: m.words_outcome_next_plan,
  NOT_OPEN_GOV: m.words_outcome_not_open_gov,
  MERGED: m.words_outcome_merged,
} satisfies Words<ProposalOutcome>;

export const IAP2_LEVELS = {
  NO_CONSULTATION: m.words_iap2_no_consultation,
  INFORM: m.words_iap2_inform,
  CONSULT: m.words_iap2_consult,
  INVOLVE: m.words_iap2_involve,
  COLLABORATE: m.words_iap2_collaborate,
  EMPOWER: m.words_iap2_empower,
} satisfies Words<Iap2Level>;

export const IAP2_MEANINGS = {
  NO_CONSULTATION: m.words_iap2_meaning_no_consultation,
  INFORM: m.words_iap2_meaning_inform,
  CONSULT: m.words_iap2_meaning_consult,
  INVOLVE: m.words_iap2_meaning_involve,
  COLLABORATE: m.words_iap2_meaning_collaborate,
  EMPOWER: m.words_iap2_meaning_empower,
} satisfies Words<Iap2Level>;

export const EVENT_KINDS = {
  MEMBERSHIP: m.words_event_membership,
  FORUM: m.words_event_forum,
  FORUM_MEETING: m.words_event_forum_meeting,
  CO_CREATION: m.words_event_co_creation,
  CO_CREATION_TABLE: m.words_event_co_creation_table,
  SUBMISSION: m.words_event_submission,
  RESCHEDULING: m.words_event_rescheduling,
  PUBLICATION: m.words_event_publication,
  IMPLEMENTATION: m.words_event_implementation,
  MONITORING: m.words_event_monitoring,
  IRM: m.words_event_irm,
  LEGAL: m.words_event_legal,
  DELIVERABLE: m.words_event_deliverable,
  PARTICIPATION: m.words_event_participation,
  RESPONSIBILITY_CHANGE: m.words_event_responsibility_change,
  CONTEXT: m.words_event_context,
} satisfies Words<string>;

export const SOURCE_KINDS = {
  PLAN: m.words_source_kind_plan,
  IRM_REPORT: m.words_source_kind_irm_report,
  MONITORING_REPORT: m.words_source_kind_monitoring_report,
  METHOD: m.words_source_kind_method,
  DATASET: m.words_source_kind_dataset,
  MINUTES: m.words_source_kind_minutes,
  RESOLUTION: m.words_source_kind_resolution,
  PRESENTATION: m.words_source_kind_presentation,
  DOCUMENT: m.words_source_kind_document,
  SOURCE_CODE: m.words_source_kind_source_code,
  WEB_PAGE: m.words_source_kind_web_page,
  PRESS: m.words_source_kind_press,
} satisfies Words<string>;

export const SCORING = {
  FEASIBILITY: m.words_scoring_feasibility,
  TIME: m.words_scoring_time,
  COMPLEXITY: m.words_scoring_complexity,
  RESOURCES: m.words_scoring_resources,
  WILLINGNESS: m.words_scoring_willingness,
  RELEVANCE: m.words_scoring_relevance,
  REPETITION: m.words_scoring_repetition,
  POTENTIAL_IMPACT: m.words_scoring_potential_impact,
  ALIGNMENT: m.words_scoring_alignment,
} satisfies Words<string>;
