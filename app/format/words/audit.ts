/** What the audit trail keeps as codes, in words. */
import type { AUDIT_ACTIONS } from '#domain/audit-actions.ts';
import { RECORD_KIND_NAMES } from '#domain/plan-records.ts';
import { m } from '#messages';
import type { Locale } from '../locale.ts';
import { sayOr, type Words } from './message.ts';
import { recordKindWord } from './records.ts';

const ACTIONS: Words<(typeof AUDIT_ACTIONS)[number]> = {
  FILING_BEGUN: m.audit_did_filing_begun,
  FILING_SAVED: m.audit_did_filing_saved,
  FILING_SUBMITTED: m.audit_did_filing_submitted,
  FILING_RETURNED: m.audit_did_filing_returned,
  FILING_VALIDATED: m.audit_did_filing_validated,
  FILING_PUBLISHED: m.audit_did_filing_published,
  FILING_WITHDRAWN: m.audit_did_filing_withdrawn,
  EVIDENCE_ADDED: m.audit_did_evidence_added,
  EVIDENCE_REMOVED: m.audit_did_evidence_removed,
  PERIOD_OPENED: m.audit_did_period_opened,
  PERIOD_EXTENDED: m.audit_did_period_extended,
  PERIOD_CLOSED: m.audit_did_period_closed,
  PERIOD_LOCKED: m.audit_did_period_locked,
  PERIOD_WITHDRAWN: m.audit_did_period_withdrawn,
  BLOCKAGE_REPORTED: m.audit_did_blockage_reported,
  BLOCKAGE_LIFTED: m.audit_did_blockage_lifted,
  RESCHEDULING_PROPOSED: m.audit_did_rescheduling_proposed,
  RESCHEDULING_APPROVED: m.audit_did_rescheduling_approved,
  RESCHEDULING_REJECTED: m.audit_did_rescheduling_rejected,
  EVIDENCE_JUDGED: m.audit_did_evidence_judged,
  REVIEW_BEGUN: m.audit_did_review_begun,
  REVIEW_JOINED: m.audit_did_review_joined,
  REVIEW_SENT: m.audit_did_review_sent,
  REVIEW_CONFIRMED: m.audit_did_review_confirmed,
  REVIEW_RETURNED: m.audit_did_review_returned,
  REVIEW_OPENED: m.audit_did_review_opened,
  REVIEW_SCHEDULED: m.audit_did_review_scheduled,
  REVIEW_RELEASED: m.audit_did_review_released,
  REVIEW_WITHDRAWN: m.audit_did_review_withdrawn,
  REVIEW_REPLIED: m.audit_did_review_replied,
  IRM_TRANSCRIBED: m.audit_did_irm_transcribed,
  PERSON_INVITED: m.audit_did_person_invited,
  INVITATION_WITHDRAWN: m.audit_did_invitation_withdrawn,
  ACCOUNT_MADE: m.audit_did_account_made,
  ROLE_GRANTED: m.audit_did_role_granted,
  ROLE_ENDED: m.audit_did_role_ended,
  ACCOUNT_CLOSED: m.audit_did_account_closed,
  PASSWORD_CHANGED: m.audit_did_password_changed,
  PASSWORD_RESET: m.audit_did_password_reset,
  EMAIL_CHANGE_ASKED: m.audit_did_email_change_asked,
  EMAIL_CHANGED: m.audit_did_email_changed,
  SESSIONS_ENDED: m.audit_did_sessions_ended,
  SECOND_FACTOR_SET: m.audit_did_second_factor_set,
  BACKUP_CODES_MADE: m.audit_did_backup_codes_made,
  TOKEN_MADE: m.audit_did_token_made,
  TOKEN_REVOKED: m.audit_did_token_revoked,
  WEBHOOK_ADDED: m.audit_did_webhook_added,
  WEBHOOK_CHANGED: m.audit_did_webhook_changed,
  WEBHOOK_REMOVED: m.audit_did_webhook_removed,
  DEMO_PERSON: m.audit_did_demo_person,
  ORGANIZATION_ADDED: m.audit_did_organization_added,
  ORGANIZATION_CHANGED: m.audit_did_organization_changed,
  SUCCESSION_ADDED: m.audit_did_succession_added,
  PARTICIPATION_ADDED: m.audit_did_participation_added,
  PARTICIPATION_ENDED: m.audit_did_participation_ended,
  PLAN_IMPORTED: m.audit_did_plan_imported,
  DATASET_IMPORTED: m.audit_did_dataset_imported,
  REQUIREMENT_DECLARED: m.audit_did_requirement_declared,
  RECOMMENDATION_ANSWERED: m.audit_did_recommendation_answered,
  FLAG_RAISED: m.audit_did_flag_raised,
  FLAG_ESCALATED: m.audit_did_flag_escalated,
  FLAG_RESOLVED: m.audit_did_flag_resolved,
};

/** What was done (`FILING_SUBMITTED`); a code without a word stays as it is. */
export function auditActionWord(code: string, locale: Locale): string {
  const kind = RECORD_KIND_NAMES.find((name) => code === `${name}_ADDED` || code === `${name}_CHANGED`);
  if (kind === undefined) return sayOr(ACTIONS, code, locale, code);
  const say = code.endsWith('_ADDED') ? m.audit_did_record_added : m.audit_did_record_changed;
  return say({ what: recordKindWord(kind, locale) }, { locale });
}

const SUBJECTS: Words<string> = {
  User: m.audit_about_user,
  Filing: m.audit_about_filing,
  ReportingPeriod: m.audit_about_reportingperiod,
  Blockage: m.audit_about_blockage,
  Rescheduling: m.audit_about_rescheduling,
  Evidence: m.audit_about_evidence,
  Review: m.audit_about_review,
  AssessmentValue: m.audit_about_assessmentvalue,
  Organization: m.audit_about_organization,
  Succession: m.audit_about_succession,
  Commitment: m.audit_about_commitment,
  Plan: m.audit_about_plan,
  DatasetRelease: m.audit_about_datasetrelease,
  RequirementDeclaration: m.audit_about_requirementdeclaration,
  Flag: m.audit_about_flag,
  Recommendation: m.audit_about_recommendation,
  Webhook: m.audit_about_webhook,
};

/** The kind of record that something was done to (`Filing`). */
export function auditSubjectWord(entity: string, locale: Locale): string {
  const kind = RECORD_KIND_NAMES.find((name) => name === entity);
  return kind === undefined ? sayOr(SUBJECTS, entity, locale, entity) : recordKindWord(kind, locale);
}
