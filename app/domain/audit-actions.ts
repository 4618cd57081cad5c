/** What the audit trail tells apart. Each has words of its own (`format/words/audit.ts`). */
import type { RecordKindName } from './plan-records.ts';

export const AUDIT_ACTIONS = [
  'FILING_BEGUN',
  'FILING_SAVED',
  'FILING_SUBMITTED',
  'FILING_RETURNED',
  'FILING_VALIDATED',
  'FILING_PUBLISHED',
  'FILING_WITHDRAWN',
  'EVIDENCE_ADDED',
  'EVIDENCE_REMOVED',
  'PERIOD_OPENED',
  'PERIOD_EXTENDED',
  'PERIOD_CLOSED',
  'PERIOD_LOCKED',
  'PERIOD_WITHDRAWN',
  'BLOCKAGE_REPORTED',
  'BLOCKAGE_LIFTED',
  'RESCHEDULING_PROPOSED',
  'RESCHEDULING_APPROVED',
  'RESCHEDULING_REJECTED',
  'PERSON_INVITED',
  'INVITATION_WITHDRAWN',
  'ACCOUNT_MADE',
  'ROLE_GRANTED',
  'ROLE_ENDED',
  'ACCOUNT_CLOSED',
  'DEMO_PERSON',
  'ORGANIZATION_ADDED',
  'ORGANIZATION_CHANGED',
  'SUCCESSION_ADDED',
  'PARTICIPATION_ADDED',
  'PARTICIPATION_ENDED',
  'PLAN_IMPORTED',
  'REQUIREMENT_DECLARED',
] as const;

/** Stable code of something that was done, as the audit trail keeps it. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number] | `${RecordKindName}_${'ADDED' | 'CHANGED'}`;
