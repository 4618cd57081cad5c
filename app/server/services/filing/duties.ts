/** Who owes which report on a day: the one notion of it for the workspace, the progress of a round and the reminders. */
import type { IsoDate } from '#domain/dates.ts';
import { planOn } from '#domain/existence.ts';
import { recordId, recordKey } from '#domain/filing/ids.ts';
import { periodStanding, takesReports } from '#domain/filing/period.ts';
import { holdersOfSide, lastOfSide } from '#domain/filing/sides.ts';
import { type Actor, SOURCE_OF_ROLE } from '#domain/policy/roles.ts';
import type { PlanDossier, ProgressReport, ReportingPeriod } from '#domain/records.ts';
import { type MilestoneStanding, planStandings } from '#domain/standing.ts';
import { isComplete } from '#domain/states.ts';
import type { ReportSource } from '#domain/values.ts';
import type { FilingStatus } from '#domain/filing/workflow.ts';
import type { FilingIdentity, FilingSummary } from '../ports-filing.ts';
import { type Filing, todayIn } from './access.ts';

/** An organization and the side from which it files. */
export interface Side {
  readonly source: ReportSource;
  readonly organizationId: string;
}

/** A plan on a day with what can be looked up in it. */
export interface Day {
  readonly dossier: PlanDossier;
  readonly today: IsoDate;
  readonly standings: readonly MilestoneStanding[];
}

/** A report of one milestone from one side in one period, with what is filed of it; null: nothing. */
export interface Duty {
  readonly standing: MilestoneStanding;
  readonly period: ReportingPeriod;
  readonly side: Side;
  readonly stored: FilingSummary | null;
}

/** A plan as it stands today where it is at home. */
export function dayOf(filing: Filing, whole: PlanDossier): Day {
  const today = todayIn(filing, whole);
  const dossier = planOn(whole, today);
  return { dossier, today, standings: planStandings(dossier, today) };
}

/** The sides for which a person files. */
export function sidesOf({ roles }: Actor): Side[] {
  const sides = new Map<string, Side>();
  for (const { role, organization } of roles) {
    const source = SOURCE_OF_ROLE[role];
    if (source !== null && organization !== null) {
      sides.set(`${source} ${organization}`, { source, organizationId: organization });
    }
  }
  return [...sides.values()];
}

/**
 * Every report that these sides owe, have under way or have done, by period.
 * @param filings the newest of each of these sides; others are passed over
 */
export function dutiesOf(day: Day, sides: readonly Side[], filings: readonly FilingSummary[]): Duty[] {
  const byName = new Map(filings.map((stored) => [nameOf(stored), stored]));
  const held = sides.map((side) => ({ side, standings: heldBy(day, side) }));
  return day.dossier.periods.flatMap((period) =>
    held.flatMap(({ side, standings }) =>
      standings
        .map((standing) => {
          const stored = byName.get(nameOf(identityOf(day, standing, period, side))) ?? null;
          return { standing, period, side, stored };
        })
        .filter((duty) => isOwed(day, duty)),
    ),
  );
}

const nameOf = ({ milestoneId, periodId, source, organizationId }: FilingIdentity): string =>
  [milestoneId, periodId, source, organizationId].join('\n');

function identityOf({ dossier }: Day, { milestone }: MilestoneStanding, period: ReportingPeriod, side: Side) {
  const planId = dossier.plan.id;
  return { milestoneId: recordId(planId, milestone.id), periodId: recordId(planId, period.id), ...side };
}

/** The milestones of the commitments for which an organization holds the side today. */
export function heldBy({ dossier, today, standings }: Day, { source, organizationId }: Side): MilestoneStanding[] {
  const { slug } = dossier.jurisdiction;
  const held = dossier.commitments.filter(({ id, lifecycle }) => {
    const holders = holdersOfSide(dossier, id, source, today);
    return lifecycle === 'ACTIVE' && holders.some((holder) => recordId(slug, holder) === organizationId);
  });
  const ids = new Set(held.map(({ id }) => id));
  return standings.filter(({ milestone }) => ids.has(milestone.commitment));
}

/** What a side itself last published on a milestone. */
export function lastOwn(standing: MilestoneStanding, { source, organizationId }: Side): ProgressReport | null {
  const organization = recordKey(organizationId);
  return lastOfSide(standing, source, organization, [organization]);
}

const WAITING: readonly FilingStatus[] = ['SUBMITTED', 'VALIDATED'];
const isWritten = ({ status }: Pick<FilingSummary, 'status'>): boolean => status === 'DRAFT' || status === 'RETURNED';

/** What is under way, unless the period was locked before it was submitted; else every milestone of a period that takes reports, until it was reported complete. */
function isOwed({ today }: Day, { standing, period, side, stored }: Duty): boolean {
  const stands = periodStanding(period, today);
  const takes = takesReports(stands);
  if (stored !== null) return takes || WAITING.includes(stored.status) || (stands !== 'LOCKED' && isWritten(stored));
  return takes && !isComplete(lastOwn(standing, side)?.state ?? null);
}
