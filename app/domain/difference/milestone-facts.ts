/** What differs of one milestone between two days: what the sources say, its dates, whether it is overdue, its wording. */
import { addDays, compareDates, lastDay, type PartialDate, slippageDays } from '../dates.ts';
import type { MilestoneDates, PlanVersion, ProgressReport, ReportedState } from '../records.ts';
import { isComplete } from '../states.ts';
import type { MilestoneStanding } from '../standing.ts';
import type { LocalizedText } from '../text.ts';
import { REPORT_SOURCES, type ReportSource } from '../values.ts';
import { correctedBy, signingOffice } from './chains.ts';
import { type ChangedFact, type ChangeOrigin, type FactPair, onDay, UNSIGNED } from './facts.ts';
import type { Span } from './span.ts';

/** A milestone at both ends; null where the plan did not have it on that day. */
export interface MilestonePair {
  readonly before: MilestoneStanding | null;
  readonly after: MilestoneStanding | null;
}

type Both = { readonly before: MilestoneStanding; readonly after: MilestoneStanding };
type Found = FactPair & ChangeOrigin;

export function milestoneFacts(pair: MilestonePair, versions: readonly PlanVersion[], interval: Span): ChangedFact[] {
  const { before, after } = pair;
  const milestone = after?.milestone ?? before?.milestone;
  if (!milestone) return [];
  const found =
    before && after
      ? factsOf({ before, after }, versions, interval)
      : [{ kind: after ? ('ADDED' as const) : ('REMOVED' as const), ...versionOrigin(after ?? before, versions) }];
  return found.map((fact) => ({ ...fact, commitment: milestone.commitment, milestone: milestone.id }));
}

function factsOf(both: Both, versions: readonly PlanVersion[], interval: Span): Found[] {
  return [
    ...REPORT_SOURCES.flatMap((source) => saidFacts(both, source)),
    ...dateFacts(both, versions),
    ...overdueFacts(both, versions, interval),
    ...wordingFacts(both, versions),
  ];
}

/** The state that a source gives, and the percentage of its milestone that an agency gives (rule D6). */
function saidFacts({ before, after }: Both, source: ReportSource): Found[] {
  const [then, now] = [before.latest[source], after.latest[source]];
  if (then?.id === now?.id) return [];
  const about = { source, ...reportOrigin(now, then, after) };
  const [was, is] = [then?.state ?? null, now?.state ?? null];
  const [had, has] = [then?.percent ?? null, now?.percent ?? null];
  return [
    ...(sameState(was, is) ? [] : [{ kind: 'STATE' as const, before: was, after: is, ...about }]),
    ...(had === has ? [] : [{ kind: 'PERCENT' as const, before: had, after: has, ...about }]),
  ];
}

const sameState = (a: ReportedState | null, b: ReportedState | null): boolean =>
  a?.vocabulary === b?.vocabulary && a?.value === b?.value;

/** A report that only corrects what was public before is no progress. */
function reportOrigin(now: ProgressReport | null, then: ProgressReport | null, after: MilestoneStanding): ChangeOrigin {
  if (!now) return { on: null, ...UNSIGNED, nature: 'CORRECTED' };
  const known = new Map(after.history.map((report) => [report.id, report]));
  const corrects = then !== null && correctedBy(now, known).some(({ id }) => id === then.id);
  return {
    on: onDay(now.publishedOn),
    organization: now.organization,
    office: signingOffice(now),
    report: now.id,
    nature: corrects ? 'CORRECTED' : 'REPORTED',
  };
}

const sameDate = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a === null || b === null ? a === b : compareDates(a, b) === 0;

export const sameDates = (a: MilestoneDates, b: MilestoneDates): boolean =>
  sameDate(a.startsOn, b.startsOn) && sameDate(a.endsOn, b.endsOn);

function dateFacts({ before, after }: Both, versions: readonly PlanVersion[]): Found[] {
  if (sameDates(before.version, after.version)) return [];
  const dates = ({ version: { startsOn, endsOn } }: MilestoneStanding): MilestoneDates => ({ startsOn, endsOn });
  const slippage = slippageDays(before.version.endsOn, after.version.endsOn);
  const origin = versionOrigin(after, versions);
  return [{ kind: 'DATES', before: dates(before), after: dates(after), slippageDays: slippage, ...origin }];
}

/** Overdue is known only where the end is (rule D9). */
const overdueOf = ({ version, overdue }: MilestoneStanding): boolean | null =>
  version.endsOn === null ? null : overdue;

function overdueFacts({ before, after }: Both, versions: readonly PlanVersion[], { start }: Span): Found[] {
  const [was, is] = [overdueOf(before), overdueOf(after)];
  if (was === is || (!was && !is)) return [];
  const pair = { kind: 'OVERDUE' as const, before: was, after: is };
  const [then, now] = [before.latest.AGENCY_SELF, after.latest.AGENCY_SELF];
  const byReport = isComplete((is ? then : now)?.state ?? null);
  if (byReport) return [{ ...pair, ...reportOrigin(now, then, after) }];
  const since = is && after.version.endsOn ? addDays(lastDay(after.version.endsOn), 1) : null;
  // What was late by the first day already became so by a date that was not known then.
  if (since === null || since <= start) return [{ ...pair, ...versionOrigin(after, versions) }];
  return [{ ...pair, on: onDay(since), ...UNSIGNED, nature: 'TIME' }];
}

function wordingFacts({ before, after }: Both, versions: readonly PlanVersion[]): Found[] {
  const [was, is] = [before.version, after.version];
  if (was.planVersion === is.planVersion) return [];
  const origin = versionOrigin(after, versions);
  return [
    ...(sameText(was.title, is.title)
      ? []
      : [{ kind: 'TITLE' as const, before: was.title, after: is.title, ...origin }]),
    ...(sameText(was.deliverable, is.deliverable)
      ? []
      : [{ kind: 'DELIVERABLE' as const, before: was.deliverable, after: is.deliverable, ...origin }]),
  ];
}

function sameText(a: LocalizedText | null, b: LocalizedText | null): boolean {
  const languages = Object.keys({ ...a, ...b });
  return languages.every((language) => a?.[language] === b?.[language]);
}

/** The decision or the version of the plan from which dates and wording are. */
function versionOrigin(standing: MilestoneStanding | null, versions: readonly PlanVersion[]): ChangeOrigin {
  const decided = standing?.version.rescheduled;
  if (decided) {
    return { ...UNSIGNED, on: onDay(decided.decidedOn), office: decided.decidedBy, nature: 'PLAN' };
  }
  const version = versions.find(({ id }) => id === standing?.version.planVersion);
  const on = version?.publishedOn ?? version?.submittedOn ?? null;
  return { ...UNSIGNED, on, organization: version?.approvedBy ?? null, nature: 'PLAN' };
}
