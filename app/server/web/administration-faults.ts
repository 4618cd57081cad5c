/** What fails in the services of administration, as the fields and sentences of a form. */
import { m } from '#messages';
import { accountFaults } from './account-faults.ts';
import type { FaultReader } from './form-faults.ts';

const WORDS: Readonly<Record<string, () => string>> = {
  PART_END_UNCONFIRMED: m.admin_fault_part_end_unconfirmed,
  TEXT_TOO_LONG: m.admin_fault_text_too_long,
  KEY_INVALID: m.admin_fault_key_invalid,
  DATE_INVALID: m.admin_fault_date_invalid,
  DATES_ORDER: m.admin_fault_dates_order,
  SAME_BODY: m.admin_fault_same_body,
  CHOICE_MISSING: m.record_fault_choice_missing,
  NUMBER_INVALID: m.record_fault_number_invalid,
  SPANISH_MISSING: m.record_fault_spanish_missing,
  CONTACT_INCOMPLETE: m.record_fault_contact_incomplete,
  PUBLICATION_MISSING: m.record_fault_publication_missing,
  VERSION_ORDER: m.record_fault_version_order,
  VERSION_PUBLIC: m.record_fault_version_public,
  VERSION_STAYS_PUBLIC: m.record_fault_version_stays_public,
  DATES_PUBLISHED: m.record_fault_dates_published,
  CODE_INVALID: m.record_fault_code_invalid,
  CODES_INVALID: m.record_fault_continues,
  URL_INVALID: m.record_fault_url_invalid,
  RELEASE_INVALID: m.import_fault_release,
};
/** Refusals whose subject is no field. */
const CONFLICTS: Readonly<Record<string, readonly [field: string, say: () => string]>> = {
  ORGANIZATION_EXISTS: ['key', m.admin_fault_organization_exists],
  PARTICIPATION_EXISTS: ['organization', m.admin_fault_participation_exists],
  SUCCESSION_EXISTS: ['to', m.admin_fault_succession_exists],
  SUCCESSION_CIRCLE: ['to', m.admin_fault_succession_circle],
  BOTH_SIDES: ['role', m.admin_fault_both_sides],
  MEETING_EXISTS: ['heldOn', m.record_fault_meeting_exists],
  RECORD_CHANGED: ['', m.record_fault_changed],
  HINTS_UNSEEN: ['', m.record_fault_hints_unseen],
  CODE_TAKEN: ['code', m.record_fault_code_taken],
  FORUM_EXISTS: ['', m.record_fault_forum_exists],
  PARTICIPATION_ENDED: ['', m.admin_fault_participation_ended],
  IMPORT_TOO_LARGE: ['file', m.import_fault_too_large],
  IMPORT_MISSING: ['file', m.import_fault_missing],
  IMPORT_STOPPED: ['', m.import_fault_stopped],
};

export const administrationFaults: FaultReader = (failure) => {
  const { detail: code, subject } = failure;
  const conflict = CONFLICTS[code];
  if (conflict) return [{ field: conflict[0], code, message: conflict[1]() }];
  const say = WORDS[code] ?? (code.endsWith('_MISSING') ? m.admin_fault_missing : null);
  return say ? [{ field: subject ?? '', code, message: say() }] : accountFaults(failure);
};
