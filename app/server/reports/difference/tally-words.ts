import type { TallyId } from '#domain/difference/tally.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

const NAMES = {
  commitments: m.diff_t_commitments,
  milestones: m.diff_t_milestones,
  commitments_changed: m.diff_t_commitments_changed,
  milestones_changed: m.diff_t_milestones_changed,
  commitments_state: m.diff_t_commitments_state,
  milestones_state: m.diff_t_milestones_state,
  milestones_state_corrected: m.diff_t_milestones_state_corrected,
  completed: m.diff_t_completed,
  reopened: m.diff_t_reopened,
  newly_overdue: m.diff_t_newly_overdue,
  newly_overdue_unknown: m.diff_t_newly_overdue_unknown,
  no_longer_overdue: m.diff_t_no_longer_overdue,
  reports: m.diff_t_reports,
  corrections: m.diff_t_corrections,
  dates_later: m.diff_t_dates_later,
  dates_earlier: m.diff_t_dates_earlier,
  dates_other: m.diff_t_dates_other,
  bodies: m.diff_t_bodies,
  wording: m.diff_t_wording,
  evidence: m.diff_t_evidence,
  verdicts: m.diff_t_verdicts,
  assessments: m.diff_t_assessments,
  irm_values: m.diff_t_irm_values,
  flags_raised: m.diff_t_flags_raised,
  flags_resolved: m.diff_t_flags_resolved,
  flags_ended: m.diff_t_flags_ended,
  commitments_unchanged: m.diff_t_commitments_unchanged,
  milestones_unchanged: m.diff_t_milestones_unchanged,
  milestones_news_only: m.diff_t_milestones_news_only,
  late: m.diff_t_late,
} satisfies Record<TallyId, unknown>;

/** What a count counts. */
export const tallyName = (id: TallyId, locale: Locale): string => NAMES[id]({}, { locale });
