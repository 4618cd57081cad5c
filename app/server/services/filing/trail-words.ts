/** What the audit trail says of a change, in every language of the site. */
import { recordKey } from '#domain/filing/ids.ts';
import type { PlanDossier } from '#domain/records.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { AuditNote } from '../ports-filing.ts';
import type { MilestonePlace, Place } from './place.ts';

interface Inputs {
  readonly body: string;
  readonly commitment: string;
  readonly milestone: string;
  readonly period: string;
}
type Sentence = (inputs: Inputs, options: { readonly locale: Locale }) => string;

const SENTENCES = {
  FILING_BEGUN: m.trail_filing_begun,
  FILING_SAVED: m.trail_filing_saved,
  FILING_SUBMITTED: m.trail_filing_submitted,
  FILING_RETURNED: m.trail_filing_returned,
  FILING_VALIDATED: m.trail_filing_validated,
  FILING_PUBLISHED: m.trail_filing_published,
  FILING_WITHDRAWN: m.trail_filing_withdrawn,
  EVIDENCE_ADDED: m.trail_evidence_added,
  EVIDENCE_REMOVED: m.trail_evidence_removed,
  PERIOD_OPENED: m.trail_period_opened,
  PERIOD_EXTENDED: m.trail_period_extended,
  PERIOD_CLOSED: m.trail_period_closed,
  PERIOD_LOCKED: m.trail_period_locked,
  PERIOD_WITHDRAWN: m.trail_period_withdrawn,
  BLOCKAGE_REPORTED: m.trail_blockage_reported,
  BLOCKAGE_LIFTED: m.trail_blockage_lifted,
  RESCHEDULING_PROPOSED: m.trail_rescheduling_proposed,
  RESCHEDULING_APPROVED: m.trail_rescheduling_approved,
  RESCHEDULING_REJECTED: m.trail_rescheduling_rejected,
} satisfies Record<string, Sentence>;

/** What was done. */
export type TrailAction = keyof typeof SENTENCES;

/** Changes that the public is told of. */
const PUBLIC: readonly TrailAction[] = [
  'FILING_PUBLISHED',
  'PERIOD_OPENED',
  'PERIOD_EXTENDED',
  'PERIOD_CLOSED',
  'PERIOD_LOCKED',
  'PERIOD_WITHDRAWN',
  'RESCHEDULING_APPROVED',
];

function note(
  action: TrailAction,
  inputs: (locale: Locale) => Inputs,
  record: Pick<AuditNote, 'entity' | 'entityId' | 'before' | 'after'>,
): AuditNote {
  const sentence: Sentence = SENTENCES[action];
  const summary = Object.fromEntries(LOCALES.map((locale) => [locale, sentence(inputs(locale), { locale })]));
  return { ...record, action, summary, isPublic: PUBLIC.includes(action) };
}

const say = (text: LocalizedText, locale: Locale): string => textIn(text, locale).text;

/** A body by its acronym or name; one that the plan does not know keeps its key. */
export function bodyName({ organizations }: PlanDossier, id: string, locale: Locale): string {
  const found = organizations.find((organization) => organization.id === recordKey(id));
  return found ? (found.acronym ?? say(found.name, locale)) : recordKey(id);
}

/** A trace of something done with a filing. */
export function filingTrace(action: TrailAction, place: Place, id: string, after?: unknown): AuditNote {
  const { dossier, commitment, milestone, period, key } = place;
  const inputs = (locale: Locale): Inputs => ({
    body: bodyName(dossier, key.organization, locale),
    commitment: String(commitment.number),
    milestone: String(milestone.number),
    period: say(period.label, locale),
  });
  return note(action, inputs, { entity: 'Filing', entityId: id, ...(after === undefined ? {} : { after }) });
}

/** A trace of something done about a milestone. @param body id of the organization that it is done for */
export function milestoneTrace(
  action: TrailAction,
  { dossier, commitment, milestone }: MilestonePlace,
  body: string | null,
  record: Pick<AuditNote, 'entity' | 'entityId' | 'before' | 'after'>,
): AuditNote {
  const inputs = (locale: Locale): Inputs => ({
    body: body === null ? '' : bodyName(dossier, body, locale),
    commitment: String(commitment.number),
    milestone: String(milestone.number),
    period: '',
  });
  return note(action, inputs, record);
}

/** A trace of a decision on a period. */
export function periodTrace(
  action: TrailAction,
  label: LocalizedText,
  record: Pick<AuditNote, 'entityId' | 'before' | 'after'>,
): AuditNote {
  const inputs = (locale: Locale): Inputs => ({ body: '', commitment: '', milestone: '', period: say(label, locale) });
  return note(action, inputs, { entity: 'ReportingPeriod', ...record });
}
