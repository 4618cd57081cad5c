/** Flags that the records raise by themselves on a day. */
import { addDays, lastDay, type IsoDate } from '../dates.ts';
import type { PlanDossier, ProgressReport } from '../records.ts';
import { repositoryClock } from '../repository-clock.ts';
import type { MilestoneStanding } from '../standing.ts';
import { compareStates, isComplete } from '../states.ts';
import { REPORT_SOURCES } from '../values.ts';
import { disputingVerdicts } from './disputed.ts';
import type { ComputedFlag, ComputedFlagKind } from './flag.ts';
import { judgedFlags } from './judged.ts';
import { unreadableSince } from './unreadable.ts';

/** Every flag of a plan, milestone by milestone in the plan's order, then those of commitments as a whole. */
export function computedFlags(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): ComputedFlag[] {
  return [
    ...standings.flatMap((one) => milestoneFlags(dossier, one, asOf)),
    ...judgedFlags(dossier, standings, asOf),
    ...staleFlags(dossier, standings, asOf),
  ];
}

type Found = Pick<ComputedFlag, 'kind' | 'since' | 'saidOn'>;

function milestoneFlags(dossier: PlanDossier, standing: MilestoneStanding, asOf: IsoDate): ComputedFlag[] {
  const { id: milestone, commitment } = standing.milestone;
  const found = [
    ...[overdueFlag(standing), noEvidenceFlag(standing)],
    spanning('BROKEN_LINK', unreadableSince(dossier, standing, asOf)),
    discrepancyFlag(standing),
    spanning(
      'DISPUTED',
      disputingVerdicts(dossier, standing, asOf).map(({ givenOn }) => givenOn),
    ),
    dutyFlag(standing),
  ];
  return found.flatMap((one) => (one ? [{ ...one, key: `${one.kind}-${milestone}`, commitment, milestone }] : []));
}

/** A situation that began on the first of some days and was last said on the last of them; none without a day. */
function spanning(kind: ComputedFlagKind, days: readonly IsoDate[]): Found | null {
  const [since] = days;
  return since === undefined ? null : { kind, since, saidOn: days.at(-1) ?? since };
}

/** Its end has passed and the agency does not say complete (rule D9). */
function overdueFlag({ overdue, version }: MilestoneStanding): Found | null {
  if (!overdue || version.endsOn === null) return null;
  const since = addDays(lastDay(version.endsOn), 1);
  return { kind: 'OVERDUE', since, saidOn: since };
}

/** The agency says that it is complete, or reports a percentage above zero, and gives no evidence. */
function noEvidenceFlag({ latest: { AGENCY_SELF: report } }: MilestoneStanding): Found | null {
  if (!report || report.evidence.length > 0) return null;
  if (!isComplete(report.state) && (report.percent ?? 0) === 0) return null;
  return { kind: 'NO_EVIDENCE', since: report.publishedOn, saidOn: report.publishedOn };
}

const later = (a: ProgressReport, b: ProgressReport): IsoDate =>
  a.publishedOn > b.publishedOn ? a.publishedOn : b.publishedOn;

/** Two sources are more than one step apart (rule D8). */
function discrepancyFlag({ latest }: MilestoneStanding): Found | null {
  const words = REPORT_SOURCES.flatMap((source) => latest[source] ?? []);
  const days = words
    .flatMap((a, i) =>
      words
        .slice(i + 1)
        .filter((b) => compareStates(a.state, b.state).discrepancy)
        .map((b) => later(a, b)),
    )
    .sort();
  return spanning('SOURCE_DISCREPANCY', days);
}

/** A source says that another party did not do its part. */
function dutyFlag({ latest }: MilestoneStanding): Found | null {
  const days = REPORT_SOURCES.flatMap((source) => latest[source] ?? [])
    .filter(({ partnerFulfilled }) => partnerFulfilled.some(({ value }) => value === 'NO'))
    .map(({ publishedOn }) => publishedOn)
    .sort();
  return spanning('RESPONSIBILITY_NOT_MET', days);
}

/**
 * Nothing was heard of a commitment for longer than the rules of the plan allow (six months since 2018). Reports are about
 * milestones: of a commitment without any it is not known.
 */
function staleFlags(dossier: PlanDossier, standings: readonly MilestoneStanding[], asOf: IsoDate): ComputedFlag[] {
  const followed = new Set(standings.map(({ milestone }) => milestone.commitment));
  return [...repositoryClock(dossier, standings, asOf).commitments].flatMap(([commitment, { value }]) => {
    if (!followed.has(commitment) || !value.late || value.dueBy === null) return [];
    const since = addDays(value.dueBy, 1);
    return [{ key: `STALE-${commitment}`, kind: 'STALE' as const, commitment, milestone: null, since, saidOn: since }];
  });
}
