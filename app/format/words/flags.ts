/** Words for flags: what was flagged, where it stands, what was done about it. */
import type { FlagAction, ShownFlagKind } from '#domain/flags/flag.ts';
import type { FlagState } from '#domain/flags/standing.ts';
import { m } from '#messages';
import { speaker, type Words } from './message.ts';

export const flagKindWord = speaker({
  OVERDUE: m.flags_kind_overdue,
  STALE: m.flags_kind_stale,
  NO_EVIDENCE: m.flags_kind_no_evidence,
  BROKEN_LINK: m.flags_kind_broken_link,
  SOURCE_DISCREPANCY: m.flags_kind_source_discrepancy,
  DISPUTED: m.flags_kind_disputed,
  RESPONSIBILITY_NOT_MET: m.flags_kind_responsibility_not_met,
  MANUAL: m.flags_kind_manual,
} satisfies Words<ShownFlagKind>);

/** When a flag of that kind is raised, as a sentence. */
export const flagKindMeaning = speaker({
  OVERDUE: m.flags_when_overdue,
  STALE: m.flags_when_stale,
  NO_EVIDENCE: m.flags_when_no_evidence,
  BROKEN_LINK: m.flags_when_broken_link,
  SOURCE_DISCREPANCY: m.flags_when_source_discrepancy,
  DISPUTED: m.flags_when_disputed,
  RESPONSIBILITY_NOT_MET: m.flags_when_responsibility_not_met,
  MANUAL: m.flags_when_manual,
} satisfies Words<ShownFlagKind>);

export const flagStateWord = speaker({
  ESCALATED: m.flags_state_escalated,
  OPEN: m.flags_state_open,
  RESOLVED: m.flags_state_resolved,
  ENDED: m.flags_state_ended,
} satisfies Words<FlagState>);

/** What an office did, to stand before its date. */
export const flagActionWord = speaker({
  RAISED: m.flags_did_raised,
  ESCALATED: m.flags_did_escalated,
  RESOLVED: m.flags_did_resolved,
} satisfies Words<FlagAction>);
