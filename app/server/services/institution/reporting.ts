/** What a body reported, by the side on which it stood: as responsible body, as counterpart, as the forum. */
import type { SourceRecord } from '#contracts/institution-page-views.ts';
import type { RecordRow } from '#contracts/institution-views.ts';
import { countsByState, coverage, type Figure } from '#domain/figures.ts';
import type { OrganizationRecord } from '#domain/organizations.ts';
import type { ReportedState } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { stepOf } from '#domain/states.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';
import { recordRows, standingsOf, type PlanOnDay } from './parts.ts';

/** One record for each side on which the body answers or filed; none where it never had to. */
export function sourceRecords(plan: PlanOnDay, record: OrganizationRecord): SourceRecord[] {
  const rows = recordRows(plan, record);
  return REPORT_SOURCES.flatMap((source) => {
    const own = rows.filter((row) => row.source === source);
    const commitments = record.reporting.filter((row) => row.source === source).map(({ commitment }) => commitment);
    return own.length > 0 ? sourceRecord(plan, source, commitments, own) : [];
  });
}

function sourceRecord(
  plan: PlanOnDay,
  source: ReportSource,
  commitments: readonly string[],
  rows: readonly RecordRow[],
): SourceRecord {
  const standings = commitments.flatMap((commitment) => standingsOf(plan, commitment));
  return {
    source,
    coverage: coverage(standings, source, plan.asOf),
    filed: rows.reduce((sum, { filed }) => sum + filed, 0),
    states: statesOf(standings, source, plan.asOf),
    rows,
  };
}

/** How many milestones stand in each state by the word of that side, the furthest state first. */
function statesOf(standings: readonly MilestoneStanding[], source: ReportSource, asOf: string): SourceRecord['states'] {
  const { value, explanation }: Figure<Partial<Record<string, number>>> = countsByState(standings, source, asOf);
  const states = new Map<string, ReportedState>();
  for (const { latest } of standings) {
    const state = latest[source]?.state;
    if (state && !states.has(state.value)) states.set(state.value, state);
  }
  const counts = [...states].map(([code, state]) => ({ state, count: value[code] ?? 0 }));
  return { value: counts.toSorted((a, b) => rank(b.state) - rank(a.state)), explanation };
}

/** Stopped lies off the scale and comes last. */
const rank = (state: ReportedState): number => stepOf(state) ?? -1;
