/** What a field is called, to stand before its fault in a summary where the fault does not say it. */
import { EVIDENCE_PREFIX } from '#contracts/filing-form.ts';
import { m } from '#messages';
import { FIELD_WORDS } from '#format/words/record-fields.ts';

type Say = () => string;

const NAMES: Readonly<Record<string, Say>> = {
  period: m.filing_period_key,
  labelEs: m.filing_period_label_es,
  labelEn: m.filing_period_label_en,
  opensOn: m.filing_period_opens,
  closesOn: m.filing_period_closes,
  startsOn: m.filing_dates_start,
  endsOn: m.filing_dates_end,
  documentTitle: m.filing_dates_document,
  documentUrl: m.filing_dates_document_url,
  publishOn: m.filing_review_publish_on,
  what: m.filing_block_what,
  liftedBy: m.filing_block_who,
  key: m.admin_org_key,
  nameEs: m.admin_org_name_es,
  nameEn: m.admin_org_name_en,
  acronym: m.admin_org_acronym,
  type: m.admin_org_type,
  from: m.admin_succession_from,
  to: m.admin_succession_to,
  kind: m.admin_succession_kind,
  on: m.admin_succession_on,
  legalAct: m.admin_succession_act,
  organization: m.accounts_institution,
  role: m.accounts_role,
  since: m.admin_part_since,
  until: m.admin_part_until,
  reason: m.admin_part_end_reason,
};

/** Fields that ask for another thing in each form. */
const OF_FORM: Readonly<Record<string, Say>> = {
  'lift-note': m.filing_block_how,
  'propose-note': m.filing_dates_why,
  'decide-note': m.filing_dates_note,
  'part-role': m.admin_part_role,
  'escalate-note': m.flags_f_note_escalate,
  'resolve-note': m.flags_f_note_resolve,
  'raise-commitment': m.flags_f_commitment,
  'raise-milestone': m.flags_f_milestone,
  'raise-note': m.flags_f_what,
};

const OF_EVIDENCE: Readonly<Record<string, Say>> = {
  title: m.filing_evidence_title,
  kind: m.filing_evidence_kind,
  language: m.filing_evidence_language,
  issuedOn: m.filing_evidence_issued,
  url: m.filing_evidence_url,
  file: m.filing_evidence_file,
};

/** Several forms of a page tell their fields apart by what stands before the last hyphen. */
const ownName = (field: string): string => field.slice(field.lastIndexOf('-') + 1);

/** The name of a field of the workspace's forms; undefined where faults name it themselves. */
export function fieldName(field: string): string | undefined {
  if (field.startsWith(EVIDENCE_PREFIX)) return OF_EVIDENCE[field.slice(EVIDENCE_PREFIX.length)]?.();
  const name = ownName(field);
  return (OF_FORM[`${field.slice(0, field.indexOf('-'))}-${name}`] ?? NAMES[name])?.();
}

/** Forms of records bear the kind of record in capitals before their fields, `COMMITMENT-C01-titleEs`. */
const OF_RECORD = /^[A-Z]/u;

/** The name of a field of a page with records of a plan: of a record, in each of its languages the same, or of another form. */
export function recordFieldName(field: string): string | undefined {
  if (!OF_RECORD.test(field)) return fieldName(field);
  const name = ownName(field);
  if (name === 'reason') return m.record_reason();
  return (FIELD_WORDS[name] ?? FIELD_WORDS[name.replace(/E[sn]$/u, '')])?.();
}
