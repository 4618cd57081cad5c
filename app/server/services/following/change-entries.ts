/** Changes of a plan and of this site as entries of a list. */
import type { ChangeEntry } from '#contracts/change-views.ts';
import { type BlockageChange, commitmentOf, type Change, type ReportsChange } from '#domain/changes.ts';
import type { ReviewChange } from '#domain/reviewing/review-changes.ts';
import type { AuditEvent, PlanDossier, ReportedState } from '#domain/records.ts';
import { editView } from '../plan-edits.ts';
import type { Labels } from '../plan-labels.ts';

/** Kinds of events that repeat, in general words, what a record of its own says exactly. */
const SAME_AS: Readonly<Record<string, Change['kind']>> = {
  IRM: 'IRM_REPORT',
  SUBMISSION: 'PLAN_VERSION',
  PUBLICATION: 'PLAN_VERSION',
  RESPONSIBILITY_CHANGE: 'RESPONSIBILITY',
};

/** Whether an event only repeats another change of the same date, so that nothing is told twice. */
export function toldOtherwise(change: Change, all: readonly Change[]): boolean {
  if (change.kind !== 'EVENT') return false;
  const twin = SAME_AS[change.event.kind];
  return all.some(
    (other) => other.kind === twin && other.day === change.day && commitmentOf(other) === commitmentOf(change),
  );
}

export function changeEntry(change: Change, dossier: PlanDossier, labels: Labels): ChangeEntry {
  const about = commitmentOf(change);
  const commitment = about ? labels.commitment(about) : null;
  switch (change.kind) {
    case 'REPORTS':
      return reportsEntry(change, commitment, dossier, labels);
    case 'BLOCKAGE':
      return blockageEntry(change, commitment, dossier, labels);
    case 'RESCHEDULING': {
      const { id, endsOn, reason, document } = change.approved;
      const facts = { milestone: change.milestone.number, endsOn, before: change.replaced.endsOn, reason, document };
      return { id: `dates-${id}`, kind: 'RESCHEDULING', commitment, ...facts };
    }
    case 'FLAG': {
      const { flag, step } = change;
      const { action, note, document } = step;
      const milestone = dossier.milestones.find(({ id }) => id === flag.milestone)?.number ?? null;
      const facts = { action, flagKind: flag.kind, milestone, office: step.office, document };
      const text = { [dossier.jurisdiction.authoritativeLanguage]: note };
      return { id: `flag-${flag.key}-${step.at}`, kind: 'FLAG', commitment, ...facts, text };
    }
    case 'EDIT':
      return { id: `edit-${change.edit.id}`, kind: 'EDIT', commitment, ...editView(dossier, change.edit) };
    case 'REVIEW':
      return reviewEntry(change, commitment, dossier, labels);
    case 'PLAN_VERSION': {
      const { id, label, reason } = change.version;
      return { id: `version-${id}`, kind: 'PLAN_VERSION', commitment, title: label, reason };
    }
    case 'IRM_REPORT': {
      const { id, title, url, status } = change.report;
      return { id: `irm-${id}`, kind: 'IRM_REPORT', commitment, title, url, final: status === 'FINAL' };
    }
    case 'RESPONSIBILITY': {
      const { from, to, note } = change.change;
      const id = `change-${about}-${from}-${to}`;
      return { id, kind: 'RESPONSIBILITY', commitment, from: labels.body(from), to: labels.body(to), note };
    }
    case 'EVENT': {
      const { id, kind, title, organizations } = change.event;
      return { id, kind: 'EVENT', commitment, eventKind: kind, title, bodies: labels.bodies(organizations) };
    }
  }
}

function reportsEntry(
  { day, source, organization, reports, corrections, commitment: id }: ReportsChange,
  commitment: ChangeEntry['commitment'],
  { milestones }: PlanDossier,
  labels: Labels,
): ChangeEntry {
  const told = new Set(reports.map(({ milestone }) => milestone));
  const replaced = new Set(reports.map(({ supersedes }) => supersedes));
  return {
    id: `reports-${day}-${id}-${source}-${organization}${corrections > 0 ? '-corrections' : ''}`,
    kind: 'REPORTS',
    commitment,
    source,
    by: labels.body(organization),
    milestones: milestones.filter((milestone) => told.has(milestone.id)).map(({ number }) => number),
    corrections,
    // Each milestone once: what was corrected the same day is not counted beside its correction.
    states: countStates(reports.filter(({ id }) => !replaced.has(id)).map(({ state }) => state)),
  };
}

function blockageEntry(
  { blockage, lifted }: BlockageChange,
  commitment: ChangeEntry['commitment'],
  { milestones, jurisdiction }: PlanDossier,
  labels: Labels,
): ChangeEntry {
  return {
    ...{ id: `blockage-${blockage.id}-${lifted ? 'lifted' : 'public'}`, kind: 'BLOCKAGE', commitment, lifted },
    by: labels.body(blockage.organization),
    milestone: milestones.find(({ id }) => id === blockage.milestone)?.number ?? 0,
    text: { [jurisdiction.authoritativeLanguage]: (lifted ? blockage.resolution : null) ?? blockage.what },
  };
}

function reviewEntry(
  change: ReviewChange,
  commitment: ChangeEntry['commitment'],
  { jurisdiction }: PlanDossier,
  labels: Labels,
): ChangeEntry {
  const about = { kind: 'REVIEW' as const, commitment, by: labels.body(change.organization) };
  if (change.step === 'VERDICTS') {
    const id = `verdicts-${change.day}-${change.commitment}-${change.organization}`;
    return { id, ...about, step: change.step, moment: null, pieces: change.verdicts.length, text: null };
  }
  const written = (text: string | null) => text && { [jurisdiction.authoritativeLanguage]: text };
  const { id, moment, supersedes, correction } = change.assessment;
  const said = { ...about, moment, pieces: 0 };
  if (change.step === 'REPLY') {
    return { id: `reply-${change.reply.id}`, ...said, step: change.step, text: written(change.reply.text) || null };
  }
  const step = supersedes === null ? ('ASSESSMENT' as const) : ('CORRECTION' as const);
  return { id: `assessment-${id}`, ...said, step, text: written(correction) || null };
}

function countStates(states: readonly ReportedState[]): { state: ReportedState; count: number }[] {
  const counts = new Map<string, { state: ReportedState; count: number }>();
  for (const state of states) {
    const known = counts.get(state.value) ?? { state, count: 0 };
    counts.set(state.value, { state, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Steps in the trail that a change of the plan tells better, with what changed. */
const TOLD_BY_CHANGES: readonly string[] = [
  ...['FILING_PUBLISHED', 'RESCHEDULING_APPROVED', 'FLAG_RAISED', 'FLAG_ESCALATED', 'FLAG_RESOLVED'],
  ...['REVIEW_RELEASED', 'REVIEW_REPLIED', 'EVIDENCE_JUDGED'],
];

/** Whether a step of this site is no news beside the plan's own changes. */
export function isToldByChange({ id, action }: AuditEvent, { edits = [] }: PlanDossier): boolean {
  return TOLD_BY_CHANGES.includes(action) || edits.some((edit) => edit.id === id);
}

/** What this site itself published or took in. */
export function siteEntry({ id, summary, revision }: AuditEvent): ChangeEntry {
  return { id: `site-${id}`, kind: 'SITE', commitment: null, summary, revision };
}
