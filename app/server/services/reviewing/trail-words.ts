/** What the audit trail says of reviewing, in every language of the site. Never what was coded. */
import { recordKey } from '#domain/filing/ids.ts';
import { textIn } from '#domain/text.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { m } from '#messages';
import { bodyName } from '../filing/trail-words.ts';
import type { AuditNote } from '../ports-filing.ts';
import type { ReviewPlace } from './access.ts';

interface Inputs {
  readonly body: string;
  readonly commitment: string;
  readonly about: string;
}
type Sentence = (inputs: Inputs, options: { readonly locale: Locale }) => string;

const SENTENCES = {
  EVIDENCE_JUDGED: m.trail_evidence_judged,
  REVIEW_BEGUN: m.trail_review_begun,
  REVIEW_JOINED: m.trail_review_joined,
  REVIEW_SENT: m.trail_review_sent,
  REVIEW_CONFIRMED: m.trail_review_confirmed,
  REVIEW_RETURNED: m.trail_review_returned,
  REVIEW_OPENED: m.trail_review_opened,
  REVIEW_SCHEDULED: m.trail_review_scheduled,
  REVIEW_RELEASED: m.trail_review_released,
  REVIEW_WITHDRAWN: m.trail_review_withdrawn,
  REVIEW_REPLIED: m.trail_review_replied,
  IRM_TRANSCRIBED: m.trail_irm_transcribed,
} satisfies Record<string, Sentence>;

/** What was done. */
export type ReviewTrailAction = keyof typeof SENTENCES;

/**
 * A trace of something done about a commitment.
 * @param body id of the organization in whose name it was done
 * @param about what it was done to, as each language calls it
 */
export function reviewTrace(
  action: ReviewTrailAction,
  { dossier, commitment }: ReviewPlace,
  body: string | null,
  record: Pick<AuditNote, 'entity' | 'entityId' | 'before' | 'after' | 'isPublic'>,
  about: (locale: Locale) => string = () => '',
): AuditNote {
  const sentence: Sentence = SENTENCES[action];
  const inputs = (locale: Locale): Inputs => ({
    body: body === null ? textIn(dossier.plan.shortTitle, locale).text : bodyName(dossier, recordKey(body), locale),
    commitment: String(commitment.number),
    about: about(locale),
  });
  const summary = Object.fromEntries(LOCALES.map((locale) => [locale, sentence(inputs(locale), { locale })]));
  return { ...record, action, summary };
}
