/** What a field is called, to stand before its fault in a summary where the fault does not say it. */
import { EVIDENCE_PREFIX } from '#contracts/filing-form.ts';
import { m } from '#messages';
import { FIELD_WORDS } from './field-words.ts';

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
  return NAMES[ownName(field)]?.();
}

/** The name of a field of a plan's records, in each of its languages the same. */
export function recordFieldName(field: string): string | undefined {
  const name = ownName(field);
  return (FIELD_WORDS[name] ?? FIELD_WORDS[name.replace(/E[sn]$/u, '')])?.();
}
