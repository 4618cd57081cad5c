/** What the point of contact stated of a requirement. Append-only: the latest of a period counts. */
import type { IsoDate } from '../dates.ts';
import { dayIn } from '../instants.ts';
import type { PlanDossier } from '../records.ts';
import type { RequirementDeclaration } from './declaration.ts';
import { type CheckState, together } from './result.ts';
import type { RequirementId } from './table.ts';

/** What had been stated of a requirement by the end of a day, the oldest first. */
export function declarationsBy(
  { requirementDeclarations = [], jurisdiction }: PlanDossier,
  requirement: RequirementId,
  asOf: IsoDate,
): RequirementDeclaration[] {
  return requirementDeclarations
    .filter((one) => one.requirement === requirement && dayIn(one.at, jurisdiction.timezone) <= asOf)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Of each period the last statement: that of the whole plan first, then by year. */
export function standingDeclarations(all: readonly RequirementDeclaration[]): RequirementDeclaration[] {
  const last = new Map(all.map((one) => [one.year, one]));
  return [...last.values()].toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** What the statements say in all; null where there are none. One about the whole plan speaks for its years. */
export function declaredState(standing: readonly RequirementDeclaration[]): CheckState | null {
  const whole = standing.find(({ year }) => year === null);
  if (whole) return whole.state;
  return standing.length === 0 ? null : together(standing.map(({ state }) => state));
}
