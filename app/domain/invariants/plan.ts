/** Milestones and dates: each milestone once, nothing ends before it starts (invariants 1 and 8). */
import { firstDay, lastDay, type PartialDate } from '../dates.ts';
import type { PlanDossier } from '../records.ts';
import { finding, type DomainFinding } from './finding.ts';

/** A milestone exists once, however many leads or counterparts it has. */
export function repeatedMilestones({ milestones }: PlanDossier): DomainFinding[] {
  const seen = new Set<string>();
  return milestones.flatMap(({ id, commitment, number }) => {
    const place = `${commitment} ${number}`;
    const found = [id, place].filter((key) => seen.has(key));
    seen.add(id).add(place);
    return found.length > 0 ? [finding('MILESTONE_REPEATED', id, String(number))] : [];
  });
}

/** Dates are in order within each version. Between versions they may move either way. */
export function datesOutOfOrder({ versions, commitments, milestones }: PlanDossier): DomainFinding[] {
  return [
    ...versions.flatMap(({ id, startsOn, endsOn }) => orderOf(id, startsOn, endsOn)),
    ...commitments.flatMap(({ id, periods }) =>
      Object.entries(periods).flatMap(([version, { startsOn, endsOn }]) =>
        orderOf(`${id} (${version})`, startsOn, endsOn),
      ),
    ),
    ...milestones.flatMap(({ id, versions: texts }) =>
      texts.flatMap(({ planVersion, startsOn, endsOn }) => orderOf(`${id} (${planVersion})`, startsOn, endsOn)),
    ),
  ];
}

/** Out of order only when certain: the first day of the start lies after the last day of the end. */
function orderOf(where: string, startsOn: PartialDate | null, endsOn: PartialDate | null): DomainFinding[] {
  if (startsOn === null || endsOn === null || firstDay(startsOn) <= lastDay(endsOn)) return [];
  return [finding('ENDS_BEFORE_START', where, `${firstDay(startsOn)} > ${lastDay(endsOn)}`)];
}
