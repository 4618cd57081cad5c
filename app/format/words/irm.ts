/** Words for assessments: methods, reports, variables and the reasons why there is no value. */
import type { VariableUse } from '#domain/irm/methodologies.ts';
import type { IrmReportType, Methodology, Moment, NaReason, PublicationStatus, Variable } from '#domain/values.ts';
import { m } from '#messages';
import type { Words } from './message.ts';

export const METHODOLOGIES = {
  IRM_2011_2014: m.words_methodology_irm_2011_2014,
  IRM_2014_2017: m.words_methodology_irm_2014_2017,
  IRM_2018_2020: m.words_methodology_irm_2018_2020,
  IRM_2021_PLUS: m.words_methodology_irm_2021_plus,
  OGP_LOCAL: m.words_methodology_ogp_local,
  NATIONAL_EC_2021: m.words_methodology_national_ec_2021,
} satisfies Words<Methodology>;

export const REPORT_TYPES = {
  PROGRESS: m.words_report_type_progress,
  END_OF_TERM: m.words_report_type_end_of_term,
  DESIGN: m.words_report_type_design,
  IMPLEMENTATION: m.words_report_type_implementation,
  TRANSITIONAL_RESULTS: m.words_report_type_transitional_results,
  HYBRID: m.words_report_type_hybrid,
  COCREATION_BRIEF: m.words_report_type_cocreation_brief,
  ACTION_PLAN_REVIEW: m.words_report_type_action_plan_review,
  MIDTERM_REVIEW: m.words_report_type_midterm_review,
  RESULTS: m.words_report_type_results,
  LOCAL_INCEPTION: m.words_report_type_local_inception,
  LOCAL_END_OF_COMMITMENT: m.words_report_type_local_end_of_commitment,
  LOCAL_END_OF_PLAN: m.words_report_type_local_end_of_plan,
} satisfies Words<IrmReportType>;

export const PUBLICATION_STATUSES = {
  DRAFT_REVIEW: m.words_publication_draft_review,
  PUBLIC_COMMENT: m.words_publication_public_comment,
  FINAL: m.words_publication_final,
} satisfies Words<PublicationStatus>;

export const MOMENTS = {
  DESIGN: m.words_moment_design,
  MIDTERM: m.words_moment_midterm,
  END_OF_TERM: m.words_moment_end_of_term,
  END_OF_COMMITMENT: m.words_moment_end_of_commitment,
} satisfies Words<Moment>;

export const VARIABLES = {
  SPECIFICITY: m.words_variable_specificity,
  VERIFIABILITY: m.words_variable_verifiability,
  RELEVANCE: m.words_variable_relevance,
  OPEN_GOV_LENS: m.words_variable_open_gov_lens,
  POTENTIAL_IMPACT: m.words_variable_potential_impact,
  POTENTIAL_FOR_RESULTS: m.words_variable_potential_for_results,
  COMPLETION: m.words_variable_completion,
  DIOG: m.words_variable_diog,
  EARLY_RESULTS: m.words_variable_early_results,
  PROMISING: m.words_variable_promising,
  POTENTIALLY_STARRED: m.words_variable_potentially_starred,
  OGP_SITE_AMBITION: m.words_variable_ogp_site_ambition,
} satisfies Words<Variable>;

export const VARIABLE_USES = {
  CODED: m.words_variable_use_coded,
  SELECTED: m.words_variable_use_selected,
  RARE: m.words_variable_use_rare,
  BACKFILLED: m.words_variable_use_backfilled,
  SITE_LABEL: m.words_variable_use_site_label,
  NOT_USED: m.words_variable_use_not_used,
} satisfies Words<VariableUse>;

export const QUESTIONS = {
  SPECIFICITY: m.words_question_specificity,
  VERIFIABILITY: m.words_question_verifiability,
  RELEVANCE: m.words_question_relevance,
  OPEN_GOV_LENS: m.words_question_open_gov_lens,
  POTENTIAL_IMPACT: m.words_question_potential_impact,
  POTENTIAL_FOR_RESULTS: m.words_question_potential_for_results,
  COMPLETION: m.words_question_completion,
  DIOG: m.words_question_diog,
  EARLY_RESULTS: m.words_question_early_results,
  PROMISING: m.words_question_promising,
  POTENTIALLY_STARRED: m.words_question_potentially_starred,
  OGP_SITE_AMBITION: m.words_question_ogp_site_ambition,
} satisfies Words<Variable>;

export const ABSENCES = {
  NOT_YET_ASSESSED: m.words_absence_not_yet_assessed,
  PENDING: m.words_absence_pending,
  NOT_USED_IN_METHOD: m.words_absence_not_used_in_method,
  NOT_APPLICABLE: m.words_absence_not_applicable,
  NOT_ASSESSABLE: m.words_absence_not_assessable,
} satisfies Words<NaReason | 'PENDING'>;

export const ABSENCE_MEANINGS = {
  NOT_YET_ASSESSED: m.words_absence_meaning_not_yet_assessed,
  PENDING: m.words_absence_meaning_pending,
  NOT_USED_IN_METHOD: m.words_absence_meaning_not_used_in_method,
  NOT_APPLICABLE: m.words_absence_meaning_not_applicable,
  NOT_ASSESSABLE: m.words_absence_meaning_not_assessable,
} satisfies Words<NaReason | 'PENDING'>;

export const PLAN_FINDINGS = {
  COMMITMENTS: m.words_finding_commitments,
  RELEVANT: m.words_finding_relevant,
  TRANSFORMATIVE: m.words_finding_transformative,
  POTENTIALLY_STARRED: m.words_finding_potentially_starred,
  PROMISING: m.words_finding_promising,
  PUBLIC_INFLUENCE_DEVELOPMENT: m.words_finding_public_influence_development,
  FORUM_EXISTS: m.words_finding_forum_exists,
  ACTED_CONTRARY_TO_PROCESS: m.words_finding_acted_contrary_to_process,
  DIOG_MARGINAL: m.words_finding_diog_marginal,
  DIOG_MAJOR: m.words_finding_diog_major,
  DIOG_OUTSTANDING: m.words_finding_diog_outstanding,
  DIOG_OTHER: m.words_finding_diog_other,
  COMPLETION: m.words_finding_completion,
} satisfies Words<string>;
