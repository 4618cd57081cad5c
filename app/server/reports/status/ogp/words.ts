import type { Locale } from '#format/locale.ts';
import type { Message } from '#format/words/message.ts';
import { naReasonWord } from '#format/words.ts';
import { m } from '#messages';
import type { OgpGroup, OgpReason } from './columns.ts';

const GROUPS: Readonly<Record<OgpGroup, Message>> = {
  IDENTITY: m.report_ogp_identity,
  CONTENT: m.report_ogp_content,
  POLICY: m.report_ogp_policy,
  DESIGN: m.report_ogp_design,
  IMPLEMENTATION: m.report_ogp_implementation,
  DERIVED: m.report_ogp_derived,
};

export const ogpGroupWord = (group: OgpGroup, locale: Locale): string => GROUPS[group]({}, { locale });

export function ogpReasonWord(reason: OgpReason, locale: Locale): string {
  if (reason === 'OGP_ASSIGNS') return m.report_ogp_assigns({}, { locale });
  if (reason === 'NOT_HERE') return m.report_ogp_not_here({}, { locale });
  if (reason === 'NOT_DECIDED') return m.report_ogp_not_decided({}, { locale });
  if (reason === 'TO_TRANSCRIBE') return naReasonWord('NOT_YET_ASSESSED', 'PENDING', locale);
  return naReasonWord(reason, 'DONE', locale);
}
