/** What a body has to do with one plan on a day: the commitments it answers for, its record of reporting, its seat. */
import type { AnsweredCommitment, OtherPart, RecordRow, SeatHolder, SeatPart } from '#contracts/institution-views.ts';
import { compareDates, isKnownBy, type IsoDate, type PartialDate } from '#domain/dates.ts';
import { organizationRecord, type OrganizationRecord } from '#domain/organizations.ts';
import { LEAD_ROLES } from '#domain/participation.ts';
import type { Participation, PlanDossier } from '#domain/records.ts';
import { planStandings, type MilestoneStanding } from '#domain/standing.ts';
import { isComplete } from '#domain/states.ts';
import type { ParticipationRole } from '#domain/values.ts';
import { milestoneMark } from '#format/sentences/marks.ts';
import { labelsOf, type Labels } from '../plan-labels.ts';

/** Roles whose holders report on the milestones of a commitment. */
const ANSWERING: readonly ParticipationRole[] = [...LEAD_ROLES, 'COUNTERPART'];

/** A plan on a day, read once for many bodies. */
export interface PlanOnDay {
  readonly dossier: PlanDossier;
  readonly asOf: IsoDate;
  readonly standings: readonly MilestoneStanding[];
  readonly labels: Labels;
}

export function planOnDay(dossier: PlanDossier, asOf: IsoDate): PlanOnDay {
  return { dossier, asOf, standings: planStandings(dossier, asOf), labels: labelsOf(dossier) };
}

export function standingsOf({ standings }: PlanOnDay, commitment: string): MilestoneStanding[] {
  return standings.filter(({ milestone }) => milestone.commitment === commitment);
}

/** The record of a body in a plan; null when the plan does not know it. */
export function recordIn(plan: PlanOnDay, id: string): OrganizationRecord | null {
  return organizationRecord(plan.dossier, id, plan.asOf, plan.standings);
}

/** The commitments that a body answers for or answered for; those that it will only inherit later are left out. */
export function answersOf(plan: PlanOnDay, { parts }: OrganizationRecord): AnsweredCommitment[] {
  return parts
    .filter(({ part, current }) => ANSWERING.includes(part.role) && (current || hasBegun(part, plan.asOf)))
    .flatMap(({ part, current }) => {
      const commitment = plan.labels.commitment(part.commitment);
      if (!commitment) return [];
      const own = standingsOf(plan, part.commitment);
      return {
        commitment,
        role: part.role,
        from: part.from,
        to: isKnownBy(part.to, plan.asOf) ? part.to : null,
        current,
        inherited: part.basis === 'SUCCESSOR',
        via: part.via ? plan.labels.body(part.via) : null,
        marks: own.map(milestoneMark),
        complete: own.filter(({ latest }) => isComplete(latest.AGENCY_SELF?.state ?? null)).length,
        overdue: own.filter(({ overdue }) => overdue).length,
      };
    });
}

const hasBegun = ({ from }: Participation, asOf: IsoDate): boolean => from === null || isKnownBy(from, asOf);

/** The commitments that the plan names a body in without making it answer for them. */
export function otherPartsOf(plan: PlanOnDay, { parts }: OrganizationRecord): OtherPart[] {
  return parts
    .filter(({ part }) => !ANSWERING.includes(part.role))
    .flatMap(({ part }) => {
      const commitment = plan.labels.commitment(part.commitment);
      return commitment ? { commitment, role: part.role } : [];
    });
}

/** How the commitments of a body have been reported on, by its side and by the body itself. */
export function recordRows(plan: PlanOnDay, { organization, reporting }: OrganizationRecord): RecordRow[] {
  return reporting.flatMap(({ commitment: id, source, reported, filed, total }) => {
    const commitment = plan.labels.commitment(id);
    if (!commitment) return [];
    const reports = standingsOf(plan, id)
      .flatMap(({ history }) => history)
      .filter((report) => report.source === source);
    const others = reports.map((report) => report.organization).filter((other) => other !== organization.id);
    const days = reports.filter((report) => report.organization === organization.id).map((report) => report.reportedOn);
    const filedBy = plan.labels.bodies([...new Set(others)]);
    return { commitment, source, reported, filed, total, filedBy, days: distinctDates(days) };
  });
}

function distinctDates(dates: readonly PartialDate[]): PartialDate[] {
  const sorted = dates.toSorted(compareDates);
  return sorted.filter((date, i) => i === 0 || compareDates(date, sorted[i - 1] ?? date) !== 0);
}

/** The seats that a body holds or held in the forum; seats that it takes only later are left out. */
export function seatsOf({ dossier, asOf }: PlanOnDay, id: string): SeatPart[] {
  return (dossier.forum?.seats ?? []).flatMap(({ seat, sector, holders, note }) =>
    holders
      .filter(({ organization, from }) => organization === id && (from === null || isKnownBy(from, asOf)))
      .map(({ from, to }) => {
        const left = isKnownBy(to, asOf);
        return { seat, sector, from, to: left ? to : null, current: !left, note };
      }),
  );
}

/** Who holds the seats of the forum on the day, in the order of the seats. */
export function seatHolders(plan: PlanOnDay): SeatHolder[] {
  const ids = new Set(
    plan.dossier.forum?.seats.flatMap(({ holders }) => holders.map(({ organization }) => organization)),
  );
  return [...ids]
    .flatMap((id) => {
      const seat = seatsOf(plan, id).find(({ current }) => current);
      const body = plan.labels.body(id);
      return seat && body ? { body, seat } : [];
    })
    .sort((a, b) => a.seat.seat - b.seat.seat);
}
